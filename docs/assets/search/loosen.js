// What to leave out of a query that nothing answers to, and how many statements answer then.

import { saidOf } from "./facets.js";
import { plural } from "./view.js";

const MOST = 6;

// Links to looser queries that have an answer: {query, text, note}.
export async function loosened(index, query, labels) {
  const offers = [];
  for (const { text, looser } of looserQueries(query, labels)) {
    if (offers.length === MOST) break;
    const { count, exact } = await index.count(looser);
    if (count) offers.push({ query: looser, text, note: exact ? plural(count, "statement") : "" });
  }
  return offers;
}

function* looserQueries(query, labels) {
  const { words, phrases } = query.terms;
  const chosen = Object.entries(query.chosen);
  if (phrases.length) {
    yield { text: "The same words in any order", looser: query.with({ text: [...words, ...phrases].join(" ") }) };
  }
  for (const [field, values] of chosen) {
    for (const value of values) {
      yield { text: `Without “${saidOf(field)} ${labels.of(field, value)}”`, looser: query.toggling(field, value) };
    }
  }
  if (words.length + phrases.length > 1) {
    const terms = [...words, ...phrases.map((phrase) => `"${phrase}"`)];
    for (const term of terms) {
      const text = terms.filter((other) => other !== term).join(" ");
      yield { text: `Without ${term}`, looser: query.with({ text }) };
    }
  }
  if (query.text && chosen.length) yield { text: "The words alone", looser: query.with({ chosen: {} }) };
}
