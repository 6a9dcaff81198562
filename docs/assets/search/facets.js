// The facets of the search page: what may be chosen, with counts, and what is chosen.

import { FACETS, SIGNED } from "./query.js";
import { nameKey } from "./names.js";
import { element } from "./view.js";

const MOST = 40; // values of a facet that are listed
const SAID = { signatory: "Signed by", signatory_any: "Signed by any of", signatory_none: "Not signed by" };

// The names of ids, as they stand on the page.
export class Labels {
  constructor(root) {
    this.names = {};
    for (const list of root.querySelectorAll("datalist[data-labels]")) {
      const options = [...list.options].map((option) => [option.dataset.id, option.value]);
      this.names[list.dataset.labels] = new Map(options);
    }
  }

  of(facet, value) {
    return this.names[facet in SIGNED ? "signatory" : facet]?.get(value) ?? value;
  }

  // The party a name on the page's list means.
  party(name) {
    for (const [id, label] of this.names.signatory) if (nameKey(label) === nameKey(name)) return id;
    return null;
  }
}

export class Facets {
  constructor(root, labels, change) {
    this.root = root;
    this.labels = labels;
    this.change = change; // called with (field, value) to choose it or leave it
    this.groups = [...root.querySelectorAll("details[data-facet]")];
  }

  get open() {
    return this.groups.filter((group) => group.open).map((group) => group.dataset.facet);
  }

  onOpen(listener) {
    for (const group of this.groups) group.addEventListener("toggle", () => group.open && listener());
  }

  // `counts` by facet; where counts are null, values are listed without figures.
  show(query, counts) {
    for (const group of this.groups) {
      const list = group.querySelector("ul");
      const facet = group.dataset.facet;
      if (group.open) list.replaceChildren(...this.items(facet, query, counts?.[facet] ?? {}));
    }
    this.showChosen(query);
  }

  items(facet, query, counts) {
    const chosen = query.chosen[facet] ?? [];
    const values = [...new Set([...chosen, ...Object.keys(counts).filter((value) => counts[value])])];
    const byCount = (one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || (one < other ? -1 : 1);
    const byYear = (one, other) => (one < other ? 1 : -1);
    return values.sort(facet === "year" ? byYear : byCount).slice(0, MOST)
      .map((value) => element("li", {}, this.choice(facet, value, counts[value], chosen.includes(value))));
  }

  choice(facet, value, count, chosen) {
    const box = element("input", { type: "checkbox", value });
    box.checked = chosen;
    box.addEventListener("change", () => this.change(facet, value));
    const figure = element("span", { class: "count" }, count === undefined ? "" : count.toLocaleString("en"));
    return element("label", {}, box, ` ${this.labels.of(facet, value)} `, figure);
  }

  // What is chosen, as buttons that leave it.
  showChosen(query) {
    const list = this.root.querySelector("[data-chosen]");
    const items = [];
    for (const field of [...Object.keys(SIGNED), ...FACETS]) {
      for (const value of query.chosen[field] ?? []) items.push(element("li", {}, this.chip(field, value)));
    }
    list.replaceChildren(...items);
    list.hidden = !items.length;
  }

  chip(field, value) {
    const name = this.labels.of(field, value);
    const button = element("button", { type: "button" }, `${saidOf(field)} ${name}`);
    button.append(element("span", { class: "leave" }, "remove"));
    button.addEventListener("click", () => this.change(field, value));
    return button;
  }
}

export function saidOf(field) {
  return SAID[field] ?? `${field[0].toUpperCase()}${field.slice(1)}:`;
}
