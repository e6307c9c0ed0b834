import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { MailPreview } from "@/components/staff/mailing/mail-preview";
import { MailingForm } from "@/components/staff/mailing/mailing-form";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { newsMail } from "@/lib/membership/news/domain/mails";
import { frameMail } from "@/lib/notifications/domain/frame";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { siteOrigin } from "@/lib/platform/site-address";
import type { MailingForm as FormAnswer } from "@/lib/staff/mailing/actions";
import type { MailableNews } from "@/lib/staff/mailing/queries";
import { viewMailing } from "@/lib/staff/mailing/queries";
import { contentKindOf } from "../../../kinds";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Kirim berita" };

type PageProps = { params: Promise<{ kind: string; document: string }> };

const standings = {
  ok: null,
  held: "Portal ini belum tersambung ke server email (SMTP_URL): surat menunggu, dan belum sampai kepada siapa pun.",
  failing: "Server email sedang menolak atau tidak menjawab: surat menunggu dan dicoba lagi.",
};

const people = (count: number) => count.toLocaleString("id-ID");

/** Before a piece of news goes to the members: to how many, what they get, and how they stop it; afterwards when it went. */
export default async function MailNewsPage({ params }: PageProps) {
  const { kind: word, document } = await params;
  await connection();
  const back = `/staf/konten/${word}/${document}`;
  const staff = await gateStaffPage("content.edit", `${back}/kirim`);
  if (contentKindOf(word) !== "news") notFound();
  const [view, standing] = await Promise.all([viewMailing(staff, document), getMailStanding()]);
  if (view === null || (view.news === null && view.mailing === null)) notFound();
  const { news, mailing, readers } = view;
  return (
    <StaffPage
      back={{ href: back, name: "berita" }}
      title="Kirim berita ke anggota"
      lead="Hanya kepada anggota aktif yang menyetujui kabar melalui email dan punya alamat email. Satu kali untuk setiap berita."
      wide
    >
      {standings[standing] === null ? null : (
        <Card ribbon="notice">
          <p className="text-ui">{standings[standing]}</p>
        </Card>
      )}
      {mailing ? (
        <section aria-labelledby="keadaan" className="grid max-w-[70ch] gap-2">
          <h2 id="keadaan">Sudah dikirim</h2>
          <p role="status">
            Berita ini dikirim pada {formatDateTime(mailing.orderedAt, "id")}.{" "}
            {mailing.endedAt === null
              ? `${people(mailing.written)} surat sudah ditulis; sisanya menyusul.`
              : `${people(mailing.written)} surat ditulis, selesai ${formatDateTime(mailing.endedAt, "id")}.`}
          </p>
        </section>
      ) : (
        <section aria-labelledby="penerima" className="grid max-w-[70ch] gap-4">
          <h2 id="penerima">Penerima</h2>
          <p>
            {readers === 0
              ? "Saat ini tidak ada anggota yang akan menerimanya."
              : `${people(readers)} anggota akan menerimanya.`}{" "}
            Siapa yang mencabut persetujuannya sebelum surat terkirim tidak menerima apa pun.
          </p>
          {readers === 0 || news === null ? null : (
            <MailingForm
              documentId={document}
              seen={news.edition}
              answered={await keptAnswer<FormAnswer>("mail-news")}
            />
          )}
        </section>
      )}
      {news === null ? null : <Letters news={news} />}
      <p className="text-ui">
        <TextLink href="/privasi">Yang dikatakan halaman Privasi kepada anggota</TextLink>
      </p>
    </StaffPage>
  );
}

/** The very words, but for the token in the link to stop: each mail has another. */
function Letters({ news }: { news: MailableNews }) {
  return (
    <section aria-labelledby="isi-surat" className="grid gap-4">
      <h2 id="isi-surat">Isi surat</h2>
      <p className="max-w-[70ch] text-ui text-ink-muted">
        Anggota membacanya dalam bahasa yang dipilihnya saat mendaftar. Setiap surat memuat tautan
        berhenti miliknya sendiri, yang tidak perlu masuk.
      </p>
      {(["id", "en"] as const).map((locale) => {
        const at = (path: string) => siteOrigin() + localHref(locale, path);
        return (
          <MailPreview
            key={locale}
            locale={locale}
            mail={frameMail(
              locale,
              newsMail({
                ...{ locale, words: news.words, link: at(`/berita/${news.slug}`) },
                stop: at("/keanggotaan/kabar/…"),
              }),
              at("/kontak"),
            )}
          />
        );
      })}
    </section>
  );
}
