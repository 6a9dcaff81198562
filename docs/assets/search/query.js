// A query: what is asked, as it stands in the address of the search page.

import { fold, isUnspaced } from "./folding.js";

export const FACETS = ["year", "forum", "topic", "kind", "language", "document"];
// How the address names the ways in which parties may have signed.
export const SIGNED = { signatory: "all", signatory_any: "any", signatory_none: "none" };
const FIELDS = [...Object.keys(SIGNED), ...FACETS];

export class Query {
  constructor(text = "", chosen = {}, sort = "", everywhere = false) {
    this.text = text;
    this.chosen = chosen; // field of the address → values
    this.sort = sort; // "" (relevance), "newest" or "oldest"
    this.everywhere = everywhere; // also in languages of another script than the words'
  }

  static from(parameters) {
    const chosen = {};
    for (const field of FIELDS) {
      const values = [...new Set(parameters.getAll(field))].filter(Boolean);
      if (values.length) chosen[field] = values;
    }
    const sort = ["newest", "oldest"].includes(parameters.get("sort")) ? parameters.get("sort") : "";
    return new Query((parameters.get("q") ?? "").trim(), chosen, sort, parameters.get("texts") === "all");
  }

  get parameters() {
    const parameters = new URLSearchParams();
    if (this.text) parameters.set("q", this.text);
    for (const field of FIELDS) for (const value of this.chosen[field] ?? []) parameters.append(field, value);
    if (this.sort) parameters.set("sort", this.sort);
    if (this.everywhere) parameters.set("texts", "all");
    return parameters;
  }

  get isEmpty() {
    return !this.text && !Object.keys(this.chosen).length;
  }

  with(changes) {
    const next = { ...this, ...changes };
    return new Query(next.text, next.chosen, next.sort, next.everywhere);
  }

  choosing(field, values) {
    const chosen = { ...this.chosen, [field]: values };
    if (!values.length) delete chosen[field];
    return this.with({ chosen });
  }

  toggling(field, value) {
    const values = this.chosen[field] ?? [];
    const without = values.filter((other) => other !== value);
    return this.choosing(field, without.length < values.length ? without : [...values, value]);
  }

  // The quoted parts, and the words outside them. An open quotation mark runs to the end.
  // A run of Chinese or Japanese characters is a phrase of its characters.
  get terms() {
    const phrases = [];
    const rest = this.text.replace(/["“”„«»]([^"“”„«»]+)(["“”„«»]|$)/gu, (_, phrase) => {
      phrases.push(phrase);
      return " ";
    });
    const words = [];
    for (const word of rest.split(/\s+/u)) {
      if (isUnspaced(word) && fold(word).length > 1) phrases.push(word);
      else if (fold(word)) words.push(word);
    }
    return { words, phrases: phrases.filter((phrase) => fold(phrase)) };
  }
}
