// Where in a statement's text a query stands: its paragraphs, and the words around.

import { fold, isUnspaced } from "./folding.js";

const EXCERPT = 34; // words
const LEAD = 8; // words shown before the first that was found, where the start is cut off

// The paragraphs of a text in which the query stands, best first: where the forms of its
// words are, and its phrases. null: one of `phrases` does not stand there; those of `maybe` need not.
export function placesIn(text, { forms, phrases, maybe }) {
  const places = text.paragraphs.map(([anchor, own], order) => (
    { order, anchor, ...standing(own.split(" "), forms, [...phrases, ...maybe]) }
  ));
  const missing = phrases.some((_, number) => places.every((one) => !one.phrases.has(number)));
  if (missing) return null;
  return places.filter((one) => one.score).sort((one, other) => other.score - one.score);
}

// A paragraph: which phrases stand in it, and how well it answers. With phrases only, nothing
// else is marked; word forms that Pagefind takes for the same are no phrase.
function standing(words, forms, phrases) {
  const inside = new Set();
  const marked = new Set(forms.size ? words.flatMap((word, at) => (isForm(word, forms) ? [at] : [])) : []);
  for (const [number, phrase] of phrases.entries()) {
    for (const at of phraseAt(words, phrase.split(" "))) {
      inside.add(number);
      marked.add(at);
    }
  }
  const different = new Set([...marked].map((at) => fold(words[at])));
  return { words, marked, phrases: inside, score: inside.size * 100 + different.size };
}

// Whether a word, or a part of one that has several, is a form that was looked for.
function isForm(word, forms) {
  const folded = fold(word);
  return forms.has(folded) || folded.split(" ").some((part) => forms.has(part));
}

// The words of a text among which a phrase stands, compared letter by letter.
function phraseAt(words, phrase) {
  const parts = words.flatMap((word, at) => fold(word).split(" ").filter(Boolean).map((text) => ({ text, at })));
  const found = new Set();
  for (let start = 0; start + phrase.length <= parts.length; start += 1) {
    if (phrase.every((text, offset) => parts[start + offset].text === text)) {
      for (let at = parts[start].at; at <= parts[start + phrase.length - 1].at; at += 1) found.add(at);
    }
  }
  return found;
}

// The words around the densest group of those that were found, as pieces: {text, marked}.
export function excerptOf({ words, marked }) {
  const start = excerptStart(words, marked);
  const end = Math.min(words.length, start + EXCERPT);
  const pieces = start > 0 ? [{ text: "… ", marked: false }] : [];
  for (let at = start; at < end; at += 1) {
    add(pieces, words[at], marked.has(at));
    if (at + 1 < end) add(pieces, between(words[at], words[at + 1]), marked.has(at) && marked.has(at + 1));
  }
  if (end < words.length) add(pieces, " …", false);
  return pieces;
}

function add(pieces, text, marked) {
  const last = pieces.at(-1);
  if (last && last.marked === marked) last.text += text;
  else if (text) pieces.push({ text, marked });
}

function between(word, next) {
  return isUnspaced([...word].at(-1)) || isUnspaced(next) ? "" : " ";
}

function excerptStart(words, marked) {
  const places = [...marked].sort((one, other) => one - other);
  let best = places[0] ?? 0;
  let most = 0;
  for (const at of places) {
    const count = places.filter((other) => at <= other && other < at + EXCERPT - LEAD).length;
    if (count > most) [best, most] = [at, count];
  }
  if (best < EXCERPT / 2) return 0;
  return Math.max(0, Math.min(best - LEAD, words.length - EXCERPT));
}
