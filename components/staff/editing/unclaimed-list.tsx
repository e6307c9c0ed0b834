import type { Unclaimed } from "./salvage";

/** Words of an older form that today's fields do not take in, to be copied by hand; nothing where there are none. */
export function UnclaimedList({ unclaimed }: { unclaimed: readonly Unclaimed[] }) {
  if (unclaimed.length === 0) return null;
  return (
    <div className="grid max-w-[66ch] gap-2 text-ui text-ink-muted">
      <p>Isian lama berikut tidak punya tempat lagi dalam formulir. Salin yang masih berlaku.</p>
      <dl className="grid gap-2">
        {unclaimed.map(({ place, name, words }) => (
          <div key={place}>
            <dt className="font-[650] text-ink">{name}</dt>
            <dd className="break-words whitespace-pre-line">{words.join("\n")}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
