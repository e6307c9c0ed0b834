import { Check, IdCard } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CardUse } from "@/lib/membership/card-gate/domain/gate";
import { cardUses, needsCard } from "@/lib/membership/card-gate/domain/gate";

const icon = { size: 20, strokeWidth: 2, "aria-hidden": true } as const;

/** What is everybody's and what asks for a card, in words from the one table of the card gate (R091, R092). */
export function CardNeeds() {
  const t = useTranslations("card-gate");
  const words = (use: CardUse) => t(`uses.${use}`);
  const [free, withCard] = [false, true].map((needed) =>
    cardUses.filter((use) => needsCard(use) === needed).map(words),
  );
  return (
    <section aria-labelledby="perlu-kartu" className="grid gap-5">
      <h2 id="perlu-kartu">{t("title")}</h2>
      <div className="grid gap-x-14 gap-y-6 md:grid-cols-2">
        <Uses
          title={t("free")}
          sign={<Check {...icon} />}
          lines={[...(free ?? []), t("catalogue"), t("ask")]}
        />
        <Uses title={t("card")} sign={<IdCard {...icon} />} lines={withCard ?? []} />
      </div>
      <p className="text-ui text-ink-muted">{t("valid")}</p>
    </section>
  );
}

type UsesProps = { title: string; sign: ReactNode; lines: readonly string[] };

function Uses({ title, sign, lines }: UsesProps) {
  return (
    <div>
      <h3 className="mb-2 text-h3 font-semibold">{title}</h3>
      <ul className="border-t border-line">
        {lines.map((line) => (
          <li key={line} className="flex gap-3 border-b border-line py-2.5 text-ui">
            <span className="mt-0.5 shrink-0 text-primary">{sign}</span>
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
