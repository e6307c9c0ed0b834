import { StaffPage } from "@/components/layout/staff-page";

/** For an address of the catalogue's staff pages that no record, copy or import has. */
export default function CatalogueNotFound() {
  return (
    <StaffPage
      title="Tidak ada di katalog"
      back={{ href: "/staf/katalog", name: "Katalog" }}
      lead="Alamat ini bukan alamat rekaman, eksemplar, atau impor mana pun. Periksa nomornya, atau cari rekamannya di Katalog."
    />
  );
}
