// The answer to a query: the hits whose text bears them out, a few at a time.

import { fold } from "./query.js";
import { placesIn } from "./places.js";

const VERIFIED = 20; // so few hits of a phrase are all read before anything is said of them

// Pagefind's phrases are phrases of word stems, and may run over the end of a paragraph. So each
// hit of a phrase is read before it is shown, and where there are few, before they are counted.
export class Answer {
  constructor(query, { hits, counts, missing, others }) {
    this.query = query;
    this.hits = hits;
    this.counts = counts;
    this.missing = missing;
    this.others = others;
    this.read = 0;
    this.ready = [];
    this.exact = !query.terms.phrases.length;
  }

  // Reads ahead where the number of hits is not known without.
  async settle() {
    if (this.exact || this.hits.length > VERIFIED) return this;
    this.ready = await this.readNext(this.hits.length);
    this.hits = this.ready.map(({ hit }) => hit);
    this.counts = countsOf(this.ready.map(({ fragment }) => fragment));
    this.read = this.hits.length;
    this.exact = true;
    return this;
  }

  get total() {
    return this.hits.length;
  }

  get hasMore() {
    return this.ready.length > 0 || this.read < this.hits.length;
  }

  // The next results: {hit, fragment, places}.
  async next(count) {
    while (this.ready.length < count && this.read < this.hits.length) {
      this.ready.push(...(await this.readNext(count)));
    }
    return this.ready.splice(0, count);
  }

  async readNext(count) {
    const hits = this.hits.slice(this.read, this.read + count);
    this.read += hits.length;
    const fragments = await Promise.all(hits.map((hit) => hit.data()));
    return hits.map((hit, at) => this.result(hit, fragments[at])).filter(({ places }) => places);
  }

  result(hit, fragment) {
    const places = placesIn(fragment, this.query.terms.words.length ? hit.words : [], this.query.terms.phrases.map(fold));
    return { hit, fragment, places };
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
