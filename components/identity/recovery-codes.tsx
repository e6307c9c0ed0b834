"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { groupCode } from "@/lib/identity/factor/domain/codes";
import { useScripted } from "./browser-abilities";
import { CopyButton } from "./copy-button";
import { factorSentences } from "./factor-sentences";

type RecoveryCodesProps = {
  locale: "id" | "en";
  codes: readonly string[];
};

/**
 * The only place and time recovery codes are shown. Copied, or written into a file that the browser makes itself: they leave
 * the page for no server, no mail and no address.
 */
export function RecoveryCodes({ locale, codes }: RecoveryCodesProps) {
  const say = factorSentences[locale];
  const scripted = useScripted();
  const lines = codes.map(groupCode);
  return (
    <Card ribbon="notice">
      <div role="status">
        <h3 className="text-h3 leading-snug font-semibold">{say.codesTitle}</h3>
        <p className="mt-1 max-w-[60ch] text-ui text-ink-muted">{say.codesAbout}</p>
        <ol className="mt-4 grid list-none gap-x-6 gap-y-1 sm:grid-cols-2">
          {lines.map((line) => (
            <li key={line}>
              <code className="text-ui select-all">{line}</code>
            </li>
          ))}
        </ol>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3 empty:hidden">
        {scripted ? (
          <Button
            variant="outline"
            compact
            icon={<Download size={18} strokeWidth={2} aria-hidden="true" />}
            onClick={() =>
              saveText(say.codesFile, [say.codesFileTitle, "", ...lines, "", say.codesFileAbout])
            }
          >
            {say.codesDownload}
          </Button>
        ) : null}
        <CopyButton
          text={lines.join("\n")}
          label={say.codesCopy}
          copied={say.copied}
          failed={say.copyFailed}
        />
      </div>
    </Card>
  );
}

/** Hands the browser a text file made here; lines end as on Windows, whose editor is the strictest. */
function saveText(name: string, lines: readonly string[]): void {
  const text = `${lines.join("\r\n")}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
