"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { CitedRecord } from "@/lib/conversation/domain/record-card";
import { recordOf } from "@/lib/conversation/domain/record-card";
import type { Timeline } from "@/lib/conversation/domain/timeline";
import { forgetRecord, keptRecord } from "./kept-record";

type OfferedRecordProps = {
  readonly timeline: Timeline;
  readonly onSend: (record: CitedRecord) => void;
};

/**
 * Somebody who asks about a record while a conversation goes on comes here with it: it is offered above the field, and
 * sent when he says so. A conversation that was begun with it has it already.
 */
export function OfferedRecord({ timeline, onSend }: OfferedRecordProps) {
  const t = useTranslations("conversation.record");
  const [record, setRecord] = useState<CitedRecord | null>(null);
  useEffect(() => setRecord(keptRecord()), []);
  const here =
    record !== null &&
    (timeline.events.some(({ data }) => recordOf(data) === record.id) ||
      timeline.drafts.some((draft) => draft.record === record.id));
  useEffect(() => {
    if (here) forgetRecord();
  }, [here]);
  if (record === null || here) return null;
  const drop = () => {
    forgetRecord();
    setRecord(null);
  };
  return (
    <section
      aria-label={t("offer")}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-accent border-l-4 pl-3 text-small"
    >
      <p dir="auto" className="min-w-48 flex-1 wrap-anywhere">
        <span className="block text-min font-[650] text-ink-muted">{t("offer")}</span>
        {record.text}
      </p>
      <Button
        variant="outline"
        compact
        onClick={() => {
          onSend(record);
          drop();
        }}
      >
        {t("send")}
      </Button>
      <Button variant="quiet" compact onClick={drop}>
        {t("drop")}
      </Button>
    </section>
  );
}
