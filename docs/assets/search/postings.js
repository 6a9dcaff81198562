// In which texts words stand: publisher/search/postings.py wrote the files and tells how they are
// made.

import { unpacked } from "./unpacked.js";

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
    const { described, bytes } = await this.files.get(name);
    const place = number % PER_FILE;
    const [count, ...forms] = described[place];
    const before = described.slice(0, place).reduce((sum, [texts]) => sum + texts, 0);
    return { forms, ...textsOf(bytes, before, count) };
  }

  async read(name) {
    const content = new Uint8Array(await (await unpacked(this.fileOf(name))).arrayBuffer());
    const end = content.indexOf(NEW_LINE);
    const described = JSON.parse(new TextDecoder().decode(content.subarray(0, end)));
    return { described, bytes: content.subarray(end + 1) };
  }
}

// So many texts, after so many of the entries before.
function textsOf(bytes, before, count) {
  let at = 0;
  for (let passed = 0; passed < before; at += 1) if (bytes[at] < 128) passed += 1;
  const texts = new Uint32Array(count);
  const told = new Uint8Array(count);
  for (let place = 0, text = -1; place < count; place += 1) {
    let number = 0;
    for (let unit = 1, more = true; more; unit *= 128, at += 1) {
      number += (bytes[at] % 128) * unit;
      more = bytes[at] > 127;
    }
    text += 1 + Math.floor(number / LEVELS);
    texts[place] = text;
    told[place] = 1 + (number % LEVELS);
  }
  return { texts, told };
}
