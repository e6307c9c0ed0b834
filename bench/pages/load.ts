// A load generator over plain sockets: it costs so little itself that the server is what is measured.
import { once } from "node:events";
import { connect } from "node:net";

export type Target = {
  readonly path: string;
  /** What the reader says it accepts; a browser says br and gzip. */
  readonly encoding: "br" | "identity";
  /** Whether this is the whole body of the page. */
  readonly isWhole: (body: Buffer, contentEncoding: string) => boolean;
};

export type Load = { readonly connections: number; readonly milliseconds: number };

/** Asks over kept connections, the next request after each answer. @returns whole answers per second */
export async function load(port: number, target: Target, { connections, milliseconds }: Load) {
  const until = performance.now() + milliseconds;
  const began = performance.now();
  const counts = await Promise.all(
    Array.from({ length: connections }, () => askUntil(port, target, until)),
  );
  const answers = counts.reduce((sum, count) => sum + count, 0);
  return (answers * 1_000) / (performance.now() - began);
}

async function askUntil(port: number, target: Target, until: number): Promise<number> {
  const { path, encoding, isWhole } = target;
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/html\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
  );
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  let answers = 0;
  let known: Buffer | null = null;
  await new Promise<void>((resolve, reject) => {
    let held: Buffer = Buffer.alloc(0);
    socket.once("error", reject);
    socket.once("close", () => reject(new Error(`the connection for ${path} was closed`)));
    socket.on("data", (chunk) => {
      held = held.byteLength === 0 ? chunk : Buffer.concat([held, chunk]);
      const answer = readAnswer(held);
      if (answer === null) return;
      held = held.subarray(answer.length);
      // Byte for byte the same as one that was looked at is as good.
      const whole = known?.equals(answer.body) || isWhole(answer.body, answer.contentEncoding);
      if (answer.status !== 200 || !whole) {
        reject(new Error(`${path} answered ${answer.status}, ${answer.body.byteLength} bytes`));
        return;
      }
      known = answer.body;
      answers += 1;
      if (performance.now() >= until) resolve();
      else socket.write(request);
    });
    socket.write(request);
  }).finally(() => socket.removeAllListeners().destroy());
  return answers;
}

type WireAnswer = {
  readonly status: number;
  readonly contentEncoding: string;
  readonly body: Buffer;
  /** Bytes of the whole answer on the wire. */
  readonly length: number;
};

/** The first answer in `held`, or null while it is not all there. */
function readAnswer(held: Buffer): WireAnswer | null {
  const end = held.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = held.toString("latin1", 0, end);
  const field = (name: string) => new RegExp(`^${name}: *(.*)$`, "im").exec(head)?.[1]?.trim();
  const status = Number(head.slice(9, 12));
  const contentEncoding = field("content-encoding") ?? "identity";
  const start = end + 4;
  const said = field("content-length");
  if (said !== undefined) {
    const length = start + Number(said);
    if (held.byteLength < length) return null;
    return { status, contentEncoding, body: held.subarray(start, length), length };
  }
  const chunks: Buffer[] = [];
  for (let at = start; ; ) {
    const line = held.indexOf("\r\n", at);
    if (line < 0) return null;
    const size = Number.parseInt(held.toString("latin1", at, line), 16);
    const next = line + 2 + size + 2;
    if (held.byteLength < next) return null;
    if (size === 0) return { status, contentEncoding, body: Buffer.concat(chunks), length: next };
    chunks.push(held.subarray(line + 2, next - 2));
    at = next;
  }
}
