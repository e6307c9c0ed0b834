import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a made-up repository answers to one request. */
export type MadeUpAnswer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Breaks the connection after the body. */
  readonly cut?: boolean;
  /** Never ends. */
  readonly silent?: boolean;
};

export type Asked = {
  readonly args: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
};

/** A repository of the tests on loopback. `answers` may be exchanged while it runs; `asked` says what it was asked. */
export async function startRepository(
  answers: (asked: Asked) => MadeUpAnswer | Promise<MadeUpAnswer>,
) {
  const repository = { answers, asked: [] as Asked[], atOnceMax: 0 };
  let atOnce = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    const asked = { args: searchParams, headers: request.headers };
    repository.asked.push(asked);
    atOnce += 1;
    repository.atOnceMax = Math.max(repository.atOnceMax, atOnce);
    response.on("close", () => {
      atOnce -= 1;
    });
    const { status = 200, headers, body, cut, silent } = await repository.answers(asked);
    if (silent) return;
    const given = { "content-type": "text/xml; charset=utf-8", ...headers };
    response.writeHead(status, cut ? { ...given, "content-length": "100000000" } : given);
    if (!cut) response.end(body);
    else response.write(body ?? "", () => response.destroy());
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(repository, {
    url: `http://127.0.0.1:${port}/oai`,
    stop: () =>
      new Promise<void>((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  });
}

const namespaces =
  'xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** A whole answer around what stands in it. */
export const oaiDocument = (content: string, responseDate = "2026-11-20T01:02:03Z") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH ${namespaces}><responseDate>${responseDate}</responseDate>` +
  `<request>http://contoh.test/oai</request>${content}</OAI-PMH>`;

export const identifyDocument = (granularity = "YYYY-MM-DDThh:mm:ssZ") =>
  oaiDocument(
    "<Identify><repositoryName>Perpustakaan Contoh</repositoryName><baseURL>http://contoh.test/oai</baseURL>" +
      "<protocolVersion>2.0</protocolVersion><adminEmail>a@contoh.test</adminEmail>" +
      "<earliestDatestamp>2001-01-01</earliestDatestamp><deletedRecord>persistent</deletedRecord>" +
      `<granularity>${granularity}</granularity></Identify>`,
  );

export type MadeUpRecord = {
  readonly id: string;
  readonly stamp?: string;
  readonly deleted?: boolean;
  /** Elements of oai_dc; a title by itself where left out. */
  readonly core?: string;
};

/** A record as OAI-PMH gives it. */
export function recordElement({
  id,
  stamp = "2026-11-01T00:00:00Z",
  deleted,
  core,
}: MadeUpRecord): string {
  const header = `<header${deleted ? ' status="deleted"' : ""}><identifier>${id}</identifier><datestamp>${stamp}</datestamp></header>`;
  const elements = core ?? `<dc:title>Judul ${id}</dc:title>`;
  const metadata =
    '<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/">${elements}</oai_dc:dc></metadata>`;
  return `<record>${header}${deleted ? "" : metadata}</record>`;
}

/** An answer to ListRecords; without a token the list is whole, with "" it ends here. */
export const listDocument = (
  records: readonly MadeUpRecord[],
  token?: string,
  responseDate?: string,
) =>
  oaiDocument(
    `<ListRecords>${records.map(recordElement).join("\n")}${
      token === undefined ? "" : `<resumptionToken>${token}</resumptionToken>`
    }</ListRecords>`,
    responseDate,
  );

export const errorDocument = (code: string) => oaiDocument(`<error code="${code}">no</error>`);
