// Hits of several languages as one list. Each language's are in order; when that is the order of
// date, the days stand in the texts, and only those are read that are shown.

export class Hits {
  constructor(lists, sort) {
    const filled = lists.filter((hits) => hits.length).map((hits) => [...hits]);
    this.lists = sort ? filled : [filled.flat().sort((one, other) => other.score - one.score)];
    this.later = sort === "newest";
  }

  get length() {
    return this.lists.reduce((sum, hits) => sum + hits.length, 0);
  }

  // Takes the next hits out, with their texts: {hit, text}.
  async take(count) {
    const heads = await Promise.all(this.lists.map((hits) => readAll(hits.slice(0, count))));
    const taken = [];
    while (taken.length < count && heads.some((read) => read.length)) {
      const at = this.nextOf(heads);
      this.lists[at].shift();
      taken.push(heads[at].shift());
    }
    return taken;
  }

  nextOf(heads) {
    const days = heads.map((read) => read[0]?.text.day);
    const known = days.filter(Boolean).sort();
    return Math.max(0, days.indexOf(this.later ? known.at(-1) : known[0]));
  }
}

function readAll(hits) {
  return Promise.all(hits.map(async (hit) => ({ hit, text: await hit.text() })));
}
