import { StaffPage } from "@/components/layout/staff-page";

/**
 * For an address below which there is nothing, where the part itself has no words of its own. Its status is the 200 that has left
 * by then (docs/decisions/0002).
 */
export default function StaffNotFound() {
  return (
    <StaffPage
      title="Halaman ini tidak ada"
      back={{ href: "/staf/percakapan", name: "meja layanan" }}
      lead="Alamatnya salah, atau yang dahulu ada di sini sudah dihapus."
    />
  );
}
