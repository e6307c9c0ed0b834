import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { AddressForm } from "@/components/membership/addresses/address-form";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { gateMemberPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";
import type { AddressState } from "@/lib/membership/addresses/types";
import { getOwnProfile } from "@/lib/membership/profile/queries";
import { addressValues } from "@/lib/membership/registration/domain/typed-values";
import { keptAnswer } from "@/lib/platform/form-answer";
import { askAddressAction } from "@/lib/privacy/address/actions";
import { addressFacts } from "../../../address-facts";
import { AccountPage } from "../../account-page";
import { addressWords } from "../../address-words";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

const path = "/akun/data/alamat";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rights.address");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** The address on the identity document as it should stand, region and all: a request, since it was checked against paper. */
export default async function IdentityAddressPage() {
  await connection();
  const locale = await getLocale();
  const member = await gateMemberPage(localHref(locale, path));
  const [t, ask, account, profile] = await Promise.all([
    getTranslations("rights.address"),
    getTranslations("rights.ask"),
    getTranslations("account.address"),
    getOwnProfile(member),
  ]);
  if (!profile) notFound();
  const { form, errors } = loadMessages(locale).registration;
  const { details } = profile;
  const saved = details ? addressValues(details.identityAddress) : {};
  return (
    <AccountPage path={path} title={t("title")} lead={t("lead")}>
      {details ? (
        <div className="max-w-140">
          <AddressForm
            locale={locale}
            messages={{ registration: { form, errors } }}
            step="identityAddress"
            action={askAddressAction}
            answered={await keptAnswer<AddressState>("identity-address")}
            seen={null}
            saved={saved}
            facts={await addressFacts(locale, saved)}
            words={{
              ...(await addressWords()),
              submit: t("submit"),
              why: { label: ask("why"), optional: ask("optional") },
            }}
          />
        </div>
      ) : (
        <StateCard
          kind="empty"
          title={account("none")}
          actions={<TextLink href={localHref(locale, "/tanya")}>{account("ask")}</TextLink>}
        >
          {account("noneText")}
        </StateCard>
      )}
      <p className="text-ui">
        <TextLink href={localHref(locale, "/akun/data")}>{t("back")}</TextLink>
      </p>
    </AccountPage>
  );
}
