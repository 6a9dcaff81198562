// Which texts can be filtered by what: publisher/search/facets.py wrote the tables. A mask says
// for each text, by its number, whether it passes.

import { FACETS, SIGNED } from "./query.js";

export class FacetTables {
  constructor(fileOf, size) {
    this.fileOf = fileOf;
    this.size = size;
    this.files = new Map();
  }

  read(name) {
    if (!this.files.has(name)) {
      this.files.set(name, fetch(this.fileOf(name)).then((answer) => (answer.ok ? answer.json() : null)));
    }
    return this.files.get(name);
  }

  // The mask of the texts that pass all that is chosen in a query.
  async passing(query, except = "") {
    const fields = Object.entries(query.chosen).filter(([field]) => field !== except);
    const masks = await Promise.all(fields.map(([field, values]) => this.mask(field, values)));
    // Without words a statement counts once, by the text in its own language.
    if (!query.text && !query.chosen.language) masks.push(await this.mask("version", ["own"]));
    return Uint8Array.from({ length: this.size }, (_, number) => Number(masks.every((mask) => mask[number])));
  }

  async mask(field, values) {
    const lists = await Promise.all(values.map((value) => this.spans(field, value)));
    const having = new Uint16Array(this.size);
    for (const list of lists) eachTaken(list, (number) => (having[number] += 1));
    const least = SIGNED[field] === "all" ? values.length : 1;
    const asked = SIGNED[field] === "none" ? (count) => count === 0 : (count) => count >= least;
    return Uint8Array.from(having, (count) => Number(asked(count)));
  }

  // A party has a file of its own: that of all signatories is large.
  async spans(field, value) {
    if (field in SIGNED) return (await this.read(`signatory/${value}`)) ?? [];
    return (await this.read(field))?.[value] ?? [];
  }

  // How many of the texts asked for have each value of a facet. Of a facet in which something is
  // chosen, what could be chosen besides counts as well.
  async counts(facet, asked, query) {
    const passing = await this.passing(query, FACETS.includes(facet) ? facet : "");
    const counted = new Uint8Array(this.size);
    for (const { number } of asked) counted[number] = passing[number];
    const counts = {};
    for (const [value, list] of Object.entries((await this.read(facet)) ?? {})) {
      let count = 0;
      eachTaken(list, (number) => (count += counted[number]));
      if (count) counts[value] = count;
    }
    return counts;
  }
}

// Lists are lengths: so many texts passed over, so many taken, and so on.
function eachTaken(spans, take) {
  let number = 0;
  for (let at = 0; at < spans.length; at += 2) {
    number += spans[at];
    for (const end = number + spans[at + 1]; number < end; number += 1) take(number);
  }
}
