import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { AddressForm } from "@/components/membership/addresses/address-form";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { gateMemberPage } from "@/lib/identity/queries";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";
import type { AddressState } from "@/lib/membership/addresses/types";
import type { MemberDetails } from "@/lib/membership/domain/details";
import { changeAddressAction } from "@/lib/membership/profile/address/actions";
import { getOwnProfile } from "@/lib/membership/profile/queries";
import { sameAddress } from "@/lib/membership/registration/domain/answers";
import { addressValues } from "@/lib/membership/registration/domain/typed-values";
import { keptAnswer } from "@/lib/platform/form-answer";
import { addressFacts } from "../../../address-facts";
import { AccountPage } from "../../account-page";
import { addressWords } from "../../address-words";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

const path = "/akun/profil/alamat";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.address");
  return { title: t("title"), robots: { index: false } };
}

/** Where the member lives now: his to change at once, since no document says it. */
export default async function CurrentAddressPage() {
  await connection();
  const locale = await getLocale();
  const member = await gateMemberPage(localHref(locale, path));
  const [t, profile] = await Promise.all([
    getTranslations("account.address"),
    getOwnProfile(member),
  ]);
  if (!profile) notFound();
  const { details, changes } = profile;
  return (
    <AccountPage path={path} title={t("title")} lead={t("lead")}>
      {details ? (
        <div className="max-w-140">
          <CurrentAddress details={details} changes={changes} locale={locale} />
        </div>
      ) : (
        <StateCard
          kind="empty"
          title={t("none")}
          actions={<TextLink href={localHref(locale, "/tanya")}>{t("ask")}</TextLink>}
        >
          {t("noneText")}
        </StateCard>
      )}
      <p className="text-ui">
        <TextLink href={localHref(locale, "/akun/profil")}>{t("back")}</TextLink>
      </p>
    </AccountPage>
  );
}

type CurrentAddressProps = {
  readonly details: MemberDetails;
  readonly changes: number;
  readonly locale: Locale;
};

async function CurrentAddress({ details, changes, locale }: CurrentAddressProps) {
  const t = await getTranslations("account.address");
  const { form, errors } = loadMessages(locale).registration;
  const same = sameAddress(details.currentAddress, details.identityAddress);
  const saved = same ? { same: "on" } : addressValues(details.currentAddress);
  return (
    <AddressForm
      locale={locale}
      messages={{ registration: { form, errors } }}
      step="currentAddress"
      action={changeAddressAction}
      answered={await keptAnswer<AddressState>("current-address")}
      seen={changes}
      saved={saved}
      facts={await addressFacts(locale, saved)}
      words={{ ...(await addressWords()), submit: t("submit"), why: null }}
    />
  );
}
