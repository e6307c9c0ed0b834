/** A record as MARC lines: tag, indicators, subfields; a blank is `#`. */
export function MarcLines({ lines }: { lines: readonly string[] }) {
  return (
    <ol className="grid gap-1 font-mono text-small leading-normal">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields repeat and never move
        <li key={place} dir="auto" className="border-line border-b pb-1 wrap-anywhere">
          <b className="font-[650] text-primary">{line.slice(0, 3)}</b>
          {line.slice(3)}
        </li>
      ))}
    </ol>
  );
}
