// How an answer is shown. Everything found is put in as text, never as HTML.

import { excerptOf } from "./places.js";

const MOST_PLACES = 3; // paragraphs shown of one statement

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

// A statement that was found: its title, its circumstances, the paragraphs it was found in.
export function resultItem({ text, places }, labels) {
  const item = element("li", { class: "search-result" });
  item.append(element("p", { class: "title" }, element("a", { href: text.href }, text.title)));
  item.append(facts(text, labels));
  if (!places.length) return item;
  const list = element("ol", { class: "places" });
  const shown = places.slice(0, MOST_PLACES).sort((one, other) => one.order - other.order);
  for (const place of shown) list.append(placeItem(text, place));
  item.append(list);
  if (places.length > MOST_PLACES) {
    item.append(element("p", { class: "further" }, `and ${plural(places.length - MOST_PLACES, "more paragraph")}`));
  }
  return item;
}

function facts({ day, date, forum, language, signatories, review }, labels) {
  const line = element("p", { class: "search-facts" }, element("time", { datetime: day }, date));
  const said = [forum, plural(signatories, "signatory", "signatories")];
  if (language !== document.documentElement.lang) said.push(labels.of("language", language));
  if (review === "draft") said.push("draft");
  for (const fact of said.filter(Boolean)) line.append(" · ", element("span", {}, fact));
  return line;
}

function placeItem({ href, language }, place) {
  const name = place.anchor ? `¶ ${paragraphNumber(place.anchor)}` : "Text";
  const link = element("a", { href: place.anchor ? `${href}#${place.anchor}` : href }, name);
  const quoted = element("span", { class: "quoted", lang: language, dir: "auto" });
  for (const { text, marked } of excerptOf(place)) {
    quoted.append(marked ? element("mark", {}, text) : text);
  }
  return element("li", {}, link, " ", quoted);
}

// The number an anchor stands for: p-12 and para-12 are 12.
export function paragraphNumber(anchor) {
  const number = anchor.slice(anchor.indexOf("-") + 1);
  return /^(p|para)-/.test(anchor) ? number.replaceAll("-", ".") : anchor;
}

// A list of links that change the query, or nothing.
export function offerList(title, offers) {
  if (!offers.length) return null;
  const list = element("ul", {}, ...offers.map(({ href, text, note }) =>
    element("li", {}, element("a", { href }, text), note ? ` ${note}` : ""),
  ));
  return element("div", { class: "search-offer" }, element("p", {}, title), list);
}
