import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";

/** An applicant's mail names the application by its reference, as it is shown. */
type About = { readonly locale: Locale; readonly reference: string };

const because = {
  id: "Anda menerima email ini karena alamat ini dipakai untuk mendaftar sebagai anggota perpustakaan.",
  en: "You get this email because this address was used to register with the library.",
} as const satisfies { readonly [L in Locale]: string };

const sevenDays = {
  id: "Tautan berlaku satu kali, selama tujuh hari.",
  en: "The link works once, for seven days.",
} as const satisfies { readonly [L in Locale]: string };

const ignore = {
  id: "Jika Anda tidak mendaftar, abaikan email ini. Tidak ada yang terjadi selama tautan tidak dibuka dan tombolnya tidak ditekan.",
  en: "If you did not register, please ignore this email. Nothing happens unless the link is opened and its button pressed.",
} as const satisfies { readonly [L in Locale]: string };

/** To go on with an application on any device. `link` is absolute; it opens once, for seven days. */
export function resumeMail(facts: About & { readonly link: string }): MailWords {
  const { locale, link: address, reference } = facts;
  const rest = { more: [ignore[locale]], because: because[locale] };
  const life = sevenDays[locale];
  if (locale === "en")
    return {
      subject: `Continue your registration ${reference}`,
      says: ["You can continue your membership registration on any device."],
      step: { ask: "Open this page and press the button:", address, life },
      ...rest,
    };
  return {
    subject: `Lanjutkan pendaftaran ${reference}`,
    says: ["Anda dapat melanjutkan pendaftaran anggota di perangkat mana pun."],
    step: { ask: "Buka halaman ini, lalu tekan tombolnya:", address, life },
    ...rest,
  };
}

/** To prove the e-mail address of an application that was sent in. It opens once, for seven days. */
export function confirmMail(facts: About & { readonly link: string }): MailWords {
  const { locale, link: address, reference } = facts;
  const rest = { more: [ignore[locale]], because: because[locale] };
  const life = sevenDays[locale];
  if (locale === "en")
    return {
      subject: `Confirm your email address (registration ${reference})`,
      says: [
        "We have received your membership registration. Please confirm that this email address is yours; only then do librarians examine it.",
      ],
      step: { ask: "Open this page and press the button:", address, life },
      ...rest,
    };
  return {
    subject: `Konfirmasi alamat email Anda (pendaftaran ${reference})`,
    says: [
      "Pendaftaran anggota Anda sudah kami terima. Mohon konfirmasi bahwa alamat email ini milik Anda; baru setelah itu pustakawan memeriksanya.",
    ],
    step: { ask: "Buka halaman ini, lalu tekan tombolnya:", address, life },
    ...rest,
  };
}

/** That an application is in the queue. `status` is the absolute address of the status page. */
export function receivedMail(facts: About & { readonly status: string }): MailWords {
  const { locale, status: address, reference } = facts;
  if (locale === "en")
    return {
      subject: `Your registration ${reference} waits to be examined`,
      says: [
        "Your email address is confirmed and your registration is in the librarians’ queue. We will write to you as soon as it is decided.",
      ],
      step: { ask: "See where it stands:", address },
      because: because.en,
    };
  return {
    subject: `Pendaftaran ${reference} menunggu pemeriksaan`,
    says: [
      "Alamat email Anda sudah dikonfirmasi dan pendaftaran Anda masuk antrean pustakawan. Kami mengabari Anda begitu ada keputusan.",
    ],
    step: { ask: "Lihat statusnya:", address },
    because: because.id,
  };
}

/** To see where an application stands, asked for at the status page. It opens once, for a day. */
export function statusMail(facts: { readonly locale: Locale; readonly link: string }): MailWords {
  const { locale, link: address } = facts;
  if (locale === "en")
    return {
      subject: "Your membership registration",
      says: [
        "Somebody, probably you, asked where the registration with this email address stands.",
      ],
      step: {
        ask: "Open this page to see it:",
        address,
        life: "The link works once, for one day.",
      },
      more: ["If it was not you, please ignore this email."],
      because: because.en,
    };
  return {
    subject: "Pendaftaran anggota Anda",
    says: ["Seseorang, mungkin Anda, menanyakan status pendaftaran dengan alamat email ini."],
    step: {
      ask: "Buka halaman ini untuk melihatnya:",
      address,
      life: "Tautan berlaku satu kali, selama satu hari.",
    },
    more: ["Jika bukan Anda, abaikan email ini."],
    because: because.id,
  };
}

/** That an application was taken back by its applicant. */
export function withdrawnMail({ locale, reference }: About): MailWords {
  if (locale === "en")
    return {
      subject: `Registration ${reference} withdrawn`,
      says: [
        "Your membership registration was withdrawn, as asked. Its data are removed after 90 days. You may register again at any time.",
      ],
      because: because.en,
    };
  return {
    subject: `Pendaftaran ${reference} dibatalkan`,
    says: [
      "Pendaftaran anggota Anda dibatalkan sesuai permintaan. Datanya dihapus setelah 90 hari. Anda boleh mendaftar lagi kapan saja.",
    ],
    because: because.id,
  };
}

/** That an application sent back was not answered in time. */
export function expiredMail({ locale, reference }: About): MailWords {
  if (locale === "en")
    return {
      subject: `Registration ${reference} has expired`,
      says: [
        "We sent your membership registration back to you to be corrected and have not heard from you for 60 days. It has expired; its data are removed after another 90 days. You may register again at any time.",
      ],
      because: because.en,
    };
  return {
    subject: `Pendaftaran ${reference} kedaluwarsa`,
    says: [
      "Pendaftaran anggota Anda kami kembalikan untuk diperbaiki dan tidak ada kabar selama 60 hari. Pendaftaran itu kedaluwarsa; datanya dihapus 90 hari lagi. Anda boleh mendaftar lagi kapan saja.",
    ],
    because: because.id,
  };
}

/** To a member whose identity number somebody, perhaps he himself, has used in another registration. */
export function usedAgainMail(facts: { readonly locale: Locale; readonly ask: string }): MailWords {
  const { locale, ask: address } = facts;
  if (locale === "en")
    return {
      subject: "A registration with your identity number",
      says: [
        "Somebody has registered online with the identity number of your membership. Your membership stays as it is. A librarian will look at the registration.",
        "If it was you, you need not do anything: you are a member already.",
      ],
      step: { ask: "If not, or if you have questions, please ask us:", address },
      because: "You get this email because you are a member of the library.",
    };
  return {
    subject: "Pendaftaran dengan nomor identitas Anda",
    says: [
      "Seseorang mendaftar daring dengan nomor identitas keanggotaan Anda. Keanggotaan Anda tetap seperti semula. Pustakawan akan memeriksa pendaftaran itu.",
      "Jika itu Anda sendiri, tidak ada yang perlu dilakukan: Anda sudah menjadi anggota.",
    ],
    step: { ask: "Jika bukan, atau ada pertanyaan, tanyakan kepada kami:", address },
    because: "Anda menerima email ini karena Anda anggota perpustakaan.",
  };
}
