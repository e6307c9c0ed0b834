"use client";

import { ShieldCheck, ShieldQuestionMark, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import type { ConversationClient } from "@/lib/conversation/client/conversation-client";
import type { Transport } from "@/lib/conversation/client/transport";
import { clockText, dayText } from "@/lib/conversation/domain/moments";
import { purposeLabel } from "@/lib/conversation/domain/purposes";
import { minutesAndSeconds } from "@/lib/conversation/domain/service-level";
import { unreadMinutes } from "@/lib/conversation/domain/unread";
import type { ConversationView, Verification } from "@/lib/conversation/types";
import { verificationWords } from "./pane-header";
import { useQuestionTypes } from "./question-types";
import { useConversation } from "./use-conversation";
import { usePatronFacts } from "./use-patron-facts";

/** What the verification of a patron is given; it belongs to another room and is put in by the page. */
export type VerificationProps = {
  readonly client: ConversationClient;
  readonly verification: Verification;
  readonly memberNumberGiven: string | null;
  /** Null while not known. */
  readonly triesLeft: number | null;
  /** How the member stands for whom it was verified when it was opened here, as the server answers it. */
  readonly member: unknown;
  readonly closed: boolean;
  /** The number that was compared and matched. */
  readonly onMatch: (memberNumber: string) => void;
};

type PatronPanelProps = {
  id: string;
  client: ConversationClient;
  transport: Transport;
  renderVerification: (props: VerificationProps) => ReactNode;
};

/** Who is asking, as far as it is known. */
export function PatronPanel({ id, client, transport, renderVerification }: PatronPanelProps) {
  const { conversation } = useConversation(client);
  const facts = usePatronFacts(transport, id);
  const [matched, setMatched] = useState<string | null>(null);
  const headingId = useId();
  const { labelOf, isReferred } = useQuestionTypes();
  if (!conversation) return null;
  const verified = conversation.verification === "member";
  const found = matched ?? (verified ? facts?.verifiedNumber : null);
  const memberNumber = found ?? facts?.memberNumberGiven;
  return (
    <>
      <section aria-labelledby={headingId} className="pb-5">
        <h2 id={headingId} className="text-h3 font-semibold">
          Pemustaka
        </h2>
        <dl className="mt-2.5 grid gap-1.5">
          <Fact term="Nama">
            <span dir="auto">{conversation.patronName}</span>
          </Fact>
          <Fact term="Status">
            <VerificationBadge verification={conversation.verification} />
          </Fact>
          <Fact term="Email">
            <Address text={facts?.maskedEmail ?? "…"} />
          </Fact>
          {memberNumber ? (
            <Fact term="No. anggota">
              {memberNumber}
              {found && verified ? " cocok" : null}
              {verified ? null : ", belum diperiksa"}
            </Fact>
          ) : null}
          <Fact term="Jenis pertanyaan">
            {labelOf(conversation.questionType)}
            {isReferred(conversation.questionType) ? (
              <span className="mt-1 block font-semibold">Dirujuk ke unit lain</span>
            ) : null}
          </Fact>
          {facts?.purpose ? (
            <Fact term="Keperluan">{purposeLabel(facts.purpose, "id")}</Fact>
          ) : null}
          <Fact term="Mulai">
            {dayText(conversation.startedAt, "id")}, {clockText(conversation.startedAt, "id")} WIB
          </Fact>
          <FirstReply conversation={conversation} />
          <Fact term="Sebelumnya">{earlierWords(facts?.earlierConversations)}</Fact>
          {conversation.mailRequestedAt ? (
            <Fact term="Jawaban">
              {conversation.mailHeld
                ? "Email belum dapat dikirim: server email belum diatur"
                : `Dikirimi email jika belum dibaca ${unreadMinutes} menit`}
            </Fact>
          ) : null}
          {conversation.publicComputer ? <Fact term="Perangkat">Komputer umum</Fact> : null}
          {conversation.locale === "en" ? <Fact term="Bahasa">Inggris</Fact> : null}
        </dl>
      </section>
      {renderVerification({
        client,
        verification: conversation.verification,
        memberNumberGiven: facts?.memberNumberGiven ?? null,
        triesLeft: facts?.triesLeft ?? null,
        member: verified ? facts?.member : null,
        closed: conversation.state === "closed",
        onMatch: setMatched,
      })}
    </>
  );
}

/** A long address breaks after its @ first. */
function Address({ text }: { text: string }) {
  const [name, host] = text.split("@");
  return host === undefined ? (
    text
  ) : (
    <>
      {name}@<wbr />
      {host}
    </>
  );
}

function earlierWords(count: number | undefined): string {
  if (count === undefined) return "…";
  return count === 0 ? "Percakapan pertama" : `${count} percakapan`;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[92px_1fr] gap-2.5 text-small">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="wrap-anywhere tabular-nums">{children}</dd>
    </div>
  );
}

function FirstReply({ conversation }: { conversation: ConversationView }) {
  const { firstReplyAt, startedAt, dueAt } = conversation;
  if (!firstReplyAt || !dueAt) return null;
  const seconds = (new Date(firstReplyAt).getTime() - new Date(startedAt).getTime()) / 1000;
  return (
    <Fact term="Tanggapan">
      {minutesAndSeconds(seconds)} setelah mulai{firstReplyAt > dueAt ? ", lewat 5 menit" : ""}
    </Fact>
  );
}

function VerificationBadge({ verification }: { verification: Verification }) {
  const icon = { size: 15, strokeWidth: 2, "aria-hidden": true } as const;
  if (verification === "member")
    return (
      <Badge tone="positive" icon={<ShieldCheck {...icon} />}>
        {verificationWords.member}
      </Badge>
    );
  if (verification === "nonmember")
    return <Badge icon={<UserRound {...icon} />}>{verificationWords.nonmember}</Badge>;
  return (
    <Badge tone="waiting" icon={<ShieldQuestionMark {...icon} />}>
      {verificationWords.unverified}
    </Badge>
  );
}
