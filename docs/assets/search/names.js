// Parties by any of their names, and by names a letter or two away.

import { fold } from "./folding.js";

const LONGEST = 7; // words of a name looked for inside a query

export class Names {
  constructor(root) {
    this.root = root;
  }

  // Each entry of the file is [address, name, further names (folded) …].
  async parties() {
    this.read ??= fetch(new URL("search/names.json", this.root))
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((entries) => entries.map(([href, name, ...others]) => ({
        href: new URL(href, this.root).href, name, keys: [...new Set([nameKey(name), ...others])],
      })));
    return this.read;
  }

  // The parties whose name the query is, or contains, the longest names first.
  async named(text) {
    const parties = await this.parties();
    const runs = runsOf(text);
    const found = runs.flatMap((run) => parties.filter((party) => party.keys.includes(run)));
    return [...new Set(found)];
  }

  // The parties with a name that begins so, exact ones first.
  async startingWith(text, most) {
    const key = nameKey(text);
    if (key.length < 2) return [];
    const parties = await this.parties();
    const exact = parties.filter((party) => party.keys.includes(key));
    const longer = parties.filter((party) => party.keys.some((name) => name.startsWith(key)));
    return [...new Set([...exact, ...longer])].slice(0, most);
  }

  // The parties that may have been meant by words that are no name.
  async meant(text, most = 3) {
    const parties = await this.parties();
    const found = [];
    for (const run of runsOf(text)) {
      for (const party of parties) {
        const distance = Math.min(...party.keys.map((name) => farther(name, run)));
        if (distance < Infinity) found.push({ party, run, distance });
      }
    }
    found.sort((one, other) => one.distance - other.distance || other.run.length - one.run.length);
    return found.filter(({ party }, at) => found.findIndex((other) => other.party === party) === at).slice(0, most);
  }
}

export function nameKey(text) {
  return fold(text).replace(/^the /, "");
}

function runsOf(text) {
  const words = nameKey(text).split(" ").filter(Boolean);
  const runs = [];
  for (let length = Math.min(words.length, LONGEST); length; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      runs.push(words.slice(start, start + length).join(" "));
    }
  }
  return runs;
}

// How many letters two names differ by, Infinity where that is more than a slip: none in names
// of three letters, one up to seven, two beyond. Two letters changed over are one slip.
function farther(name, run) {
  const slips = run.length < 4 ? 0 : run.length < 8 ? 1 : 2;
  if (!slips || Math.abs(name.length - run.length) > slips) return Infinity;
  const distance = distanceOf(name, run);
  return distance <= slips ? distance : Infinity;
}

function distanceOf(one, other) {
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      const turned = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (turned) next[at] = Math.min(next[at], before[at - 2] + 1);
    }
    [before, last] = [last, next];
  }
  return last[other.length];
}
