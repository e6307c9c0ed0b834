import { getTranslations } from "next-intl/server";
import { LaterForm } from "@/components/membership/registration/later-form";
import type { Locale } from "@/lib/language/locales";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import { isEditable, movesOf } from "@/lib/membership/registration/domain/states";
import type { LaterState } from "@/lib/membership/registration/resuming/actions";
import type { OwnApplication } from "@/lib/membership/registration/types";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { refusalSentences } from "./refusal-sentences";

/** *Lanjutkan nanti*: a link by mail, taking it back, and leaving nothing in this browser. */
export async function LaterSection({ own, locale }: { own: OwnApplication; locale: Locale }) {
  const [t, answered, standing] = await Promise.all([
    getTranslations("registration.later"),
    keptAnswer<LaterState>("registration-later"),
    getMailStanding(),
  ]);
  const editable = isEditable(own.state);
  const canWithdraw = movesOf(own.state).some((next) => next === "withdrawn");
  return (
    <section aria-labelledby="lanjutkan-nanti" className="border-line border-t pt-5">
      <h2 id="lanjutkan-nanti" className="text-h3 font-semibold">
        {editable ? t("heading") : t("here")}
      </h2>
      <p className="mt-1 mb-4 text-ui text-ink-muted">
        {t("text", { reference: formatReference(own.reference) })}
      </p>
      <LaterForm
        locale={locale}
        deeds={[
          ...(editable ? [{ deed: "mail" as const, label: t("mail") }] : []),
          { deed: "forget", label: t("forget") },
        ]}
        withdraw={
          canWithdraw
            ? { label: t("withdraw"), text: t("withdrawText"), sure: t("withdrawSure") }
            : null
        }
        done={standing === "held" ? t("mailedHeld") : t("mailed")}
        refusals={await refusalSentences(answered)}
        answered={answered}
      />
    </section>
  );
}
