import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server of this machine that takes whatever comes and keeps only how often each address was written to, and when last. */
export async function openMailServer() {
  const taken = new Map<string, { readonly times: number; readonly at: number }>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, { envelope }, done) => {
      stream.resume();
      stream.on("end", () => {
        for (const { address } of envelope.rcptTo)
          taken.set(address, {
            times: (taken.get(address)?.times ?? 0) + 1,
            at: performance.now(),
          });
        done();
      });
    },
  });
  // The worker that is killed leaves its connection torn.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
