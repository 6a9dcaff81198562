// A file that is packed with gzip, whatever the server does with others.
export async function unpacked(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The index has no file ${address}`);
  return new Response(answer.body.pipeThrough(new DecompressionStream("gzip")));
}
