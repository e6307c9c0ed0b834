import type { IncomingMessage, Server } from "node:http";

/** Milliseconds in which a request has to have arrived whole, as Node has it by itself. */
const usualMilliseconds = 300_000;
/** The same for a large file: 1 GiB at 0.4 Mbit/s, six hours. */
const longMilliseconds = 21_600_000;

const hasBody = ({ headers }: IncomingMessage) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/**
 * Ends requests that do not arrive: after five minutes, as Node does by itself for a whole server, and after six hours
 * where `isLong` says that a large file is on its way. Once answered, a long one has no more time than others: what is
 * refused does not keep its connection.
 */
export function endSlowRequests(
  server: Server,
  isLong: (request: IncomingMessage) => boolean,
  { usual = usualMilliseconds, long = longMilliseconds } = {},
): void {
  server.requestTimeout = 0;
  server.on("request", (request: IncomingMessage, response) => {
    if (!hasBody(request)) return;
    const endAfter = (milliseconds: number) =>
      setTimeout(() => {
        if (!request.complete) request.socket.destroy();
      }, milliseconds).unref();
    const large = isLong(request);
    let timer = endAfter(large ? long : usual);
    response.once("finish", () => {
      if (!large || request.complete) return;
      clearTimeout(timer);
      timer = endAfter(usual);
    });
    request.once("close", () => clearTimeout(timer));
  });
}
