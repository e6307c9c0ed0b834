import { buttonClass } from "@/components/ui/button";
import type { FactorStanding } from "@/lib/identity/factor/types";
import { factorSentences } from "./factor-sentences";

type FactorSetupProps = {
  locale: "id" | "en";
  standing: Extract<FactorStanding, { state: "pending" }>;
};

/** The way into an authenticator on this telephone, the QR code for one elsewhere, and the same secret for typing. Black on white in the dark too: cameras want it. */
export function FactorSetup({ locale, standing }: FactorSetupProps) {
  const say = factorSentences[locale];
  const { size, path } = standing.picture;
  return (
    <div className="grid gap-4">
      {/* Whoever sets it up on the telephone itself has no second screen to scan. */}
      <div className="grid gap-2 sm:hidden">
        <p className="text-ui">{say.onPhone}</p>
        <a href={standing.uri} className={buttonClass({ block: true })}>
          {say.openApp}
        </a>
      </div>
      <p className="max-w-[60ch] text-ui">
        {say.scan} {say.minutes}
      </p>
      <svg
        role="img"
        aria-label={say.picture}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="w-full max-w-60 rounded-card border border-line"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-ui font-[550] text-primary underline decoration-1 underline-offset-[0.22em]">
          {say.cannotScan}
        </summary>
        <p className="mt-1 text-ui">{say.typeSecret}</p>
        <p className="mt-2">
          <code className="inline-block rounded-label bg-sunken px-2 py-1 text-ui select-all">
            {standing.secret.replace(/(.{4})(?=.)/g, "$1 ")}
          </code>
        </p>
        <p className="mt-3 max-sm:hidden">
          <a
            href={standing.uri}
            className="inline-flex min-h-11 items-center text-ui font-[550] text-primary underline decoration-1 underline-offset-[0.22em]"
          >
            {say.sameDevice}
          </a>
        </p>
      </details>
    </div>
  );
}
