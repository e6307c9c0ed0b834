import type { OpenedRequest } from "@/lib/privacy/types";

type Weighed = NonNullable<OpenedRequest["identity"]>;

type WeighingProps = {
  identity: Weighed;
  /** What the warnings of a registration say, by their words. */
  sentences: Readonly<Record<Weighed["warnings"][number], string>>;
};

/** What staff weigh a wished identity number by, without seeing either: where they differ, and what asks to be looked at. */
export function IdentityWeighing({ identity, sentences }: WeighingProps) {
  const { difference, warnings } = identity;
  const notes = [...hindrances(identity), ...warnings.map((word) => sentences[word])];
  return (
    <>
      {differenceText(difference)}
      {notes.length > 0 ? (
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Such as `15 dari 16 angka sama; berbeda pada angka ke-8.` */
export function differenceText(difference: Weighed["difference"]): string {
  if (difference.kind === "lengths")
    return `Panjangnya berbeda: sekarang ${difference.now}, seharusnya ${difference.wanted} huruf atau angka.`;
  const { of, at } = difference;
  if (at.length === 0) return "Sama persis dengan nomor yang sekarang.";
  const places = at.map((place) => `ke-${place}`);
  const last = places.pop();
  const listed = places.length === 0 ? last : `${places.join(", ")} dan ${last}`;
  return `${of - at.length} dari ${of} angka sama; berbeda pada angka ${listed}.`;
}

function hindrances({ invalid, kind, heldByOther, claims }: Weighed): readonly string[] {
  const rule =
    kind === "nik"
      ? "Bukan NIK: NIK terdiri atas 16 angka. Permintaan ini tidak dapat dipenuhi."
      : "Bukan nomor identitas: terdiri atas 5–20 huruf dan angka. Permintaan ini tidak dapat dipenuhi.";
  return [
    ...(invalid ? [rule] : []),
    ...(heldByOther
      ? ["Nomor ini sudah dimiliki anggota lain. Permintaan ini tidak dapat dipenuhi."]
      : []),
    ...(claims > 0
      ? [
          `Nomor ini juga ada pada ${claims} pendaftaran yang belum disetujui. Periksa siapa pemiliknya.`,
        ]
      : []),
  ];
}
