import type { Locale } from "@/lib/language/locales";

type Mail = { readonly subject: string; readonly text: string };

/** A card of the member was blocked. Without a name or a number: it may be read over a shoulder. */
export function cardBlockedMail({ locale }: { readonly locale: Locale }): Mail {
  if (locale === "en")
    return {
      subject: "Your library card has been blocked",
      text: [
        "Dear member,",
        "Your library card has just been blocked, as asked. It can no longer be used; your membership itself is unchanged.",
        "To receive the next card, please come to the membership service, or write to us by Ask a Librarian.",
        "If this was not asked by you, please tell us.",
      ].join("\n\n"),
    };
  return {
    subject: "Kartu anggota Anda diblokir",
    text: [
      "Yth. anggota,",
      "Kartu anggota Anda baru saja diblokir sesuai permintaan. Kartu itu tidak dapat dipakai lagi; keanggotaan Anda sendiri tidak berubah.",
      "Untuk mendapat kartu berikutnya, silakan datang ke layanan keanggotaan atau hubungi kami lewat Tanya Pustakawan.",
      "Jika bukan Anda yang memintanya, mohon beri tahu kami.",
    ].join("\n\n"),
  };
}

/** The next card was issued. `address` is the card's page. */
export function cardIssuedMail({
  locale,
  address,
}: {
  readonly locale: Locale;
  readonly address: string;
}): Mail {
  if (locale === "en")
    return {
      subject: "Your new library card",
      text: [
        "Dear member,",
        "The library has issued your next card. The earlier one stays blocked.",
        `You find it, after signing in, at:\n${address}`,
      ].join("\n\n"),
    };
  return {
    subject: "Kartu anggota Anda yang baru",
    text: [
      "Yth. anggota,",
      "Perpustakaan telah menerbitkan kartu Anda yang berikutnya. Kartu sebelumnya tetap diblokir.",
      `Setelah masuk, Anda dapat membukanya di:\n${address}`,
    ].join("\n\n"),
  };
}
