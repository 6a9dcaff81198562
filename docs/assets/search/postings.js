// In which texts words stand: publisher/search/postings.py wrote the files and tells how they are
// made.

import { numbersOf, unpacked } from "./packing.js";

const PER_FILE = 4096;
const LEVELS = 32;
const NEW_LINE = 10;

export class Postings {
  constructor(fileOf) {
    this.fileOf = fileOf;
    this.files = new Map();
  }

  // An entry by its number: the forms of a word, the numbers of the texts that have one of them,
  // and how much it tells of each, from 1 to 32.
  async at(number) {
    const name = Math.floor(number / PER_FILE);
    if (!this.files.has(name)) this.files.set(name, this.read(name));
    const { described, numbers } = await this.files.get(name);
    const place = number % PER_FILE;
    const [count, ...forms] = described[place];
    const before = described.slice(0, place).reduce((sum, [texts]) => sum + texts, 0);
    return { forms, ...textsOf(numbers.subarray(before, before + count)) };
  }

  async read(name) {
    const content = new Uint8Array(await (await unpacked(this.fileOf(name))).arrayBuffer());
    const end = content.indexOf(NEW_LINE);
    const described = JSON.parse(new TextDecoder().decode(content.subarray(0, end)));
    return { described, numbers: numbersOf(content.subarray(end + 1)) };
  }
}

function textsOf(numbers) {
  const texts = new Uint32Array(numbers.length);
  const told = new Uint8Array(numbers.length);
  let text = -1;
  for (const [place, number] of numbers.entries()) {
    text += 1 + Math.floor(number / LEVELS);
    texts[place] = text;
    told[place] = 1 + (number % LEVELS);
  }
  return { texts, told };
}
