import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Missing } from "../../missing";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.missing");
  return { title: t("title"), robots: { index: false } };
}

/**
 * Built in advance and sent by the proxy, with status 404, at the address that matches no page. `notFound()` would
 * leave the status right and the page empty until scripts run (docs/decisions/0002).
 */
export default function MissingPage() {
  return <Missing />;
}
