import type {
  AccountState,
  CreateAccountState,
  EditAccountState,
} from "@/lib/identity/accounts/actions";
import type { StaffRole } from "@/lib/identity/domain/duties";

type Refusal =
  | Extract<AccountState, { status: "refused" }>["refusal"]
  | Extract<EditAccountState, { status: "refused" }>["refusal"]
  | Extract<CreateAccountState, { status: "refused" }>["refusal"];

/** What each refusal of the accounts page says. */
export const accountRefusals: Readonly<Record<Refusal, string>> = {
  "own-account": "Akun Anda sendiri hanya dapat diubah oleh administrator lain.",
  "own-role": "Peran Anda sendiri hanya dapat diubah oleh administrator lain.",
  "changed-meanwhile":
    "Administrator lain baru saja mengubah akun ini; belum ada yang disimpan dari isian Anda. Data terbarunya tampil di daftar. Simpan lagi bila isian Anda tetap berlaku.",
  "no-longer-admin": "Akun Anda tidak lagi berperan sebagai administrator.",
  "unknown-account": "Akun ini sudah diubah oleh orang lain. Muat ulang halaman.",
  "email-taken": "Email ini sudah dipakai akun lain.",
  "signed-out": "Sesi Anda sudah berakhir. Masuk kembali, lalu ulangi.",
  forbidden: "Akun Anda tidak berwenang mengubah akun petugas.",
  "foreign-origin": "Formulir ini dikirim dari alamat lain. Muat ulang halaman, lalu coba lagi.",
};

/** What each fault of the forms for an account says. */
export const accountFaults: Readonly<Record<string, string>> = {
  "email-too-long": "Alamat email ini terlalu panjang: paling banyak 254 karakter.",
  "email-invalid": "Tulis alamat email yang lengkap, misalnya nama@perpustakaan.go.id.",
  "name-missing": "Isi nama petugas.",
  "name-too-long": "Nama paling panjang 60 karakter.",
  "role-unknown": "Pilih salah satu peran.",
  "service-group-unknown": "Kelompok layanan ini tidak ada lagi. Pilih yang lain.",
};

/** The roles as staff read them. */
export const roleNames: Readonly<Record<StaffRole, string>> = {
  librarian: "Pustakawan",
  supervisor: "Supervisor",
  admin: "Administrator",
};
