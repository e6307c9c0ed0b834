import type { CodeState } from "@/lib/identity/factor/actions";
import type { SignInOutcome } from "@/lib/identity/history/types";

type Refusal = Extract<CodeState, { status: "refused" }>["refusal"];

const indonesian = {
  // The page that asks for a code.
  title: "Kode kedua",
  lead: "Kata sandi Anda benar. Satu langkah lagi.",
  code: "Kode",
  codeHint:
    "Enam angka dari aplikasi autentikator Anda. Bila ponsel tidak ada, tulis salah satu kode pemulihan.",
  submit: "Lanjutkan",
  submitting: "Memeriksa",
  again: "Masuk kembali dari awal",
  lost: "Ponsel dan kode pemulihan hilang? Hubungi perpustakaan dengan membawa identitas Anda; administratornya dapat menghapus kode kedua.",
  // The panel.
  panelTitle: "Kode kedua",
  about:
    "Selain kata sandi, Anda menulis enam angka dari aplikasi autentikator di ponsel. Orang yang mengetahui kata sandi Anda tetap tidak dapat masuk.",
  off: "Belum aktif",
  on: "Aktif",
  since: (day: string) => `Aktif sejak ${day}.`,
  codesLeft: (count: number) =>
    count === 0
      ? "Semua kode pemulihan sudah terpakai. Buat yang baru."
      : `Sisa ${count} dari 10 kode pemulihan.`,
  begin: "Siapkan kode kedua",
  beginning: "Menyiapkan",
  password: "Kata sandi akun Anda",
  passwordHint: "Untuk memastikan bahwa Andalah yang menyiapkannya.",
  show: "Tampilkan",
  hide: "Sembunyikan",
  scan: "Pindai gambar ini dengan aplikasi autentikator di ponsel Anda, misalnya Aegis, FreeOTP, atau Google Authenticator.",
  picture: "Kode QR untuk aplikasi autentikator",
  cannotScan: "Tidak dapat memindai?",
  typeSecret: "Tulis kunci ini di aplikasi, jenis “berbasis waktu”:",
  sameDevice: "Buka di aplikasi autentikator pada perangkat ini",
  onPhone:
    "Aplikasi autentikator ada di ponsel ini? Buka langsung di sana, lalu kembali ke halaman ini.",
  openApp: "Buka di aplikasi autentikator",
  minutes: "Gambar ini berlaku 15 menit.",
  cancel: "Batalkan",
  firstCode: "Kode dari aplikasi",
  firstCodeHint: "Tulis enam angka yang sekarang tampil di aplikasi.",
  confirm: "Aktifkan",
  confirming: "Memeriksa",
  change: "Ubah kode kedua",
  changeAbout:
    "Untuk mengganti ponsel, matikan lalu siapkan lagi. Tulis kode dari aplikasi atau kode pemulihan, lalu pilih.",
  changeObligatory:
    "Peran Anda mewajibkan kode kedua: setelah dimatikan, Anda langsung diminta menyiapkannya lagi.",
  renew: "Buat kode pemulihan baru",
  end: "Matikan kode kedua",
  ended: "Kode kedua sudah dimatikan.",
  codesTitle: "Kode pemulihan Anda",
  codesAbout:
    "Hanya tampil sekali ini. Simpan di tempat aman selain ponsel, misalnya dicetak. Setiap kode membuka akun satu kali bila ponsel tidak ada.",
  codesCopy: "Salin kode",
  copied: "Tersalin.",
  copyFailed: "Tidak dapat disalin. Pilih dan salin sendiri.",
  codesDownload: "Unduh sebagai berkas teks",
  codesFile: "kode-pemulihan-portal-pustaka.txt",
  codesFileTitle: "Kode pemulihan Portal Pustaka",
  codesFileAbout:
    "Setiap kode membuka akun satu kali bila ponsel tidak ada. Simpan di tempat yang hanya Anda buka.",
  faults: "Periksa kembali isian berikut",
  refusals: {
    "wrong-code":
      "Kode tidak cocok atau sudah terpakai. Tunggu angka berikutnya di aplikasi, lalu coba lagi.",
    "too-many-tries": "Terlalu banyak percobaan. Tunggu paling lama 15 menit, lalu coba lagi.",
    "set-up-late": "Lebih dari 15 menit sudah lewat. Siapkan kode kedua dari awal.",
    "changed-meanwhile": "Kode kedua sudah diubah di tab atau perangkat lain. Muat ulang halaman.",
    "signed-out": "Waktu untuk menulis kode sudah habis. Masuk kembali dari awal.",
    "foreign-origin": "Formulir ini dikirim dari alamat lain. Muat ulang halaman, lalu coba lagi.",
  },
  invalid: {
    "code-missing": "Tulis kode.",
    "password-missing": "Tulis kata sandi Anda.",
    "wrong-password": "Kata sandi tidak cocok.",
  },
  // The history.
  historyTitle: "Riwayat masuk",
  historyAbout: "Disimpan 90 hari. Bila ada yang bukan Anda, segera ganti kata sandi.",
  historyOfColleague:
    "Disimpan 90 hari. Bila ada yang bukan pemiliknya, beri akun ini kata sandi baru.",
  historyEmpty: "Belum ada catatan.",
  unknownDevice: "Perangkat tidak dikenal",
  outcomes: {
    in: "Masuk",
    "wrong-password": "Kata sandi salah",
    "too-many-tries": "Ditahan sementara: terlalu banyak percobaan",
    "wrong-factor": "Kata sandi benar, kode kedua tidak",
    "factor-passed": "Masuk dengan kode kedua",
    "recovery-code": "Masuk dengan kode pemulihan",
    deactivated: "Ditolak: akun nonaktif",
    "signed-out-everywhere": "Dikeluarkan dari semua perangkat",
  },
};

