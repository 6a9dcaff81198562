// In which texts phrases stand, letter by letter: publisher/search/phrases.py wrote the files and
// tells how they are made.

import { fold } from "./folding.js";
import { numbersOf, unpacked } from "./packing.js";

export const LONGEST = 3; // words of a run
const MOST = 6; // runs of a phrase that are looked up; the rest is read in the texts
const KEY_BITS = 26n;
const [FIRST, PRIME] = [0xcbf29ce484222325n, 0x100000001b3n];
const [TIMES, MIX] = [0x9e3779b97f4a7c15n, 0xbf58476d1ce4e5b9n];

export class Phrases {
  constructor(fileOf, fileBits) {
    this.fileOf = fileOf;
    this.fileBits = BigInt(fileBits);
    this.files = new Map();
  }

  // The numbers of the texts in which all phrases stand, null without phrases. Of phrases that
  // are longer than a run, these may be too many; then they are not exact.
  async standing(phrases) {
    const folded = phrases.map((phrase) => fold(phrase).split(" "));
    let numbers = null;
    for (const run of folded.flatMap(runsOf)) {
      const having = await this.having(run);
      numbers = numbers ? new Set(having.filter((number) => numbers.has(number))) : new Set(having);
      if (!numbers.size) break;
    }
    return { numbers, exact: !numbers?.size || folded.every((words) => words.length <= LONGEST) };
  }

  // The numbers of the texts that have a run of words.
  async having(run) {
    const bits = bitsOf(run);
    const name = (bits >> (64n - this.fileBits)).toString(16);
    const key = Number((bits >> (64n - this.fileBits - KEY_BITS)) & ((1n << KEY_BITS) - 1n));
    if (!this.files.has(name)) this.files.set(name, this.read(name));
    return textsOf(await this.files.get(name), key);
  }

  async read(name) {
    return numbersOf(new Uint8Array(await (await unpacked(this.fileOf(name))).arrayBuffer()));
  }
}

// The runs to look a phrase up by, the outer ones first: a phrase is soonest told by its ends.
function runsOf(words) {
  const length = Math.min(words.length, LONGEST);
  const last = words.length - length;
  const count = Math.min(MOST, last + 1);
  const starts = Array.from({ length: count }, (_, at) => (count > 1 ? Math.round((at * last) / (count - 1)) : 0));
  return starts.map((start) => words.slice(start, start + length));
}

function textsOf(numbers, key) {
  const count = numbers[0];
  let at = 0;
  for (let known = numbers[1]; at < count && known < key; at += 1) known += numbers[at + 2];
  let from = 1 + 2 * count;
  let reached = 0;
  for (let place = 0; place < at; place += 1) from += numbers[1 + count + place];
  for (let place = 0; place <= at; place += 1) reached += numbers[1 + place];
  if (at >= count || reached !== key) return [];
  const texts = [];
  for (let text = 0, place = 0; place < numbers[1 + count + at]; place += 1) texts.push((text += numbers[from + place]));
  return texts;
}

function bitsOf(run) {
  let bits = 0n;
  for (const word of run) bits = (bits * TIMES + bitsOfWord(word)) & MASK;
  bits = ((bits ^ (bits >> 32n)) * MIX) & MASK;
  return bits ^ (bits >> 29n);
}

const MASK = (1n << 64n) - 1n;

function bitsOfWord(word) {
  let bits = FIRST;
  for (const byte of new TextEncoder().encode(word)) bits = ((bits ^ BigInt(byte)) * PRIME) & MASK;
  return bits;
}
