import { toBibtex } from "@/lib/catalogue/bibliography/bibtex";
import { toCsl } from "@/lib/catalogue/bibliography/csl";
import { toOaiDc } from "@/lib/catalogue/bibliography/dublin-core";
import { toRis } from "@/lib/catalogue/bibliography/ris";
import { recordId } from "@/lib/catalogue/gate";
import { fileName } from "@/lib/catalogue/lists/domain/file-name";
import { writeIso2709 } from "@/lib/catalogue/marc/iso2709";
import { writeMarcXml } from "@/lib/catalogue/marc/marcxml";
import { getRecord } from "@/lib/catalogue/queries";
import type { CatalogueRecord } from "@/lib/catalogue/types";
import { json, orUnavailable, refusal } from "@/lib/platform/respond";
import { siteOrigin } from "@/lib/platform/site-address";

type RecordFile = {
  readonly type: string;
  /** Extension of the file it is saved as; null for what is shown. */
  readonly extension: string | null;
  readonly write: (record: CatalogueRecord, address: string) => string | Uint8Array | null;
};

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** `format` (experience.md): what each one is, and who writes it. */
const files: { readonly [format: string]: RecordFile } = {
  ris: {
    type: "application/x-research-info-systems; charset=utf-8",
    extension: "ris",
    write: ({ bibliography }, address) => toRis(bibliography, address),
  },
  bibtex: {
    type: "application/x-bibtex; charset=utf-8",
    extension: "bib",
    write: ({ bibliography }) => toBibtex(bibliography),
  },
  csl: {
    type: "application/vnd.citationstyles.csl+json; charset=utf-8",
    extension: "json",
    write: ({ bibliography, id }) => JSON.stringify([toCsl(bibliography, String(id))]),
  },
  marcxml: {
    type: "application/marcxml+xml; charset=utf-8",
    extension: "xml",
    write: ({ record }) => xml + writeMarcXml(record),
  },
  mrc: {
    type: "application/marc",
    extension: "mrc",
    write: ({ record }) => {
      const written = writeIso2709(record);
      return written.ok ? written.value : null;
    },
  },
  dc: {
    type: "application/xml; charset=utf-8",
    extension: "xml",
    write: ({ bibliography }, address) => xml + toOaiDc(bibliography, address),
  },
};

/**
 * A record as a file: `?format=json` (the default), `marcxml`, `mrc`, `ris`, `bibtex`, `csl` or `dc`. 404 for an id that
 * no record ever had, 410 for a withdrawn one, 400 for another format.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly record: string }> },
): Promise<Response> {
  const id = recordId((await params).record);
  if (id === null) return refusal(404, "not-found");
  const format = new URL(request.url).searchParams.get("format") ?? "json";
  const file = Object.hasOwn(files, format) ? files[format] : undefined;
  if (file === undefined && format !== "json") return refusal(400, "unknown-format");
  return orUnavailable(() => answerFor(id, file));
}

async function answerFor(id: number, file: RecordFile | undefined): Promise<Response> {
  const found = await getRecord(id);
  if (found === null) return refusal(404, "not-found");
  if (found.state === "withdrawn") return refusal(410, "withdrawn");
  const { record } = found;
  const address = `${siteOrigin()}/opac/${id}`;
  if (file === undefined) return json(facts(record, address));
  const body = file.write(record, address);
  // Only ISO 2709 has an end: 99,999 bytes.
  if (body === null) return refusal(422, "record-too-long");
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": file.type,
      "cache-control": "no-cache",
      ...(file.extension === null
        ? {}
        : { "content-disposition": `attachment; filename="${fileName(record, file.extension)}"` }),
    },
  });
}

function facts(record: CatalogueRecord, address: string) {
  const { id, version, createdAt, changedAt, bibliography, copies, availability } = record;
  return {
    ...{ id, address, version, createdAt, changedAt, bibliography, availability },
    copies: copies.map(
      ({ barcode, accession, callNumber, access, location, note, status, statusAt }) => ({
        ...{ barcode, accession, callNumber, access, location, note, status, statusAt },
      }),
    ),
  };
}
