import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";

/** To the new address: the link that proves it. It works for 24 hours, once. */
export function confirmEmailMail(locale: Locale, link: string): MailWords {
  if (locale === "en")
    return {
      subject: "Confirm your new email address",
      says: ["This address was entered as the new address of a library account."],
      step: {
        ask: "Open this page and press the button to confirm it:",
        address: link,
        life: "The link works once, for 24 hours.",
      },
      more: [
        "If it was not you, do nothing: the account then keeps its address, and nothing else is sent to this one.",
      ],
      because:
        "You get this email because somebody, probably you, entered this address in an account.",
    };
  return {
    subject: "Konfirmasi alamat email baru",
    says: ["Alamat ini dimasukkan sebagai alamat email baru sebuah akun perpustakaan."],
    step: {
      ask: "Buka halaman ini, lalu tekan tombolnya untuk mengonfirmasi:",
      address: link,
      life: "Tautan berlaku satu kali, selama 24 jam.",
    },
    more: [
      "Jika bukan Anda yang memasukkannya, abaikan email ini. Alamat akun itu tidak berubah, dan tidak ada email lain yang dikirim ke alamat ini.",
    ],
    because:
      "Anda menerima email ini karena seseorang, mungkin Anda sendiri, memasukkan alamat ini di sebuah akun.",
  };
}

/** To the address of before, so that a change by somebody else does not stay unseen. It does not name the new one. */
export function emailChangedMail(locale: Locale, help: string): MailWords {
  if (locale === "en")
    return {
      subject: "The email address of your account was changed",
      says: ["Your library account has another email address from now on."],
      step: { ask: "If it was not you, tell the library at once:", address: help },
      because: "You get this email because your library account had this address until now.",
    };
  return {
    subject: "Alamat email akun Anda diganti",
    says: ["Mulai sekarang akun perpustakaan Anda memakai alamat email lain."],
    step: {
      ask: "Jika bukan Anda yang menggantinya, segera beri tahu perpustakaan:",
      address: help,
    },
    because:
      "Anda menerima email ini karena sampai sekarang alamat ini tercatat pada akun perpustakaan Anda.",
  };
}
