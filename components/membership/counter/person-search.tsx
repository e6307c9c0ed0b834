import { Search } from "lucide-react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { PeopleState } from "@/lib/membership/card/counter/actions";
import type { FoundPeople, FoundPerson } from "@/lib/membership/card/counter/types";
import { BirthDateParts } from "../birth-date-parts";
import { membershipNames, searchFaults } from "./card-sentences";
import { PendingButton } from "./pending-button";

type PersonSearchProps = {
  submit: (form: FormData) => void;
  /** What was searched before; null for nothing. */
  search: PeopleState | null;
};

/** Finds whoever has neither card nor number, by name and birth date together; works without JavaScript. */
export function PersonSearch({ submit, search }: PersonSearchProps) {
  const typed = search?.values;
  const fault = (name: "nama" | "tanggal") => {
    const word = search?.errors[name]?.[0];
    return word === undefined ? undefined : (searchFaults[word] ?? "Periksa isian ini.");
  };
  const faults = [
    { fieldId: "cari-nama", message: fault("nama") },
    { fieldId: "cari-tanggal", message: fault("tanggal") },
  ].flatMap(({ fieldId, message }) => (message === undefined ? [] : [{ fieldId, message }]));
  const part = (name: "tanggal" | "bulan" | "tahun") => ({
    ...{ id: `cari-${name}`, name, value: typed?.[name] },
  });
  return (
    <section aria-labelledby="tanpa-nomor" className="grid gap-5">
      <h2 id="tanpa-nomor">Tanpa kartu dan nomor</h2>
      <search className="max-w-[66ch]">
        <form action={submit} className="grid gap-4" noValidate>
          <ErrorSummary title="Pencarian belum dapat dijalankan" faults={faults} />
          <Field
            id="cari-nama"
            label="Nama anggota"
            hint="Satu bagian nama cukup. Cocokkan dengan kartu identitas yang ditunjukkan."
            error={fault("nama")}
          >
            {(control) => (
              <Input
                {...control}
                key={typed?.nama}
                name="nama"
                maxLength={120}
                autoComplete="off"
                required
                defaultValue={typed?.nama}
              />
            )}
          </Field>
          <BirthDateParts
            locale="id"
            words={{
              ...{ birthDate: "Tanggal lahir", day: "Tanggal", month: "Bulan" },
              ...{ year: "Tahun", choose: "Pilih" },
            }}
            day={part("tanggal")}
            month={part("bulan")}
            year={part("tahun")}
            error={fault("tanggal")}
          />
          <div>
            <PendingButton
              busy="Mencari"
              icon={<Search size={18} strokeWidth={2} aria-hidden="true" />}
            >
              Temukan anggota
            </PendingButton>
          </div>
        </form>
      </search>
      {search?.found ? <People found={search.found} submit={submit} /> : null}
    </section>
  );
}

function People({ found, submit }: { found: FoundPeople; submit: (form: FormData) => void }) {
  const { people, more } = found;
  if (people.length === 0)
    return (
      <p role="status" className="max-w-[66ch] text-ui">
        Tidak ada anggota dengan nama dan tanggal lahir itu. Anggota yang pemrosesan datanya
        dibatasi hanya dapat dicari dengan nomor.
      </p>
    );
  return (
    <>
      <p role="status" className="max-w-[66ch] text-ui">
        {more
          ? `Lebih dari ${people.length} anggota ditemukan; ini ${people.length} yang pertama. Tulis nama lebih lengkap.`
          : `${people.length} anggota ditemukan.`}
      </p>
      <ul aria-label="Anggota yang ditemukan" className="max-w-[66ch] border-line border-b">
        {people.map((person) => (
          <Person key={person.memberId} person={person} submit={submit} />
        ))}
      </ul>
    </>
  );
}

function Person({ person, submit }: { person: FoundPerson; submit: (form: FormData) => void }) {
  const { name, number, membership, birthDate, identityNumber } = person;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t py-3">
      <div className="grid gap-1">
        <p className="font-[650] wrap-anywhere">{name}</p>
        <p className="text-small text-ink-muted tabular-nums">
          Nomor anggota {number}. {membershipNames[membership]}. Lahir {birthDate}, identitas{" "}
          {identityNumber}.
        </p>
      </div>
      <form action={submit}>
        <input type="hidden" name="nomor" value={number} />
        <PendingButton variant="outline" compact busy="Membuka">
          Buka kartu<span className="sr-only"> {`${name}, ${number}`}</span>
        </PendingButton>
      </form>
    </li>
  );
}
