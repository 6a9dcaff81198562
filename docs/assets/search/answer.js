// The answer to a query: the hits whose text bears them out, a few at a time.

import { Hits } from "./hits.js";
import { fold } from "./query.js";
import { placesIn } from "./places.js";

const VERIFIED = 20; // so few hits of a phrase are all read before anything is said of them

// Pagefind's phrases are phrases of word stems, and may run over the end of a paragraph. So each
// hit of a phrase is read before it is shown, and where there are few, before they are counted.
export class Answer {
  constructor(query, { lists, counts, missing, others }) {
    Object.assign(this, { query, counts, missing, others });
    this.unread = new Hits(lists, query.sort);
    this.total = this.unread.length;
    this.counted = query.text && lists.filter((hits) => hits.length).length > 1 ? "text" : "statement";
    this.read = []; // results that are ready to be shown
    this.exact = !query.terms.phrases.length;
  }

  // Reads ahead where the number of hits is not known without.
  async settle() {
    if (this.exact || this.total > VERIFIED) return this;
    this.read = await this.readNext(this.total);
    this.total = this.read.length;
    this.counts = countsOf(this.read.map(({ fragment }) => fragment));
    this.exact = true;
    return this;
  }

  get hasMore() {
    return this.read.length > 0 || this.unread.length > 0;
  }

  // The next results: {fragment, places}.
  async next(count) {
    while (this.read.length < count && this.unread.length) {
      this.read.push(...(await this.readNext(count)));
    }
    return this.read.splice(0, count);
  }

  async readNext(count) {
    const { words, phrases } = this.query.terms;
    const folded = phrases.map(fold);
    const taken = await this.unread.take(count);
    return taken
      .map(({ hit, fragment }) => ({ fragment, places: placesIn(fragment, words.length ? hit.words : [], folded) }))
      .filter(({ places }) => places);
  }
}

function countsOf(fragments) {
  const counts = {};
  for (const { filters } of fragments) {
    for (const [facet, values] of Object.entries(filters)) {
      counts[facet] ??= {};
      for (const value of values) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return counts;
}
