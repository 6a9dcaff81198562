"""The same statements as sites of other tools, with a list for each signatory."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FIELD = re.compile(r"^(title|date): (.*)$", re.MULTILINE)
_SIGNATORY = re.compile(r"^  - (.+)$", re.MULTILINE)

_HUGO_SETTINGS = """\
baseURL = "https://example.org/"
title = "Statements"
disableKinds = ["RSS"]
[taxonomies]
  signatory = "signatories"
[markup.goldmark.renderer]
  unsafe = true
"""
_HUGO_BASE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><a href="/">Statements</a></nav><main>{{ block "main" . }}{{ end }}</main></body></html>
"""
_HUGO_PAGE = """\
{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Date.Format "2 January 2006" }}</p>
<ul>{{ range .GetTerms "signatories" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{ end }}</ul>{{ .Content }}{{ end }}
"""
_HUGO_LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li>
<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}
"""
_JEKYLL_SETTINGS = """\
title: Statements
collections: {statements: {output: true, permalink: "/statements/:name/"}}
defaults: [{scope: {type: statements}, values: {layout: page}}]
"""
_JEKYLL_PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>
<body><h1>{{ page.title }}</h1><ul>{% for name in page.signatories %}
<li><a href="/signatories/{{ name | slugify }}/">{{ name }}</a></li>{% endfor %}</ul>
{{ content }}</body></html>
"""
_JEKYLL_LIST = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>
<body><h1>{{ page.title }}</h1><ul>{% for one in page.signed %}
<li><a href="{{ one.url }}">{{ one.title }}</a></li>{% endfor %}</ul></body></html>
"""
_JEKYLL_LISTS = """\
class Lists < Jekyll::Generator
  def generate(site)
    lists = Hash.new { |all, name| all[name] = [] }
    site.collections["statements"].docs.each do |one|
      entry = { "url" => one.url, "title" => one.data["title"] }
      one.data["signatories"].each { |name| lists[name] << entry }
    end
    lists.each do |name, signed|
      folder = "signatories/#{Jekyll::Utils.slugify(name)}"
      page = Jekyll::PageWithoutAFile.new(site, site.source, folder, "index.html")
      page.data.update("layout" => "list", "title" => name, "signed" => signed)
      site.pages << page
    end
  end
end
"""


@dataclass(frozen=True, slots=True)
class Text:
    """A statement as other tools take it: name, front matter as JSON, Markdown."""

    name: str
    fields: dict[str, object]
    body: str

    @property
    def file(self) -> str:
        return f"{json.dumps(self.fields, ensure_ascii=False)}\n\n{self.body}"


def texts(statements: Path) -> Iterator[Text]:
    """The statements of a made corpus."""
    for path in sorted(statements.glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        fields: dict[str, object] = dict(_FIELD.findall(head))
        fields["signatories"] = _SIGNATORY.findall(head)
        yield Text(path.stem, fields, body)


def hugo_site(statements: Path, into: Path) -> Path:
    """A site for Hugo."""
    layouts = into / "layouts" / "_default"
    write(into / "config.toml", _HUGO_SETTINGS)
    write(layouts / "baseof.html", _HUGO_BASE)
    write(layouts / "single.html", _HUGO_PAGE)
    for kind in ("list", "taxonomy", "term"):
        write(layouts / f"{kind}.html", _HUGO_LIST)
    for text in texts(statements):
        write(into / "content" / "statements" / f"{text.name}.md", text.file)
    return into


def jekyll_site(statements: Path, into: Path) -> Path:
    """A site for Jekyll, with a generator for the lists of the signatories."""
    write(into / "_config.yml", _JEKYLL_SETTINGS)
    write(into / "_layouts" / "page.html", _JEKYLL_PAGE)
    write(into / "_layouts" / "list.html", _JEKYLL_LIST)
    write(into / "_plugins" / "lists.rb", _JEKYLL_LISTS)
    for text in texts(statements):
        # JSON is YAML; Liquid's signs do not occur in the made texts.
        front_matter = json.dumps(text.fields, ensure_ascii=False)
        write(into / "_statements" / f"{text.name}.md", f"---\n{front_matter}\n---\n{text.body}")
    return into


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
