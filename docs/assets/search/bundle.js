// The index of the texts in one language, as publisher/search/index.py wrote it. Texts go by
// number, in the order of their days.

import { FacetTables } from "./facet-tables.js";
import { fold } from "./folding.js";
import { unpacked } from "./packing.js";
import { LONGEST, Phrases } from "./phrases.js";
import { Words } from "./words.js";

// Whether a word with figures, like 75/240, has parts; of more than three it stands as one.
function mayBePart(word) {
  const { length } = fold(word).split(" ");
  return /\p{N}/u.test(word) && length > 1 && length <= LONGEST;
}

export class Bundle {
  constructor(root, language, { texts, phrases, version }) {
    this.root = root;
    this.folder = new URL(`pagefind/${language}/`, root);
    this.size = texts;
    this.version = version;
    this.words = new Words(root, this.folder, (name) => this.file(`words/${name}`), texts);
    this.phrases = new Phrases((name) => this.file(`phrases/${name}`), phrases);
    this.facets = new FacetTables((name) => this.file(`facets/${name}.json`), texts);
    this.texts = new Map();
  }

  // A file's name stays while its content changes: the version keeps old ones from being taken.
  file(path) {
    return new URL(`${path}?${this.version}`, this.folder);
  }

  // The hits in the query's order; `missing` are words that no text has; not `exact` where a
  // hit may turn out to be none once its text is read.
  async search(query) {
    if (query.terms.words.length) this.words.engine(); // is loaded while phrases are looked up
    const { words, phrases, inParts } = await this.terms(query);
    const { numbers, exact } = await this.phrases.standing(phrases);
    if (numbers?.size === 0) return { hits: [], missing: [], exact: true };
    const { found, missing, forms } = await this.words.find(words, inParts);
    const asked = (found ?? this.every(numbers)).filter(({ number }) => numbers?.has(number) ?? true);
    const passing = await this.facets.passing(query);
    const hits = asked.filter(({ number }) => passing[number]);
    if (query.sort === "newest") hits.sort((one, other) => other.number - one.number);
    if (query.sort === "oldest") hits.sort((one, other) => one.number - other.number);
    const maybe = [...inParts.keys()];
    const sought = { forms: new Set(forms), phrases: phrases.map(fold), maybe: maybe.map(fold) };
    for (const hit of hits) Object.assign(hit, { sought, text: () => this.text(hit.number) });
    return { hits, missing, exact, asked };
  }

  // What a query asks for. A word of several parts that stands nowhere as one is a phrase of
  // them. One with figures that some texts have as one may be a part of more in others: so
  // 75/240 is found in A/RES/75/240 too. `inParts` are the texts that have such a word's parts.
  async terms({ terms: { words, phrases } }) {
    const isOne = await Promise.all(words.map((word) => !fold(word).includes(" ") || this.words.has(word)));
    const asOne = words.filter((_, at) => isOne[at]);
    const inParts = await Promise.all(asOne.filter(mayBePart).map(async (word) => (
      [word, [...(await this.phrases.standing([word])).numbers]]
    )));
    return { words: asOne, phrases: [...phrases, ...words.filter((_, at) => !isOne[at])], inParts: new Map(inParts) };
  }

  // How many texts have all the words of a query that asks for nothing else: {count, exact}. To
  // load Pagefind for it is too much; without, other forms of the words are not counted.
  async countOfWords(query) {
    if (!this.words.opened) {
      const { numbers } = await this.phrases.standing(query.terms.words.flatMap((word) => fold(word).split(" ")));
      return { count: numbers.size, exact: false };
    }
    const { hits, exact } = await this.search(query);
    return { count: hits.length, exact };
  }

  // What to do with no words to rank by: the newest first.
  every(numbers) {
    const all = numbers ? [...numbers] : Array.from({ length: this.size }, (_, number) => number);
    return all.sort((one, other) => other - one).map((number) => ({ number, score: 0 }));
  }

  // How many hits have each value of the facets.
  async counts({ asked = [] }, query, facets) {
    const counted = facets.map(async (facet) => [facet, await this.facets.counts(facet, asked, query)]);
    return Object.fromEntries(await Promise.all(counted));
  }

  // A text as results show it: {title, date, day, forum, language, signatories, paragraphs …}.
  text(number) {
    if (!this.texts.has(number)) this.texts.set(number, this.readText(number));
    return this.texts.get(number);
  }

  async readText(number) {
    const text = await (await unpacked(this.file(`texts/${number}`))).json();
    return { ...text, href: new URL(text.address, this.root).pathname };
  }
}
