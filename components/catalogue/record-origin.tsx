import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { RecordOrigin as Origin } from "@/lib/catalogue/harvest/types";

/** Which other library a harvested record is from, and the way to it there: what it holds is not on our shelves. */
export function RecordOrigin({ origin }: { origin: Origin }) {
  const t = useTranslations("catalogue-record.origin");
  return (
    <p className="mt-6 max-w-[60ch] text-ui">
      {t("from", { library: origin.title })}{" "}
      {origin.address === null ? null : (
        <TextLink href={origin.address} rel="noopener external nofollow">
          {t("original")}
        </TextLink>
      )}
    </p>
  );
}
