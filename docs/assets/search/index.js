// The index: a bundle for each language of the texts, searched together.

import { Answer } from "./answer.js";
import { Bundle } from "./bundle.js";
import { fold } from "./folding.js";

const SCRIPTS = {
  Latn: /\p{Script=Latin}/u, Cyrl: /\p{Script=Cyrillic}/u, Arab: /\p{Script=Arabic}/u,
  Grek: /\p{Script=Greek}/u, Hebr: /\p{Script=Hebrew}/u, Armn: /\p{Script=Armenian}/u,
  Geor: /\p{Script=Georgian}/u, Hans: /\p{Script=Han}/u, Hant: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};

export class SearchIndex {
  constructor(root) {
    this.root = root;
    this.bundles = new Map();
  }

  // The languages of the index, with what their bundles are; where there is no index, how many
  // texts were left out of it.
  contents() {
    this.read ??= fetch(new URL("pagefind/contents.json", this.root), { cache: "no-cache" }).then((answer) =>
      answer.ok ? answer.json() : { languages: {}, left_out: 0 },
    );
    return this.read;
  }

  // The languages a query is looked up in, and those it could be looked up in besides.
  async languages(query) {
    const all = Object.keys((await this.contents()).languages);
    const asked = query.chosen.language;
    if (asked) return { searched: all.filter((language) => asked.includes(language)), others: [] };
    const likely = all.filter((language) => mayBeIn(language, query.text));
    if (query.everywhere || !likely.length) return { searched: all, others: [] };
    return { searched: likely, others: all.filter((language) => !likely.includes(language)) };
  }

  async searched(query) {
    const { searched, others } = await this.languages(query);
    return { bundles: await Promise.all(searched.map((language) => this.bundle(language))), others };
  }

  // How many statements answer to a query: {count, exact}, where that is quickly told.
  async count(query) {
    const { words, phrases } = query.terms;
    if (words.length && !phrases.length && !Object.keys(query.chosen).length) {
      const { bundles } = await this.searched(query);
      const counts = await Promise.all(bundles.map((bundle) => bundle.countOfWords(query)));
      return { count: counts.reduce((sum, { count }) => sum + count, 0), exact: counts.every(({ exact }) => exact) };
    }
    const { total, exact } = await new Answer(query, await this.search(query)).settle();
    return { count: total, exact };
  }

  async bundle(language) {
    const { languages } = await this.contents();
    if (!this.bundles.has(language)) {
      this.bundles.set(language, new Bundle(this.root, language, languages[language]));
    }
    return this.bundles.get(language);
  }

  // The hits that answer a query, a list for each language, each in the query's order. `missing`
  // are the words that no statement has; `counts` gives, for facets, how many hits a value has.
  async search(query) {
    const { bundles, others } = await this.searched(query);
    const parts = await Promise.all(bundles.map((bundle) => bundle.search(query)));
    const missing = query.terms.words.filter((word) => parts.every((part) => part.missing.includes(word)));
    return {
      lists: parts.map((part) => part.hits),
      exact: parts.every((part) => part.exact),
      missing,
      others,
      counts: async (facets) =>
        merged(await Promise.all(bundles.map((bundle, at) => bundle.counts(parts[at], query, facets)))),
    };
  }
}

// Whether words may stand in a text of a language: that is, whether the script is the same.
function mayBeIn(language, text) {
  const letters = fold(text).replace(/[^\p{L}]/gu, "");
  const script = SCRIPTS[new Intl.Locale(language).maximize().script];
  return !letters || !script || script.test(letters);
}

// The figures of several bundles together.
function merged(counts) {
  const sums = {};
  for (const facets of counts) {
    for (const [facet, values] of Object.entries(facets)) {
      sums[facet] ??= {};
      for (const [value, count] of Object.entries(values)) {
        sums[facet][value] = (sums[facet][value] ?? 0) + count;
      }
    }
  }
  return sums;
}
