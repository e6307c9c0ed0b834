import { secondsLeft } from "@/lib/catalogue/imports/domain/progress";
import type { CatalogueImport } from "@/lib/catalogue/imports/types";
import { formatCount } from "../labels";

/** `2 menit 5 detik`. */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = `${seconds % 60} detik`;
  return minutes > 0 ? `${formatCount(minutes, "id")} menit ${rest}` : rest;
}

/** How much of the file is dealt with, in whole percent. */
export const percentOf = ({ position, fileBytes }: CatalogueImport): number =>
  fileBytes > 0 ? Math.floor((position * 100) / fileBytes) : 100;

/** `12.000 rekaman · 41 % · 4.100 rekaman per detik · sisa kira-kira 12 detik`; how fast only once that can be told. */
export function progressOf(one: CatalogueImport, at: Date): string {
  const until = one.finishedAt ?? at;
  const seconds = one.startedAt === null ? 0 : (until.getTime() - one.startedAt.getTime()) / 1000;
  const { read, position, fileBytes } = one;
  const left =
    one.state === "running"
      ? secondsLeft({
          ...{ read, readBefore: 0, bytes: position, bytesBefore: 0 },
          ...{ bytesInAll: fileBytes, seconds },
        })
      : null;
  return [
    `${formatCount(read, "id")} rekaman`,
    `${percentOf(one)} %`,
    ...(seconds >= 1 && read > 0
      ? [`${formatCount(Math.round(read / seconds), "id")} rekaman per detik`]
      : []),
    ...(left === null ? [] : [`sisa kira-kira ${duration(left)}`]),
  ].join(" · ");
}

/** `10 baru, 2 berubah, …`. */
export const countsOf = (one: CatalogueImport): string =>
  [
    `${formatCount(one.added, "id")} baru`,
    `${formatCount(one.changed, "id")} berubah`,
    `${formatCount(one.unchanged, "id")} tetap`,
    `${formatCount(one.withdrawn, "id")} ditarik`,
    `${formatCount(one.rejected, "id")} ditolak`,
  ].join(", ");
