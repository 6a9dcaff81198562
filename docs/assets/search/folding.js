// How words are compared; publisher/search/folding.py does the same, to the letter.

const UNSPACED = /[\u3005\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const EACH_UNSPACED = new RegExp(UNSPACED.source, "gu");

// Letters and figures only, small, without accents, single spaces between.
export function fold(text) {
  return spaced(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// Chinese and Japanese characters one by one, as they are indexed.
export function spaced(text) {
  return text.replace(EACH_UNSPACED, " $& ");
}

export function isUnspaced(text) {
  return UNSPACED.test(text ?? "");
}
