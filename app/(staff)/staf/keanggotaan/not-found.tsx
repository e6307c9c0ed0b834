import { StaffPage } from "@/components/layout/staff-page";

/** For an address that no application has, or one that was never sent in or is removed by now. */
export default function ApplicationNotFound() {
  return (
    <StaffPage
      title="Pendaftaran tidak ada"
      back={{ href: "/staf/keanggotaan", name: "Keanggotaan" }}
      lead="Alamat ini bukan alamat pendaftaran yang dapat diperiksa. Pendaftaran yang ditolak atau dibatalkan dihapus sesudah 90 hari."
    />
  );
}
