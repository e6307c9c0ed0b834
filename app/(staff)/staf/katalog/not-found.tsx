import { backToCatalogue, StaffPage } from "@/components/catalogue/staff/staff-page";

/** For an address of the catalogue's staff pages that no record, copy or import has. */
export default function CatalogueNotFound() {
  return (
    <StaffPage
      title="Tidak ada di katalog"
      back={backToCatalogue}
      intro="Alamat ini bukan alamat rekaman, eksemplar, atau impor mana pun. Periksa nomornya, atau cari rekamannya di Katalog."
    />
  );
}
