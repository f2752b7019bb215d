/** Reads an answer as JSON within a number of bytes; undefined where it is broken, too large, late or none. */
export async function boundedJson(answer: Response, mostBytes: number): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop early ends the transfer as well.
    for await (const chunk of answer.body ?? []) {
      size += chunk.byteLength;
      if (size > mostBytes) return undefined;
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
