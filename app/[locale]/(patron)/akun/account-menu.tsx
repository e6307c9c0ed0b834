import {
  Bookmark,
  Database,
  IdCard,
  LayoutGrid,
  LibraryBig,
  ListChecks,
  MessagesSquare,
  ShieldCheck,
  User,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { Unbroken } from "@/components/ui/unbroken";
import { localHref } from "@/lib/language/locales";
import { accountParts } from "./parts";

type PartText = (typeof accountParts)[number]["text"];

const icons: Readonly<Record<PartText, typeof User>> = {
  home: LayoutGrid,
  card: IdCard,
  eResources: LibraryBig,
  profile: User,
  talks: MessagesSquare,
  list: Bookmark,
  consents: ListChecks,
  data: Database,
  security: ShieldCheck,
};

/**
 * The parts of the member's area: three tiles abreast on a telephone, nine of them on less than a third of its screen, the
 * words set so close that the longest, *Conversations* in bold, fits its tile at 320 px;
 * a column with the kunyit ribbon beside the content from 1024 px on.
 *
 * @param path Address of the page it stands on, without locale.
 * @param below On a telephone the page's content comes first: a card is held out at once.
 */
export function AccountMenu({ path, below }: { path: string; below: boolean }) {
  const locale = useLocale();
  const t = useTranslations("account");
  return (
    <nav
      aria-label={t("nav.label")}
      className={classNames("no-print lg:-mt-2", below && "max-lg:order-last")}
    >
      <ul className="grid grid-cols-3 gap-1.5 sm:gap-2 lg:grid-cols-1 lg:gap-0.5">
        {accountParts.map((part) => {
          const Icon = icons[part.text];
          const here = part.path === path;
          const name = t(`nav.${part.text}`);
          return (
            <li key={part.path} className="grid">
              <PageLink
                href={localHref(locale, part.path)}
                aria-current={here ? "page" : undefined}
                className={classNames(
                  "relative grid min-h-16 content-center justify-items-center gap-1 rounded-control border px-0 py-1.5 text-center text-min leading-tight tracking-[-0.02em] sm:px-1.5 sm:text-small sm:tracking-normal lg:flex lg:min-h-11 lg:items-center lg:gap-3 lg:border-transparent lg:px-4 lg:py-0 lg:text-left lg:text-ui",
                  here
                    ? "border-primary bg-primary-soft font-bold text-ink before:absolute before:top-3 before:left-0 before:h-[11px] before:w-[13px] before:bg-accent before:[clip-path:polygon(0_0,100%_0,74%_50%,100%_100%,0_100%)] lg:before:top-[17px] lg:before:-left-1"
                    : "border-line bg-surface text-primary hover:bg-primary-soft lg:bg-transparent",
                )}
              >
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
                {/* Two words have a line each before they touch the tile's edges. */}
                <span className={name.includes(" ") ? "max-sm:px-1.5" : undefined}>
                  <Unbroken text={name} />
                </span>
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
