import { once } from "node:events";
import type { ClientRequest } from "node:http";
import { createServer, request } from "node:http";
import { expect, test } from "vitest";
import { endSlowRequests } from "./slow-requests";

async function serve(refuse = false) {
  const server = createServer((asked, answer) => {
    if (refuse) answer.writeHead(401).end();
    else asked.resume().once("end", () => answer.end("whole"));
  });
  endSlowRequests(server, ({ url }) => url === "/large", { usual: 20, long: 600_000 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const begin = (path: string): ClientRequest => {
    const asked = request({ port: address.port, path, method: "POST", agent: false });
    asked.on("error", () => undefined);
    asked.write("half");
    return asked;
  };
  return { begin, end: () => server.close() };
}

const closed = (asked: ClientRequest) => new Promise((resolve) => asked.once("close", resolve));

test("a request that never ends is cut off, while a large file takes its time", async () => {
  const { begin, end } = await serve();
  const large = begin("/large");
  const slow = begin("/");
  await closed(slow);
  large.end("and the rest");
  const [answer] = await once(large, "response");
  expect(answer.statusCode).toBe(200);
  answer.resume();
  end();
});

test("what is refused does not keep its connection, however large it says it is", async () => {
  const { begin, end } = await serve(true);
  const large = begin("/large");
  const [answer] = await once(large, "response");
  expect(answer.statusCode).toBe(401);
  answer.resume();
  await closed(large);
  end();
});