type Sentences = Omit<typeof indonesian, "refusals" | "outcomes"> & {
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly outcomes: Readonly<Record<SignInOutcome, string>>;
};

const english: Sentences = {
  title: "Second code",
  lead: "Your password is right. One more step.",
  code: "Code",
  codeHint:
    "Six digits from your authenticator app. Without your phone, enter one of your recovery codes.",
  submit: "Continue",
  submitting: "Checking",
  again: "Sign in again from the start",
  lost: "Lost both phone and recovery codes? Contact the library with your identity document; its administrator can remove the second code.",
  panelTitle: "Second code",
  about:
    "Besides your password you enter six digits from an authenticator app on your phone. Somebody who knows your password still cannot sign in.",
  off: "Not active",
  on: "Active",
  since: (day) => `Active since ${day}.`,
  codesLeft: (count) =>
    count === 0
      ? "All recovery codes are used up. Make new ones."
      : `${count} of 10 recovery codes left.`,
  begin: "Set up a second code",
  beginning: "Preparing",
  password: "Your account's password",
  passwordHint: "To make sure that it is you who sets it up.",
  show: "Show",
  hide: "Hide",
  scan: "Scan this picture with an authenticator app on your phone, such as Aegis, FreeOTP or Google Authenticator.",
  picture: "QR code for an authenticator app",
  cannotScan: "Cannot scan it?",
  typeSecret: "Enter this key in the app, of the kind “time-based”:",
  sameDevice: "Open in an authenticator app on this device",
  onPhone:
    "Is the authenticator app on this phone? Open it there directly, then come back to this page.",
  openApp: "Open in an authenticator app",
  minutes: "This picture is valid for 15 minutes.",
  cancel: "Cancel",
  firstCode: "Code from the app",
  firstCodeHint: "Enter the six digits the app shows now.",
  confirm: "Activate",
  confirming: "Checking",
  change: "Change the second code",
  changeAbout:
    "To move to another phone, turn it off and set it up again. Enter a code from the app or a recovery code, then choose.",
  changeObligatory:
    "Your role requires a second code: once it is off, you are asked at once to set it up again.",
  renew: "Make new recovery codes",
  end: "Turn the second code off",
  ended: "The second code is off.",
  codesTitle: "Your recovery codes",
  codesAbout:
    "Shown only this once. Keep them in a safe place other than your phone, for instance printed. Each opens the account once when your phone is not at hand.",
  codesCopy: "Copy the codes",
  copied: "Copied.",
  copyFailed: "Could not be copied. Select and copy them yourself.",
  codesDownload: "Download as a text file",
  codesFile: "recovery-codes-portal-pustaka.txt",
  codesFileTitle: "Recovery codes of Portal Pustaka",
  codesFileAbout:
    "Each code opens the account once when your phone is not at hand. Keep them where only you look.",
  faults: "Please check the following",
  refusals: {
    "wrong-code":
      "The code does not match or was used already. Wait for the next digits in the app and try again.",
    "too-many-tries": "Too many attempts. Wait up to 15 minutes and try again.",
    "set-up-late": "More than 15 minutes have passed. Set the second code up from the start.",
    "changed-meanwhile":
      "The second code was changed in another tab or on another device. Reload the page.",
    "signed-out": "The time for entering the code is over. Sign in again from the start.",
    "foreign-origin": "This form was sent from another address. Reload the page and try again.",
  },
  invalid: {
    "code-missing": "Enter the code.",
    "password-missing": "Enter your password.",
    "wrong-password": "The password does not match.",
  },
  historyTitle: "Sign-in history",
  historyAbout: "Kept for 90 days. If a line is not yours, change your password at once.",
  historyOfColleague:
    "Kept for 90 days. If a line is not its owner's, give this account a new password.",
  historyEmpty: "Nothing noted yet.",
  unknownDevice: "Unknown device",
  outcomes: {
    in: "Signed in",
    "wrong-password": "Wrong password",
    "too-many-tries": "Held for a while: too many attempts",
    "wrong-factor": "Password right, second code not",
    "factor-passed": "Signed in with the second code",
    "recovery-code": "Signed in with a recovery code",
    deactivated: "Refused: account deactivated",
    "signed-out-everywhere": "Signed out on all devices",
  },
};

/** Every text of the second factor and of the sign-in history. */
export const factorSentences: { readonly id: Sentences; readonly en: Sentences } = {
  id: indonesian,
  en: english,
};
