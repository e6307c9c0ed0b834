"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { FeedbackState } from "@/lib/faq/actions";
import { sendFeedbackAction } from "@/lib/faq/actions";

type HelpfulFormProps = {
  documentId: string;
  words: {
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly thanks: string;
    readonly thanksNo: string;
    readonly failed: string;
    readonly sending: string;
  };
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered: FeedbackState | null;
};

/** *Apakah jawaban ini membantu?*: two buttons of a plain form, counted, nothing about the reader stored. */
export function HelpfulForm({ documentId, words, answered }: HelpfulFormProps) {
  const [state, submit, pending] = useActionState(
    sendFeedbackAction,
    answered ?? { status: "idle" as const },
  );
  return (
    <form action={submit} className="no-print">
      <fieldset className="flex flex-wrap items-center gap-3">
        <legend className="mb-2 text-ui font-[650]">{words.question}</legend>
        <input type="hidden" name="documentId" value={documentId} />
        {state.status === "counted" ? null : (
          <>
            <Button
              type="submit"
              name="helpful"
              value="yes"
              variant="outline"
              compact
              icon={<Icon name="check" size={18} />}
              aria-disabled={pending}
            >
              {words.yes}
            </Button>
            <Button
              type="submit"
              name="helpful"
              value="no"
              variant="outline"
              compact
              icon={<Icon name="x" size={18} />}
              aria-disabled={pending}
            >
              {words.no}
            </Button>
          </>
        )}
        <p role="status" className="text-ui">
          {state.status === "counted" ? (state.helpful ? words.thanks : words.thanksNo) : null}
          {state.status === "failed" ? words.failed : null}
          {pending ? words.sending : null}
        </p>
      </fieldset>
    </form>
  );
}
