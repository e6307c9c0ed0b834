import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { LookList } from "@/components/privacy/look-list";
import { TextLink } from "@/components/ui/text-link";
import { gateStaffPage } from "@/lib/identity/queries";
import { listNamedLooks } from "@/lib/privacy/looks/queries";
import { looksAsked } from "@/lib/privacy/looks/schema";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Akses data" };

const address = "/staf/pengaturan/akses-data";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LooksPage({ searchParams }: PageProps) {
  const asked = looksAsked.parse(await searchParams);
  await connection();
  const staff = await gateStaffPage("privacy.answer", address);
  const { petugas, data, sebelum } = asked;
  const { looks, next } = await listNamedLooks(staff, {
    readerId: petugas,
    subject: data,
    before: sebelum,
  });
  const older = new URLSearchParams({
    ...(petugas ? { petugas } : {}),
    ...(data ? { data } : {}),
    ...(next === null ? {} : { sebelum: next }),
  });
  const isPart = petugas !== undefined || data !== undefined || sebelum !== undefined;
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan", name: "Pengaturan" }}
      title="Akses data"
      lead="Siapa di antara petugas yang melihat data siapa, dan bagaimana. Yang tercatat hanya kode; nomor dan nama petugas dicari saat halaman ini dibuka. Catatan disimpan dua tahun."
    >
      {isPart ? (
        <p className="text-ui">
          <TextLink href={address}>Tampilkan semua</TextLink>
        </p>
      ) : null}
      <LookList looks={looks} address={address} />
      {next === null ? null : (
        <p className="text-ui">
          <TextLink href={`${address}?${older}`}>Yang lebih lama</TextLink>
        </p>
      )}
    </StaffPage>
  );
}
