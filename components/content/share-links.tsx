import { useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/copy-text";

type ShareLinksProps = {
  /** Absolute address of this page. */
  url: string;
  title: string;
};

/** Ways to pass a page on (R048): plain links, which ask nothing of another site before they are followed. */
export function ShareLinks({ url, title }: ShareLinksProps) {
  const t = useTranslations("content.share");
  const [address, words] = [encodeURIComponent(url), encodeURIComponent(title)];
  const ways = [
    { name: "WhatsApp", href: `https://wa.me/?text=${words}%20${address}` },
    { name: "X", href: `https://x.com/intent/post?text=${words}&url=${address}` },
    { name: "Facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
  ];
  return (
    <nav aria-label={t("label")} className="no-print">
      <h2 className="mb-1 font-sans text-ui font-[650]">{t("title")}</h2>
      <ul className="flex flex-wrap items-center gap-x-5 text-ui">
        <li>
          <a href={`mailto:?subject=${words}&body=${address}`} className={linkClass}>
            {t("mail")}
          </a>
        </li>
        {ways.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noopener external nofollow" className={linkClass}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <CopyText text={url} label={t("copy")} copied={t("copied")} className={linkClass} />
        </li>
      </ul>
    </nav>
  );
}

const linkClass =
  "inline-flex min-h-11 items-center font-[550] text-primary underline decoration-1 underline-offset-[0.22em]";
