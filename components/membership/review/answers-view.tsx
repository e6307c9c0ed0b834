import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { formatShortDate } from "@/lib/hours/domain/format";
import { formatMobile } from "@/lib/membership/domain/mobile";
import type { Address } from "@/lib/membership/registration/domain/answers";
import {
  educations,
  guardianRelations,
  labelOf,
  occupations,
} from "@/lib/membership/registration/domain/statistics";
import type { ReviewedApplication } from "@/lib/membership/review/types";
import { consentNames, identityNames } from "./review-sentences";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5 border-line border-t py-2.5 md:grid-cols-[12rem_minmax(0,1fr)] md:items-baseline md:gap-4">
      <dt className="text-small text-ink-muted md:text-ui">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

const countries = new Intl.DisplayNames(["id"], { type: "region" });

/** An address in the order of an envelope. */
function AddressText({ address, places }: { address: Address; places: readonly string[] | null }) {
  if (address.kind === "abroad")
    return (
      <>
        <span className="whitespace-pre-line">{address.street}</span>
        <br />
        {countries.of(address.country) ?? address.country}
      </>
    );
  const { street, rt, rw, village, postalCode } = address;
  const near = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(" ");
  return (
    <>
      {[street, near].filter(Boolean).join(", ")}
      <br />
      {[...(places ?? [village]), postalCode].filter(Boolean).join(", ")}
    </>
  );
}

/** What became of the answers, with the way to the member's cards: by his id, for a number stands in no address. */
function PassedOn({ member }: { member: ReviewedApplication["member"] }) {
  return (
    <p className="text-ui text-ink-muted">
      Data pendaftaran ini sudah berpindah ke data anggota
      {member === null ? null : (
        <>
          {" "}
          <TextLink href={`/staf/keanggotaan/kartu?anggota=${member.id}`}>{member.number}</TextLink>
        </>
      )}
      .
    </p>
  );
}

/** Everything an applicant answered, as staff read it; the identity number by its last four. */
export function AnswersView({ application }: { application: ReviewedApplication }) {
  const { answers, places, consents } = application;
  if (!answers) return <PassedOn member={application.member} />;
  const { identity, person, identityAddress, currentAddress } = answers;
  const { guardian, education, occupation, institution } = person;
  return (
    <>
      {application.hasPortrait ? (
        // biome-ignore lint/performance/noImgElement: a picture of its own route, never resized nor kept
        <img
          src={`/api/membership/applications/${application.id}/portrait`}
          alt="Foto pendaftar"
          className="max-h-56 max-w-44 rounded-card border border-line"
        />
      ) : null}
      <dl className="max-w-[76ch] border-line border-b">
        <Fact name={identityNames[identity.kind] ?? identity.kind}>{identity.number}</Fact>
        <Fact name="Nama">{person.name}</Fact>
        <Fact name="Tempat, tanggal lahir">
          {person.birthPlace}, {formatShortDate(person.birthDate, "id")}
        </Fact>
        <Fact name="Jenis kelamin">{person.sex === "female" ? "Perempuan" : "Laki-laki"}</Fact>
        <Fact name="Email">{identity.email}</Fact>
        <Fact name="Telepon">{formatMobile(person.mobile)}</Fact>
        <Fact name="Alamat identitas">
          <AddressText address={identityAddress} places={places.identity} />
        </Fact>
        <Fact name="Alamat saat ini">
          {currentAddress === "same" ? (
            "Sama dengan alamat identitas"
          ) : (
            <AddressText address={currentAddress} places={places.current} />
          )}
        </Fact>
        {guardian ? (
          <Fact name="Orang tua atau wali">
            {guardian.name} ({labelOf(guardianRelations, guardian.relation, "id")}),{" "}
            {formatMobile(guardian.mobile)}
          </Fact>
        ) : null}
        {education ? <Fact name="Pendidikan">{labelOf(educations, education, "id")}</Fact> : null}
        {occupation ? <Fact name="Pekerjaan">{labelOf(occupations, occupation, "id")}</Fact> : null}
        {institution ? <Fact name="Institusi">{institution}</Fact> : null}
        <Fact name="Disetujui pendaftar">
          {consents
            .map((word) => consentNames[word as keyof typeof consentNames] ?? word)
            .join(", ")}
        </Fact>
      </dl>
    </>
  );
}
