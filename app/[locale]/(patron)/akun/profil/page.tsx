import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { ProfileFacts } from "@/components/membership/account/profile-facts";
import type { FieldSpec } from "@/components/ui/action-field";
import { ActionForm } from "@/components/ui/action-form";
import { SavedNotice } from "@/components/ui/saved-notice";
import { TextLink } from "@/components/ui/text-link";
import { gateMemberPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { formatMobile } from "@/lib/membership/domain/mobile";
import { findMemberPortrait } from "@/lib/membership/portraits/queries";
import type { ProfileState } from "@/lib/membership/profile/actions";
import { changeProfileAction } from "@/lib/membership/profile/actions";
import type { EmailState } from "@/lib/membership/profile/email/actions";
import { askEmailAction } from "@/lib/membership/profile/email/actions";
import { addressLines, getOwnProfile } from "@/lib/membership/profile/queries";
import type { OwnProfile } from "@/lib/membership/profile/types";
import { educations, occupations } from "@/lib/membership/registration/domain/statistics";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { formWords } from "../../../form-words";
import { MailNote } from "../../../mail-note";
import { PhotoForm } from "../../photo-form";
import { AccountPage } from "../account-page";
import { AccountSection } from "../account-section";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.profile");
  return { title: t("title"), robots: { index: false } };
}

type PageProps = {
  /** `foto`: what became of a picture that was sent; `alamat=tersimpan`: the current address was changed. */
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** *Profil*: what the library keeps of the member, and what he changes himself. */
export default async function ProfilePage({ searchParams }: PageProps) {
  await connection();
  const { foto, alamat } = await searchParams;
  const locale = await getLocale();
  const member = await gateMemberPage(localHref(locale, "/akun/profil"));
  const profile = await getOwnProfile(member);
  if (!profile) notFound();
  const { details } = profile;
  const [t, address, seen, portrait, identityAddress, currentAddress, standing] = await Promise.all(
    [
      getTranslations("account.profile"),
      getTranslations("account.address"),
      getTranslations("registration.review"),
      findMemberPortrait(member),
      details && addressLines(details.identityAddress, locale),
      details && addressLines(details.currentAddress, locale),
      getMailStanding(),
    ],
  );
  return (
    <AccountPage path="/akun/profil" title={t("title")} lead={t("lead")}>
      {alamat === "tersimpan" ? <SavedNotice text={address("saved")} /> : null}
      <AccountSection id="data-anda" title={t("facts")} text={t("factsText")}>
        <ProfileFacts
          profile={profile}
          identityAddress={identityAddress}
          currentAddress={currentAddress}
        />
        <p className="flex flex-wrap gap-x-6 gap-y-2 text-ui">
          {details ? (
            <TextLink href={localHref(locale, "/akun/profil/alamat")}>{address("change")}</TextLink>
          ) : null}
          <TextLink href={localHref(locale, "/akun/data")}>{t("correct")}</TextLink>
        </p>
      </AccountSection>
      <AccountSection id="foto" title={t("photo")} text={`${t("photoText")} ${seen("photoSeen")}`}>
        <div>
          <PhotoForm
            route="/api/membership/own-portrait"
            at={portrait?.at ?? null}
            answer={typeof foto === "string" ? foto : null}
            locale={locale}
          />
        </div>
      </AccountSection>
      <AccountSection id="ubah-profil" title={t("change")}>
        <div className="max-w-120">
          <ActionForm
            id="profil"
            action={changeProfileAction}
            answered={await keptAnswer<ProfileState>("profile")}
            words={await formWords({ submit: t("save"), done: t("saved") })}
            fields={await profileFields(profile, locale)}
          />
        </div>
      </AccountSection>
      <AccountSection
        id="ubah-surel"
        title={t("email")}
        text={profile.email === null ? t("noEmail") : t("emailNow", { email: profile.email })}
      >
        <div className="grid max-w-120 gap-4">
          {profile.emailSignsIn || profile.email === null ? null : (
            <p className="text-ui text-ink-muted">{t("emailShared")}</p>
          )}
          <MailNote />
          <ActionForm
            id="surel"
            action={askEmailAction}
            answered={await keptAnswer<EmailState>("ask-email")}
            words={
              await formWords({
                submit: t("emailSubmit"),
                done: standing === "held" ? t("emailSentHeld") : t("emailSent"),
              })
            }
            fields={[
              { kind: "hidden", name: "locale", label: "", value: locale },
              {
                ...{ kind: "email", name: "email", label: t("emailNew") },
                autoComplete: "email",
              },
              { kind: "password", name: "password", label: t("present") },
            ]}
          />
        </div>
      </AccountSection>
    </AccountPage>
  );
}

async function profileFields(
  profile: OwnProfile,
  locale: "id" | "en",
): Promise<readonly FieldSpec[]> {
  const [t, form] = await Promise.all([
    getTranslations("account.profile"),
    getTranslations("account.form"),
  ]);
  const optional = form("optional");
  const choices = (list: readonly { code: string; label: { id: string; en: string } }[]) => [
    { value: "", label: t("unsaid") },
    ...list.map(({ code, label }) => ({ value: code, label: label[locale] })),
  ];
  return [
    { kind: "hidden", name: "seen", label: "", value: String(profile.changes) },
    {
      ...{ kind: "tel", name: "mobile", label: t("mobile"), hint: t("mobileHint") },
      ...{ value: formatMobile(profile.mobile), autoComplete: "tel", maxLength: 60 },
    },
    {
      ...{ kind: "select", name: "locale", label: t("language"), value: profile.locale },
      options: [
        { value: "id", label: "Bahasa Indonesia" },
        { value: "en", label: "English" },
      ],
    },
    {
      ...{ kind: "select", name: "education", label: t("education"), optional },
      ...{ value: profile.education ?? "", options: choices(educations) },
    },
    {
      ...{ kind: "select", name: "occupation", label: t("occupation"), optional },
      ...{ value: profile.occupation ?? "", options: choices(occupations) },
    },
    {
      ...{ kind: "text", name: "institution", label: t("institution"), optional },
      ...{ value: profile.institution ?? "", autoComplete: "organization", maxLength: 120 },
    },
  ];
}
