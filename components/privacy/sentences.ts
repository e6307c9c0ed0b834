import type { AnswerState } from "@/lib/privacy/actions";
import type {
  CorrectableField,
  RefusalWord,
  RequestState,
  RightKind,
} from "@/lib/privacy/domain/rights";

/** What the staff pages say; Indonesian only. */
export const kindNames: Readonly<Record<RightKind, string>> = {
  download: "Unduhan data",
  correct: "Perbaikan data",
  "withdraw-consent": "Pencabutan persetujuan",
  restrict: "Pembatasan pemrosesan",
  unrestrict: "Pencabutan pembatasan",
  object: "Keberatan",
  delete: "Penghapusan data",
};

export const stateNames: Readonly<Record<RequestState, string>> = {
  open: "Belum dijawab",
  done: "Dipenuhi",
  refused: "Ditolak",
  "taken-back": "Ditarik kembali",
};

export const refusalNames: Readonly<Record<RefusalWord, string>> = {
  "endangers-others": "Membahayakan keselamatan atau data orang lain",
  "legal-duty": "Undang-undang mewajibkan data ini disimpan",
  "obligation-open": "Masih ada pinjaman yang belum dikembalikan",
  "not-proven": "Data yang benar belum dapat dibuktikan",
  "as-explained": "Alasan lain, seperti dalam penjelasan",
};

export const fieldNames: Readonly<Record<CorrectableField, string>> = {
  name: "Nama",
  "birth-date": "Tanggal lahir",
  "birth-place": "Tempat lahir",
  "identity-number": "Nomor identitas",
  "identity-street": "Alamat sesuai identitas (jalan dan nomor)",
  "identity-address": "Alamat sesuai identitas, dengan wilayahnya",
};

/** Said once after an answer. */
export const answeredNotices = {
  kept: "Jawaban tersimpan. Anggota dapat membacanya di halaman Data saya.",
  deleted: "Data anggota sudah dihapus.",
} as const;

/** What becomes of the words of an answer. */
export const wordsFate = {
  kept: "Dibaca anggota di halaman Data saya, setelah masuk.",
  deletion:
    "Bila dipenuhi, penjelasan ini tidak disimpan; anggota menerimanya dalam email terakhir, bila email dapat dikirim.",
} as const;

/** What happens when a request is granted. */
export const deeds: Readonly<Record<RightKind, string>> = {
  download: "",
  correct: "Bila dipenuhi, isian ini langsung diganti pada data anggota.",
  "withdraw-consent": "",
  restrict:
    "Bila dipenuhi, data anggota hanya disimpan: pustakawan tidak lagi melihat data yang disamarkan saat verifikasi, dan email pilihan tidak dikirim.",
  unrestrict: "Bila dipenuhi, data anggota dipakai lagi seperti biasa.",
  object: "Bila dipenuhi, tuliskan apa yang sudah dihentikan.",
  delete:
    "Bila dipenuhi, keanggotaan, akun, kartu, dan pendaftaran langsung dihapus; nama, alamat, dan kata-kata dalam percakapan ikut dihapus. Percakapan tanpa akun dikenali dari dua di antara nama, alamat email, dan nomor anggota, yang sekarang maupun yang dahulu; yang hanya memuat satu tidak ikut dihapus. Ini tidak dapat dibatalkan.",
};

export const answerRefusals: Readonly<
  Record<Extract<AnswerState, { status: "refused" }>["refusal"], string>
> = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi, lalu kirim ulang.",
  forbidden: "Akun Anda tidak boleh menjawab permintaan ini.",
  "foreign-origin": "Formulir ini dikirim dari alamat lain. Muat ulang halaman, lalu coba lagi.",
  "unknown-request": "Permintaan ini tidak ada lagi.",
  "changed-meanwhile": "Permintaan ini sudah dijawab atau ditarik kembali. Muat ulang halaman.",
  "unknown-member": "Anggota ini sudah dihapus.",
  "never-recorded":
    "Isian ini belum pernah dicatat untuk anggota ini, sehingga tidak dapat diganti di sini. Permintaan tetap terbuka.",
  "identity-invalid":
    "Nomor itu tidak sesuai dengan jenis identitas anggota ini (NIK terdiri atas 16 angka), sehingga tidak dapat diganti. Permintaan tetap terbuka.",
  "identity-known":
    "Nomor identitas itu sudah dipakai anggota lain, sehingga tidak dapat diganti. Permintaan tetap terbuka.",
};

export const answerFaults: Readonly<Record<string, string>> = {
  "decision-missing": "Pilih dipenuhi atau alasan penolakan.",
  "words-missing": "Tulis penjelasan untuk anggota.",
  "words-hold-number": "Penjelasan tidak boleh memuat nomor identitas lengkap.",
  "words-too-long": "Paling banyak 2.000 karakter.",
  "sure-missing": "Centang untuk memastikan penghapusan.",
};
