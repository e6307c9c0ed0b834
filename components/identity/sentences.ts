import type { SignInState } from "@/lib/identity/actions";

type SignInRefusal = Extract<SignInState, { status: "refused" }>["refusal"];

const indonesian = {
  title: "Masuk",
  lead: "Untuk anggota dan pustakawan. Bertanya kepada pustakawan tidak memerlukan akun.",
  login: "Email atau nomor anggota",
  password: "Kata sandi",
  show: "Tampilkan sandi",
  hide: "Sembunyikan sandi",
  submit: "Masuk",
  submitting: "Memeriksa",
  faults: "Periksa kembali isian berikut",
  refusals: {
    "wrong-credentials":
      "Email, nomor anggota, atau kata sandi tidak cocok. Periksa kembali, lalu coba lagi.",
    "too-many-tries":
      "Terlalu banyak percobaan. Tunggu paling lama 15 menit, lalu coba lagi. Pertanyaan tetap dapat diajukan di Tanya Pustakawan.",
    "foreign-origin": "Formulir ini dikirim dari alamat lain. Muat ulang halaman, lalu coba lagi.",
  },
  invalid: {
    "login-missing": "Isi email atau nomor anggota.",
    "login-too-long": "Email atau nomor anggota terlalu panjang.",
    "password-missing": "Isi kata sandi.",
    "password-too-long": "Kata sandi terlalu panjang.",
  },
  forgotten: "Lupa kata sandi?",
  register: "Daftar menjadi anggota",
  ask: "Bertanya tanpa akun",
};

type Sentences = Omit<typeof indonesian, "refusals" | "invalid"> & {
  readonly refusals: Readonly<Record<SignInRefusal, string>>;
  readonly invalid: Readonly<Record<string, string>>;
};

const english: Sentences = {
  title: "Sign in",
  lead: "For members and librarians. Asking a librarian needs no account.",
  login: "Email or member number",
  password: "Password",
  show: "Show password",
  hide: "Hide password",
  submit: "Sign in",
  submitting: "Checking",
  faults: "Please check the following",
  refusals: {
    "wrong-credentials":
      "The email, member number or password does not match. Check them and try again.",
    "too-many-tries":
      "Too many attempts. Wait up to 15 minutes and try again. You can still ask a librarian without signing in.",
    "foreign-origin": "This form was sent from another address. Reload the page and try again.",
  },
  invalid: {
    "login-missing": "Enter your email or member number.",
    "login-too-long": "The email or member number is too long.",
    "password-missing": "Enter your password.",
    "password-too-long": "The password is too long.",
  },
  forgotten: "Forgot your password?",
  register: "Register as a member",
  ask: "Ask without an account",
};

/** Every text of the sign-in page. */
export const signInSentences: { readonly id: Sentences; readonly en: Sentences } = {
  id: indonesian,
  en: english,
};
