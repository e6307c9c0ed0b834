/**
 * What is nearest, in a library's FAQ, to a topic that it may not speak of: `topics > terms` per line. Only for *may be
 * what you look for* below the way to a librarian: a fine is no loan, so none of these makes an entry an answer.
 */
const table = `
denda sanksi > lambat kembali pinjam
wifi internet loker titip laptop colok listrik toilet musala > fasilitas
parkir motor mobil sepeda > alamat
printer > fotokopi pindai
harga beli jual > pinjam
lowongan magang relawan volunteer > kontak
penerjemah terjemah plagiasi turnitin mendeley bibliografi > bimbing literasi
rapat aula acara seminar > kunjung rombongan
museum galeri gallery > kunjung
`;

/** The terms nearest to a topic, nearest first; none for a word that is no topic or is near to nothing. */
export const nearTerms: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [topics = "", terms = ""] = line.split(" > ");
      return topics.split(" ").map((topic) => [topic, terms.split(" ")] as const);
    }),
);
