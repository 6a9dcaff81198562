// What is packed in the index: publisher/search/packing.py tells how.

// A file that is packed with gzip, whatever the server does with others.
export async function unpacked(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The index has no file ${address}`);
  return new Response(answer.body.pipeThrough(new DecompressionStream("gzip")));
}

// Numbers, each of as many bytes as it needs.
export function numbersOf(bytes) {
  const numbers = new Uint32Array(bytes.length);
  let count = 0;
  let number = 0;
  let unit = 1;
  for (const byte of bytes) {
    number += (byte % 128) * unit;
    unit *= 128;
    if (byte > 127) continue;
    numbers[count] = number;
    count += 1;
    number = 0;
    unit = 1;
  }
  return numbers.subarray(0, count);
}
