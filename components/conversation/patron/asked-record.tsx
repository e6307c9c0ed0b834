import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { TextLink } from "@/components/ui/text-link";
import type { CitedRecord } from "@/lib/conversation/domain/record-card";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { forgetRecord, keepRecord } from "./kept-record";

type AskedRecordProps = {
  record: CitedRecord;
  /** Whether it goes along; the box takes it out again. */
  taken: boolean;
  locale: Locale;
};

/** The record of the catalogue that the question is about, named in the form; it goes along unless the box is emptied. */
export function AskedRecord({ record, taken, locale }: AskedRecordProps) {
  const t = useTranslations("conversation.form.record");
  return (
    <section aria-label={t("name")} className="grid gap-1 border-accent border-l-4 pl-3">
      <p className="text-min font-[650] text-ink-muted">{t("name")}</p>
      <p dir="auto" className="text-ui wrap-anywhere">
        <TextLink href={localHref(locale, `/opac/${record.id}`)}>{record.text}</TextLink>
      </p>
      <input type="hidden" name="recordText" value={record.text} />
      <Checkbox
        id="mulai-rekaman"
        name="record"
        value={record.id}
        defaultChecked={taken}
        onChange={(event) => (event.target.checked ? keepRecord(record) : forgetRecord())}
        label={t("attach")}
        hint={t("hint")}
      />
    </section>
  );
}
