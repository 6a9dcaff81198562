// Words in whatever form, the likelier texts first. Pagefind tells what a word stands for, and
// the postings in which texts that is.

import { fold } from "./folding.js";
import { Postings } from "./postings.js";

const LEAST = 1; // that a text can tell of a word
const MOST_LONGER = 8; // words that an unfinished one is taken for

export class Words {
  constructor(root, folder, fileOf, size) {
    Object.assign(this, { root, folder, size });
    this.postings = new Postings(fileOf);
  }

  engine() {
    this.opened ??= import(new URL("pagefind.js", this.folder)).then(({ createInstance }) =>
      createInstance({ basePath: this.folder.pathname, baseUrl: this.root.pathname, noWorker: true }),
    );
    return this.opened;
  }

  // The texts that have all the words: {number, score}, the best first, later ones before
  // earlier ones that are as good. null where there are no words to look for. `forms` are the
  // words to mark, `missing` those that no text has. `inParts` are further texts of some words.
  async find(words, inParts) {
    if (!words.length) return { found: null, missing: [], forms: [] };
    const standing = await Promise.all(words.map((word) => this.standing(word)));
    const missing = words.filter((_, at) => !standing[at].length);
    if (missing.length) return { found: [], missing, forms: [] };
    const forms = standing.flat().flatMap((stem) => stem.forms);
    for (const [at, word] of words.entries()) {
      const texts = inParts.get(word) ?? [];
      standing[at].push({ texts, told: texts.map(() => LEAST) });
    }
    return { found: ranked(standing, this.size), missing, forms };
  }

  // Whether texts have a word in some form.
  async has(word) {
    return (await this.places(`"${word}"`)).length > 0;
  }

  // What a word stands for: its stem, or else the most common of the words that begin with it.
  async standing(word) {
    const own = await this.places(`"${word}"`);
    if (own.length) return this.read(own);
    const longer = await this.read((await this.places(word)).slice(0, MOST_LONGER));
    return longer.filter(({ forms }) => forms.some((form) => form.startsWith(fold(word))));
  }

  read(places) {
    return Promise.all(places.map((place) => this.postings.at(place)));
  }

  // Where the postings of what Pagefind finds stand, the most common first.
  async places(term) {
    const { results } = await (await this.engine()).search(term);
    return results.flatMap(({ words }) => words);
  }
}

// The texts in which something stands for each word. A word tells the more the rarer it is, as in
// BM25; of several words that an unfinished one is taken for, the one that tells most counts.
function ranked(standing, size) {
  const scores = new Float32Array(size);
  const having = new Uint8Array(size);
  for (const stems of standing) {
    const most = new Uint8Array(size);
    for (const { texts, told } of stems) {
      for (const [at, text] of texts.entries()) most[text] = Math.max(most[text], told[at]);
    }
    const count = most.reduce((sum, one) => sum + (one > 0), 0);
    const worth = Math.log(1 + (size - count + 0.5) / (count + 0.5));
    for (let text = 0; text < size; text += 1) {
      if (!most[text]) continue;
      having[text] += 1;
      scores[text] += most[text] * worth;
    }
  }
  const found = [];
  for (let number = size - 1; number >= 0; number -= 1) {
    if (having[number] === standing.length) found.push({ number, score: scores[number] });
  }
  return found.sort((one, other) => other.score - one.score);
}
