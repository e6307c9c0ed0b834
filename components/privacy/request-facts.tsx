import type { ComponentProps, ReactNode } from "react";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { CorrectableField } from "@/lib/privacy/domain/rights";
import { hoursLeft } from "@/lib/privacy/domain/rights";
import type { OpenedRequest } from "@/lib/privacy/types";
import { IdentityWeighing } from "./identity-weighing";
import { fieldNames, refusalNames, stateNames } from "./sentences";
import { TimeLeft } from "./time-left";

type Fact = { readonly name: string; readonly value: ReactNode };

type RequestFactsProps = {
  request: OpenedRequest;
  at: Date;
  /** What the warnings of a registration say, by their words. */
  warnings: ComponentProps<typeof IdentityWeighing>["sentences"];
};

/** What is known of a request, opened: who asks, what, until when, and how it was answered. */
export function RequestFacts({ request, at, warnings }: RequestFactsProps) {
  const { member, wish, identity, why, state, refusal, answer, answeredAt } = request;
  const facts: readonly Fact[] = [
    {
      name: "Anggota",
      value: member ? `${member.name} · ${member.number}` : "Sudah dihapus",
    },
    ...(member?.restricted ? [{ name: "Pemrosesan", value: "Sedang dibatasi" }] : []),
    { name: "Diterima", value: formatDateTime(request.receivedAt, "id") },
    { name: "Tenggat", value: formatDateTime(request.dueAt, "id") },
    ...(wish
      ? [
          { name: "Isian", value: fieldNames[wish.field as CorrectableField] },
          ...(wish.now === null ? [] : [{ name: "Sekarang", value: wish.now }]),
          { name: wish.now === null ? "Diminta menjadi" : "Seharusnya", value: wish.value },
        ]
      : []),
    ...(identity === null
      ? []
      : [
          {
            name: "Perbandingan",
            value: <IdentityWeighing identity={identity} sentences={warnings} />,
          },
        ]),
    ...(why === "" ? [] : [{ name: "Keterangan anggota", value: why }]),
    {
      name: "Keadaan",
      value:
        state === "open" ? <TimeLeft hours={hoursLeft(request.dueAt, at)} /> : stateNames[state],
    },
    ...(refusal === null ? [] : [{ name: "Alasan", value: refusalNames[refusal] }]),
    ...(answer === null ? [] : [{ name: "Penjelasan", value: answer }]),
    ...(answeredAt === null ? [] : [{ name: "Dijawab", value: formatDateTime(answeredAt, "id") }]),
    ...(request.answeredByName === null
      ? []
      : [{ name: "Dijawab oleh", value: request.answeredByName }]),
  ];
  return (
    <dl className="grid max-w-[70ch] gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr]">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="pt-2 text-ui text-ink-muted sm:pt-0">{name}</dt>
          <dd className="text-ui wrap-anywhere whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
