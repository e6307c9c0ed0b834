import { getTranslations } from "next-intl/server";
import { ContentsList } from "@/components/ui/contents-list";
import { TextLink } from "@/components/ui/text-link";
import { faqReader } from "@/lib/faq/queries";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import { listPublished } from "@/lib/publishing/queries";
import { foreignLang } from "../../translation-state";

/** What is asked most before a first conversation; others take the place of one that is withdrawn. */
const asked = [
  "nonanggota-bertanya",
  "verifikasi-identitas",
  "jumlah-lama-pinjam",
  "koran-majalah-lama",
];

/** Four questions of the FAQ, beside the hours of the chat. */
export async function FourQuestions({ locale }: { locale: Locale }) {
  const [t, entries] = await Promise.all([getTranslations("faq.four"), listPublished(faqReader)]);
  const rank = (slug: string) => (asked.includes(slug) ? asked.indexOf(slug) : asked.length);
  const four = entries.toSorted((a, b) => rank(a.slug) - rank(b.slug)).slice(0, asked.length);
  return (
    <section aria-labelledby="pertanyaan-umum">
      <h2 id="pertanyaan-umum" className="mb-4">
        {t("title")}
      </h2>
      <ContentsList
        lines={four.map(({ slug, content }) => {
          const { text, lang } = textIn(content, locale);
          return {
            key: slug,
            href: localHref(locale, `/faq/${slug}`),
            name: text.question,
            lang: foreignLang(lang, locale),
          };
        })}
      />
      <p className="mt-5 text-ui">
        <TextLink href={localHref(locale, "/faq")}>{t("all")}</TextLink>
      </p>
    </section>
  );
}
