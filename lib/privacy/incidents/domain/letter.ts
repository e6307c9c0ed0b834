/** What the letter tells; times as they stand in a sentence. */
export type LetterFacts = {
  readonly title: string;
  readonly exposed: string;
  readonly happened: string;
  readonly handling: string;
  readonly happenedAt: string | null;
  readonly foundAt: string;
  readonly people: number | null;
};

const open = "[lengkapi]";
const said = (text: string) => (text.trim() === "" ? open : text.trim());

/**
 * The written notice of UU 27/2022 article 46: which data, when and how, and what is done about it. What is not known yet
 * stands as `[lengkapi]`. To the people it is addressed without names: they are filled in where it is sent.
 */
export function letterTo(whom: "people" | "agency", facts: LetterFacts): string {
  const greeting =
    whom === "people"
      ? "Bapak/Ibu yang terhormat,"
      : "Yth. Lembaga Pelindungan Data Pribadi (atau kementerian yang mengawasinya),";
  const count =
    facts.people === null ? "belum diketahui" : `${facts.people.toLocaleString("id-ID")} orang`;
  return [
    `Perihal: Pemberitahuan kegagalan pelindungan data pribadi (Pasal 46 UU 27/2022): ${facts.title}`,
    "",
    greeting,
    "",
    `Kami memberitahukan bahwa pada ${facts.foundAt} kami mengetahui kegagalan pelindungan data pribadi pada Portal Pustaka.`,
    "",
    `1. Data pribadi yang terungkap: ${said(facts.exposed)}`,
    `2. Kapan dan bagaimana data itu terungkap: ${facts.happenedAt ?? open}. ${said(facts.happened)}`,
    `3. Upaya penanganan dan pemulihan: ${said(facts.handling)}`,
    ...(whom === "agency" ? [`4. Jumlah orang yang datanya terungkap: ${count}`] : []),
    "",
    whom === "people"
      ? `Bila ada pertanyaan, hubungi kami lewat ${open}. Anda juga dapat meminta salinan, perbaikan, atau penghapusan data Anda.`
      : `Narahubung: ${open}.`,
    "",
    "Hormat kami,",
    open,
    "",
  ].join("\n");
}
