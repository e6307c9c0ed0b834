import { getTranslations } from "next-intl/server";
import { MailAgainForm } from "@/components/membership/registration/mail-again-form";
import type { MailAgainState } from "@/lib/membership/admission/again/actions";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { refusalSentences } from "../daftar/refusal-sentences";

/** After the approval: the mail with which the password is chosen may have been lost. */
export async function PasswordMailSection() {
  const [t, review, answered, standing] = await Promise.all([
    getTranslations("registration.again"),
    getTranslations("registration.review"),
    keptAnswer<MailAgainState>("approval-again"),
    getMailStanding(),
  ]);
  return (
    <section aria-labelledby="email-kata-sandi">
      <h2 id="email-kata-sandi" className="text-h3 font-semibold">
        {t("heading")}
      </h2>
      <p className="mt-1 mb-4 max-w-[60ch] text-ui text-ink-muted">{t("text")}</p>
      <MailAgainForm
        label={t("send")}
        busy={review("sending")}
        done={standing === "held" ? t("doneHeld") : t("done")}
        refusals={await refusalSentences(answered)}
        answered={answered}
      />
    </section>
  );
}
