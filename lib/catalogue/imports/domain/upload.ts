/** Bytes of a file sent by a browser, 1 GiB: more than a million records. What is larger comes by the command. */
export const uploadBytesMax = 1_073_741_824;

/** Thrown by `bounded` on: the file is larger than it may be. */
export class FileTooLarge extends Error {}

/** The chunks of a file as they come, until there are more bytes than `bytesMax`: then it throws `FileTooLarge`. */
export async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  bytesMax: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new FileTooLarge();
    yield chunk;
  }
}
