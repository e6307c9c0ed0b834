import { StaffPage } from "@/components/layout/staff-page";

/** An account that is not there, or that is a member's. */
export default function AccountNotFound() {
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan/akun", name: "Akun petugas" }}
      title="Akun ini tidak ada"
      lead="Alamatnya salah, atau akun ini bukan akun petugas."
    />
  );
}
