import { Search } from "lucide-react";
import type { Metadata } from "next";
import { RecordList } from "@/components/catalogue/staff/record-list";
import { StaffPage } from "@/components/layout/staff-page";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import { mayImport } from "@/lib/catalogue/policy";
import { findRecords } from "@/lib/catalogue/staff/queries";
import { gateStaffPage } from "@/lib/identity/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Katalog" };

type PageProps = { searchParams: Promise<{ cari?: string | string[] }> };

export default async function StaffCataloguePage({ searchParams }: PageProps) {
  const staff = await gateStaffPage("catalogue.edit", "/staf/katalog");
  const { cari } = await searchParams;
  const typed = ([cari].flat()[0] ?? "").trim().slice(0, 500);
  const found = await findRecords(staff, typed);
  return (
    <StaffPage
      title="Katalog"
      head={
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-ui">
          <TextLink href="/staf/katalog/tambah">Tambah rekaman</TextLink>
          <TextLink href="/staf/katalog/pencarian">Pencarian tanpa hasil</TextLink>
          {mayImport(staff) ? <TextLink href="/staf/katalog/impor">Impor katalog</TextLink> : null}
          {mayImport(staff) ? (
            <TextLink href="/staf/katalog/sumber">Panen dari perpustakaan lain</TextLink>
          ) : null}
        </p>
      }
    >
      <search className="max-w-[66ch]">
        <form action="/staf/katalog" className="grid gap-3">
          <Field id="cari" label="Cari rekaman" hint="Judul, nomor kontrol, barkod, atau ISBN.">
            {(control) => (
              <Input {...control} type="search" name="cari" maxLength={500} defaultValue={typed} />
            )}
          </Field>
          <div>
            <Button type="submit" icon={<Search size={18} strokeWidth={2} aria-hidden="true" />}>
              Cari
            </Button>
          </div>
        </form>
      </search>
      <RecordList found={found} typed={typed} />
    </StaffPage>
  );
}
