// The index: a Pagefind bundle for each language of the texts, searched together.

import { FACETS, SIGNED, fold, spaced } from "./query.js";

const EVERY_STATEMENT = "everystatement"; // a word in the marks of every statement
const SCRIPTS = {
  Latn: /\p{Script=Latin}/u, Cyrl: /\p{Script=Cyrillic}/u, Arab: /\p{Script=Arabic}/u,
  Grek: /\p{Script=Greek}/u, Hebr: /\p{Script=Hebrew}/u, Armn: /\p{Script=Armenian}/u,
  Geor: /\p{Script=Georgian}/u, Hans: /\p{Script=Han}/u, Hant: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};

export class SearchIndex {
  constructor(root) {
    this.root = root;
    this.engines = new Map();
  }

  // The languages of the index and how many texts each has; where there is no index, how many
  // texts were left out of it.
  contents() {
    this.read ??= fetch(new URL("pagefind/contents.json", this.root)).then((answer) =>
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

  async engine(language) {
    if (!this.engines.has(language)) this.engines.set(language, this.open(language));
    return this.engines.get(language);
  }

  async open(language) {
    const bundle = new URL(`pagefind/${language}/`, this.root);
    const { createInstance } = await import(new URL("pagefind.js", bundle));
    return createInstance({ basePath: bundle.pathname, baseUrl: this.root.pathname, noWorker: true });
  }

  // The statements that answer a query, a list for each language, each in the query's order.
  // `counted` are the facets to count, `missing` the words that no statement has.
  async search(query, counted = []) {
    const { searched, others } = await this.languages(query);
    const parts = await Promise.all(
      searched.map(async (language) => searchOne(await this.engine(language), query, counted)),
    );
    const missing = query.terms.words.filter((word) => parts.every((part) => part.missing.includes(word)));
    const lists = parts.map((part) => part.hits);
    const counts = merged(parts.map((part) => part.counts));
    if (counts) Object.assign(counts, await this.alternatives(query, counted));
    return { lists, counts, missing, others };
  }

  // Of a facet in which something is chosen, what could be chosen besides: its figures without it.
  async alternatives(query, counted) {
    const chosen = counted.filter((facet) => FACETS.includes(facet) && query.chosen[facet]);
    const answers = await Promise.all(chosen.map((facet) => this.search(query.choosing(facet, []), [facet])));
    return Object.fromEntries(chosen.map((facet, at) => [facet, answers[at].counts?.[facet] ?? {}]));
  }
}

// Whether words may stand in a text of a language: that is, whether the script is the same.
function mayBeIn(language, text) {
  const letters = fold(text).replace(/[^\p{L}]/gu, "");
  const script = SCRIPTS[new Intl.Locale(language).maximize().script];
  return !letters || !script || script.test(letters);
}

async function searchOne(engine, query, counted) {
  const options = { filters: filtersOf(query, counted) };
  if (query.sort) options.sort = { date: query.sort === "newest" ? "desc" : "asc" };
  const { words, phrases } = query.terms;
  const missing = await missingWords(engine, words);
  if (missing.length) return { hits: [], counts: {}, missing };
  const asked = phrases.map((phrase) => `"${spaced(phrase).trim()}"`);
  if (words.length || !asked.length) asked.unshift(words.map(spaced).join(" ") || EVERY_STATEMENT);
  const answers = await Promise.all(asked.map((term) => engine.search(term, options)));
  const sets = answers.slice(1).map((answer) => new Set(answer.results.map((hit) => hit.id)));
  const hits = answers[0].results.filter((hit) => sets.every((set) => set.has(hit.id)));
  return { hits, counts: answers.length > 1 ? null : answers[0].filters, missing };
}

// Pagefind passes over a word that no text has; here every word has to be there.
async function missingWords(engine, words) {
  if (words.length < 2) return [];
  const answers = await Promise.all(words.map((word) => engine.search(word)));
  return words.filter((_, place) => !answers[place].results.length);
}

// A facet to be counted is filtered by a condition that every statement fulfils. Without words
// a statement counts once, by the text in its own language.
function filtersOf(query, counted) {
  const all = counted.map((facet) => ({ [facet]: { none: ["-"] } }));
  if (!query.text && !query.chosen.language) all.push({ version: "own" });
  for (const [field, values] of Object.entries(query.chosen)) {
    all.push(field in SIGNED ? { [SIGNED[field]]: values.map(signedBy) } : { [field]: { any: values } });
  }
  return all.length ? { all } : {};
}

// Each party has a filter of its own: that of all signatories is large.
function signedBy(party) {
  return { [`signed-${party}`]: "yes" };
}

// The figures of several indexes together; null where one of them cannot tell.
function merged(counts) {
  if (counts.includes(null)) return null;
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
