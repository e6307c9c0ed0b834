"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextLink } from "@/components/ui/text-link";
import type { StartState } from "@/lib/conversation/actions";
import { startConversationAction } from "@/lib/conversation/actions";
import type { QuestionType } from "@/lib/conversation/domain/question-types";
import type { CitedRecord } from "@/lib/conversation/domain/record-card";
import { localHref } from "@/lib/language/locales";
import { newId } from "../shared/new-id";
import { AskedRecord } from "./asked-record";
import { useAskedRecord } from "./kept-record";
import { keepTyping, useKeptTyping } from "./kept-typing";
import { OpeningNote } from "./opening-note";
import type { ServiceNow } from "./service-now";
import type { StartValues } from "./start-fields";
import { StartFields, useStartFaults } from "./start-fields";
import { useServiceNow } from "./use-service-now";

type StartFormProps = {
  readonly locale: "id" | "en";
  readonly service: ServiceNow;
  /** Made anew for each form that is shown: pressing twice starts one conversation. */
  readonly clientId: string;
  readonly known: StartValues;
  /** Those staff offer now, the default first. */
  readonly questionTypes: readonly QuestionType[];
  readonly retentionDays: number;
  /** The closed conversation this one goes on from. */
  readonly previousId?: string | undefined;
  /** The catalogue's record that the question is about, when the address names one. */
  readonly record?: CitedRecord | null | undefined;
  /** In the panel the page stays; `onStarted` then looks for the conversation. */
  readonly place: "page" | "panel";
  readonly onStarted?: (() => void) | undefined;
  /** What the portal already knows of the question, below its field. */
  readonly belowQuestion?: ReactNode;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  readonly answered?: StartState | null | undefined;
};

const idle: StartState = { status: "idle" };

/** *Percakapan Baru*: a plain form that also works without JavaScript. */
export function StartForm(props: StartFormProps) {
  const [state, submit, pending] = useActionState(startConversationAction, props.answered ?? idle);
  const { onStarted, place } = props;
  // A form opened before closing time must not promise five minutes after it.
  const service = useServiceNow(props.service, true);
  const router = useRouter();
  const opened = useRef(service.open);
  useEffect(() => {
    if (opened.current === service.open) return;
    opened.current = service.open;
    // What stands around the form says the same then.
    if (place === "page") router.refresh();
  }, [service.open, place, router]);
  const [clientId, setClientId] = useState(props.clientId);
  const sent = useRef(false);
  // The router keeps this form when one goes on, and shows it again on the way back: what is pressed then is new.
  useEffect(() => {
    if (sent.current) setClientId(newId());
    sent.current = false;
  }, []);
  useEffect(() => {
    if (state.status === "done") onStarted?.();
  }, [state, onStarted]);
  return (
    <StartFormView
      {...props}
      service={service}
      clientId={clientId}
      state={state}
      submit={submit}
      onSend={() => {
        sent.current = true;
      }}
      pending={pending}
    />
  );
}

type StartFormViewProps = StartFormProps & {
  readonly state: StartState;
  /** The action itself, not a function around it: only so does the form work without JavaScript. */
  readonly submit: (form: FormData) => void;
  readonly onSend?: () => void;
  readonly pending: boolean;
};

/** The form in the state its action answered. */
export function StartFormView({
  locale,
  service,
  clientId,
  known,
  questionTypes,
  retentionDays,
  previousId,
  record,
  place,
  belowQuestion,
  state,
  submit,
  onSend,
  pending,
}: StartFormViewProps) {
  const t = useTranslations("conversation.form");
  const refusals = useTranslations("conversation.refusals");
  const faults = useStartFaults(state);
  const top = useRef<HTMLParagraphElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  const [asMessage, setAsMessage] = useState(false);
  /** Counts the presses without a network: each takes the focus to the notice again. */
  const [offlinePresses, setOfflinePresses] = useState(0);
  useKeptTyping(form, state.status === "invalid" || state.status === "refused");
  const answered = state.status === "invalid" || state.status === "refused" ? state.values : null;
  const values = answered ?? known;
  const asked = useAskedRecord(record ?? null);

  // Opened by a press on this same page: the focus goes where the press led.
  useEffect(() => {
    if (document.activeElement === document.body) top.current?.focus();
  }, []);

  useEffect(() => {
    if (offlinePresses > 0) notice.current?.focus();
  }, [offlinePresses]);

  return (
    <form
      ref={form}
      action={submit}
      onInput={(event) => keepTyping(event.currentTarget)}
      onSubmit={(event) => {
        // Without a network the action would end in an error page, and what was typed with it.
        if (!navigator.onLine) {
          event.preventDefault();
          setOfflinePresses((presses) => presses + 1);
          return;
        }
        setOfflinePresses(0);
        onSend?.();
      }}
      className="mt-2 grid gap-5.5"
      noValidate
    >
      <ErrorSummary title={t("faults", { count: faults.all.length })} faults={faults.all} />
      {state.status === "refused" ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">
              {state.refusal === "too-many-starts"
                ? refusals("too-many-starts", {
                    minutes: Math.ceil(state.retryAfterSeconds / 60),
                  })
                : refusals("foreign-origin")}
            </p>
          </Card>
        </div>
      ) : null}
      {offlinePresses > 0 ? (
        <div ref={notice} role="alert" tabIndex={-1}>
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">{t("offline")}</p>
          </Card>
        </div>
      ) : null}
      <p ref={top} tabIndex={-1} className="text-ui text-ink-muted">
        {service.open ? t("lead") : t("leadClosed")}
      </p>
      {previousId ? <p className="text-ui text-ink-muted">{t("linked")}</p> : null}
      <div role="status" className="empty:hidden">
        <OpeningNote service={service} locale={locale} />
      </div>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="clientId" value={clientId} />
      {previousId ? <input type="hidden" name="previousId" value={previousId} /> : null}
      {asked === null ? null : (
        <AskedRecord
          key={`${asked.id} ${answered?.record ?? "new"}`}
          record={asked}
          taken={answered === null || answered.record === String(asked.id)}
          locale={locale}
        />
      )}
      <StartFields
        locale={locale}
        questionTypes={questionTypes}
        values={values}
        fault={faults.of}
        ownNumber={known.memberNumber}
        questionRequired={!service.open}
        belowQuestion={belowQuestion}
      />
      <div className="grid gap-3">
        <Button
          type="submit"
          block
          busyLabel={pending && !asMessage && t("submitting")}
          onClick={() => setAsMessage(false)}
        >
          {service.open ? t("start") : t("leaveMessage")}
        </Button>
        {service.open && !service.staffed ? (
          <Button
            type="submit"
            name="asMessage"
            value="1"
            variant="outline"
            block
            busyLabel={pending && asMessage && t("submitting")}
            onClick={() => setAsMessage(true)}
          >
            {t("leaveMessage")}
          </Button>
        ) : null}
        <p className="text-small text-ink-muted">
          {t("purpose", { days: retentionDays })}{" "}
          <TextLink href={localHref(locale, "/privasi")}>{t("privacy")}</TextLink>
        </p>
      </div>
    </form>
  );
}
