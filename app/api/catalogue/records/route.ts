import { bibtexKeys, toBibtex } from "@/lib/catalogue/bibliography/bibtex";
import { toCsl } from "@/lib/catalogue/bibliography/csl";
import { toRis } from "@/lib/catalogue/bibliography/ris";
import type { Bibliography } from "@/lib/catalogue/bibliography/types";
import { readIds } from "@/lib/catalogue/lists/domain/list-ids";
import { listBibliographies } from "@/lib/catalogue/lists/queries";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { orUnavailable, refusal } from "@/lib/platform/respond";
import { siteOrigin } from "@/lib/platform/site-address";

type Listed = readonly { readonly id: number; readonly bibliography: Bibliography }[];
type ListFile = {
  readonly type: string;
  readonly extension: string;
  readonly write: (records: Listed) => string;
};

const files: { readonly [format: string]: ListFile } = {
  ris: {
    type: "application/x-research-info-systems; charset=utf-8",
    extension: "ris",
    write: (records) =>
      records
        .map(({ id, bibliography }) => toRis(bibliography, `${siteOrigin()}/opac/${id}`))
        .join("\r\n"),
  },
  bibtex: {
    type: "application/x-bibtex; charset=utf-8",
    extension: "bib",
    write: (records) => {
      const keys = bibtexKeys(records.map(({ bibliography }) => bibliography));
      return records.map(({ bibliography }, at) => toBibtex(bibliography, keys[at])).join("\n");
    },
  },
  csl: {
    type: "application/vnd.citationstyles.csl+json; charset=utf-8",
    extension: "json",
    write: (records) =>
      JSON.stringify(records.map(({ id, bibliography }) => toCsl(bibliography, String(id)))),
  },
};

/** Files made in a minute for one address; each may be of 200 records, which are read and described. */
const burst = { limit: 120, windowSeconds: 60 };

/**
 * Several records as one file: `?id=12-45-7&format=ris` (or `bibtex`, `csl`), in the order asked for, at most 200. 400 for
 * another format or no number, 404 where none of them is in the catalogue, 429 for more
 * than 120 files in a minute.
 */
export async function GET(request: Request): Promise<Response> {
  const address = addressGroup(clientAddress(request.headers));
  const allowance = takeHere(`catalogue-files:${address}`, burst);
  if (!allowance.ok) return refusal(429, "too-many-files", allowance);
  const { searchParams } = new URL(request.url);
  const ids = readIds(searchParams.get("id") ?? "");
  if (ids.length === 0) return refusal(400, "no-records");
  const format = searchParams.get("format") ?? "";
  const file = Object.hasOwn(files, format) ? files[format] : undefined;
  if (file === undefined) return refusal(400, "unknown-format");
  return orUnavailable(() => fileOf(ids, file));
}

async function fileOf(ids: readonly number[], file: ListFile): Promise<Response> {
  const records = await listBibliographies(ids);
  if (records.length === 0) return refusal(404, "not-found");
  return new Response(file.write(records), {
    headers: {
      "content-type": file.type,
      "cache-control": "no-cache",
      "content-disposition": `attachment; filename="daftar-${records.length}-rekaman.${file.extension}"`,
    },
  });
}
