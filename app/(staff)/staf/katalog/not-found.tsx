import { TextLink } from "@/components/ui/text-link";

/** For an address of the catalogue's staff pages that no record and no import has. */
export default function CatalogueNotFound() {
  return (
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-3 px-4 py-8 md:px-8 lg:py-10"
    >
      <h1>Tidak ada di katalog</h1>
      <p className="max-w-[60ch] text-ink-muted">
        Alamat ini bukan alamat rekaman atau impor mana pun. Periksa nomornya, atau cari rekamannya.
      </p>
      <p className="text-ui">
        <TextLink href="/staf/katalog">Cari di Katalog</TextLink>
      </p>
    </main>
  );
}
