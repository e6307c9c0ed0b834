import type { Locale } from "@/lib/language/locales";

type Mail = { readonly subject: string; readonly text: string };

const text = (...paragraphs: readonly string[]) => `${paragraphs.join("\n\n")}\n`;

/** To the new address: the link that proves it. */
export function confirmEmailMail(locale: Locale, link: string): Mail {
  if (locale === "en")
    return {
      subject: "Confirm your new e-mail address",
      text: text(
        "This address was entered as the new address of a library account.",
        `Open this page and press the button to confirm it. It works once, for 24 hours:\n${link}`,
        "If it was not you, do nothing: nothing will be sent to this address.",
        "Portal Pustaka",
      ),
    };
  return {
    subject: "Konfirmasi alamat surel baru",
    text: text(
      "Alamat ini dimasukkan sebagai alamat surel baru sebuah akun perpustakaan.",
      `Buka halaman ini, lalu tekan tombolnya. Alamat halaman berlaku satu kali, selama 24 jam:\n${link}`,
      "Bila bukan Anda yang memasukkannya, abaikan surel ini. Tidak ada surel lain yang dikirim ke alamat ini.",
      "Portal Pustaka",
    ),
  };
}

/** To the address of before, so that a change by somebody else does not stay unseen. It does not name the new one. */
export function emailChangedMail(locale: Locale, help: string): Mail {
  if (locale === "en")
    return {
      subject: "The e-mail address of your account was changed",
      text: text(
        "Your library account has another e-mail address from now on.",
        `If it was not you, tell the library at once:\n${help}`,
        "Portal Pustaka",
      ),
    };
  return {
    subject: "Alamat surel akun Anda diganti",
    text: text(
      "Mulai sekarang akun perpustakaan Anda memakai alamat surel lain.",
      `Bila bukan Anda yang menggantinya, segera beri tahu perpustakaan:\n${help}`,
      "Portal Pustaka",
    ),
  };
}
