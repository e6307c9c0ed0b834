import { Card } from "@/components/ui/card";
import { groupCode } from "@/lib/identity/factor/domain/codes";
import { factorSentences } from "./factor-sentences";

type RecoveryCodesProps = {
  locale: "id" | "en";
  codes: readonly string[];
};

/** The only place and time recovery codes are shown. */
export function RecoveryCodes({ locale, codes }: RecoveryCodesProps) {
  const say = factorSentences[locale];
  return (
    <Card ribbon="notice">
      <div role="status">
        <h3 className="text-h3 leading-snug font-semibold">{say.codesTitle}</h3>
        <p className="mt-1 max-w-[60ch] text-ui text-ink-muted">{say.codesAbout}</p>
        <ol className="mt-4 grid list-none gap-x-6 gap-y-1 sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>
              <code className="text-ui select-all">{groupCode(code)}</code>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
