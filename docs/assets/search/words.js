// Words in whatever form, the likelier texts first: Pagefind's part.

import { spaced } from "./folding.js";

export class Words {
  constructor(root, folder) {
    this.root = root;
    this.folder = folder;
  }

  engine() {
    this.opened ??= import(new URL("pagefind.js", this.folder)).then(({ createInstance }) =>
      createInstance({ basePath: this.folder.pathname, baseUrl: this.root.pathname, noWorker: true }),
    );
    return this.opened;
  }

  // The texts that have all the words: {number, score, places}, with the places of the words
  // among the text's sorted words. null where there are no words to look for.
  async find(words) {
    if (!words.length) return { found: null, missing: [] };
    const missing = await this.missing(words);
    if (missing.length) return { found: [], missing };
    const { results } = await (await this.engine()).search(words.map(spaced).join(" "));
    const found = results.map((hit) => ({ number: Number(hit.id), score: hit.score, places: hit.words }));
    return { found, missing };
  }

  // How many texts have all the words. Pagefind takes its time to rank texts, not to find them:
  // it tells how many it found before a filter that none passes.
  async count(words) {
    const found = await (await this.engine()).search(words.map(spaced).join(" "), { filters: { none: "none" } });
    return found.unfilteredResultCount;
  }

  // Pagefind passes over a word that no text has; here every word has to be there.
  async missing(words) {
    const counts = await Promise.all(words.map((word) => this.count([word])));
    return words.filter((_, place) => !counts[place]);
  }
}
