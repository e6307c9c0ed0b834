import { getTranslations } from "next-intl/server";
import type { SaveWords } from "@/components/catalogue/save-to-list";

/** The words of *Simpan ke daftar*, which is drawn in the browser. */
export async function saveWords(): Promise<SaveWords> {
  const t = await getTranslations("catalogue-browse.list");
  return {
    ...{ save: t("save"), remove: t("remove"), saved: t("saved"), removed: t("removed") },
    ...{ open: t("open"), refused: t("refused") },
  };
}
