// The answer to a query: the hits whose text bears them out, a few at a time.

import { Hits } from "./hits.js";
import { placesIn } from "./places.js";

const VERIFIED = 8; // so few hits of a long phrase are all read before anything is said of them
const TURNS = 4; // that texts are read without enough of them bearing the query out

export class Answer {
  constructor(query, { lists, counts, exact, missing, others }) {
    Object.assign(this, { query, exact, missing, others });
    this.unread = new Hits(lists, query.sort);
    this.total = this.unread.length;
    this.counted = query.text && lists.filter((hits) => hits.length).length > 1 ? "text" : "statement";
    this.read = []; // results that are ready to be shown
    this.countAll = counts;
  }

  // Reads ahead where the number of hits is not known without.
  async settle() {
    if (this.exact || this.total > VERIFIED) return this;
    const before = this.total;
    this.read = await this.readNext(before);
    this.total = this.read.length;
    this.exact = true;
    if (this.total < before) this.countAll = async () => null;
    return this;
  }

  // How many hits have each value of the facets; null where that is not known.
  async counts(facets) {
    return this.exact ? this.countAll(facets) : null;
  }

  get hasMore() {
    return this.read.length > 0 || this.unread.length > 0;
  }

  // The next results: {text, places}.
  async next(count) {
    for (let turn = 0; turn < TURNS && this.read.length < count && this.unread.length; turn += 1) {
      this.read.push(...(await this.readNext(count - this.read.length)));
    }
    return this.read.splice(0, count);
  }

  async readNext(count) {
    const taken = await this.unread.take(count);
    return taken
      .map(({ hit, text }) => ({ text, places: placesIn(text, hit.sought) }))
      .filter(({ places }) => places);
  }
}
