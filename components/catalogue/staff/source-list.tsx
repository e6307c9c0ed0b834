import type { BadgeTone } from "@/components/ui/badge";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { CatalogueSource, Harvest, HarvestState } from "@/lib/catalogue/harvest/types";
import { formatDateTime } from "@/lib/hours/domain/format";
import { formatCount } from "../labels";
import { actorInWords } from "./actor-name";
import { Disclosure } from "./disclosure";
import { faultSentence } from "./import-sentences";
import { harvestFailures, harvestFaults, harvestStates, scheduleNames } from "./source-sentences";

const tones: { readonly [S in HarvestState]: BadgeTone } = {
  waiting: "waiting",
  running: "waiting",
  done: "positive",
  failed: "alarm",
  stopped: "neutral",
};

export function HarvestBadge({ state }: { state: HarvestState }) {
  return <Badge tone={tones[state]}>{harvestStates[state]}</Badge>;
}

/** `10 baru, 2 berubah, …`. */
const countsOf = (harvest: Harvest) =>
  [
    `${formatCount(harvest.added, "id")} baru`,
    `${formatCount(harvest.changed, "id")} berubah`,
    `${formatCount(harvest.unchanged, "id")} tetap`,
    `${formatCount(harvest.withdrawn, "id")} ditarik`,
    `${formatCount(harvest.rejected, "id")} ditolak`,
  ].join(", ");

/** When a repository is harvested. */
export function scheduleOf({ everyHours, pausedAt, dueAt }: CatalogueSource): string {
  const every = everyHours === null ? "" : String(everyHours);
  const name = scheduleNames[every] ?? `Setiap ${every} jam`;
  if (pausedAt !== null) return `${name}; sedang dijeda`;
  return dueAt === null ? name : `${name}; berikutnya ${formatDateTime(dueAt, "id")}`;
}

/** The repositories that are harvested, each with its schedule and what its last harvest came to. */
export function SourceList({ sources }: { sources: readonly CatalogueSource[] }) {
  if (sources.length === 0)
    return <p className="text-ink-muted">Belum ada perpustakaan yang dipanen.</p>;
  return (
    <ul className="max-w-[76ch] border-line border-b">
      {sources.map((source) => (
        <li key={source.id} className="grid gap-1 border-line border-t py-3 text-ui">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
            <TextLink href={`/staf/katalog/sumber/${source.id}`}>{source.title}</TextLink>
            {source.pausedAt === null ? null : <Badge tone="neutral">Dijeda</Badge>}
            {source.last ? <HarvestBadge state={source.last.state} /> : null}
          </p>
          <p className="text-small text-ink-muted wrap-anywhere">
            {source.baseUrl} · {source.prefix} · {scheduleOf(source)}
          </p>
          <p>{formatCount(source.records, "id")} rekaman di katalog</p>
          {source.last?.failure ? (
            <p className="font-semibold text-danger">{harvestFailures[source.last.failure]}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The harvests of a repository, newest first: what each asked for, what came of it, and why records were rejected. */
export function HarvestList({ harvests }: { harvests: readonly Harvest[] }) {
  if (harvests.length === 0) return <p className="text-ink-muted">Belum pernah dipanen.</p>;
  return (
    <ul className="max-w-[76ch] border-line border-b">
      {harvests.map((harvest) => (
        <li key={harvest.id} className="grid gap-1 border-line border-t py-3 text-ui">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <b className="font-[650]">{formatDateTime(harvest.createdAt, "id")}</b>
            <HarvestBadge state={harvest.state} />
          </p>
          <p className="text-small text-ink-muted">
            {harvest.fromStamp === null ? "Seluruh daftar" : `Perubahan sejak ${harvest.fromStamp}`}
            , {formatCount(harvest.requests, "id")} permintaan
            {harvest.rounds > 1 ? `, dimulai ${formatCount(harvest.rounds, "id")} kali` : ""}, oleh{" "}
            {actorInWords(harvest.actorName)}
          </p>
          <p>
            {formatCount(harvest.read, "id")} dibaca: {countsOf(harvest)}
          </p>
          {harvest.failure === null ? null : (
            <p className="font-semibold text-danger">
              {harvestFailures[harvest.failure]}
              {harvest.state === "waiting"
                ? ` Dicoba lagi ${formatDateTime(harvest.resumeAt, "id")}.`
                : ""}
            </p>
          )}
          {harvest.rejected > 0 ? <Rejections harvest={harvest} /> : null}
        </li>
      ))}
    </ul>
  );
}

const reasonSentence = (word: string) => harvestFaults[word] ?? faultSentence(word);

function Rejections({ harvest }: { harvest: Harvest }) {
  return (
    <Disclosure label="Rekaman yang ditolak">
      <ul className="list-disc pl-5">
        {Object.entries(harvest.reasons).map(([reason, count]) => (
          <li key={reason}>
            {reasonSentence(reason)}: {formatCount(count, "id")}
          </li>
        ))}
      </ul>
      <ul className="mt-2 grid gap-1 text-small text-ink-muted wrap-anywhere">
        {harvest.rejections.map(({ identifier, reason }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a repository may name two records alike, and nothing here moves
          <li key={place}>
            {identifier || "(tanpa pengenal)"}: {reasonSentence(reason)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
