import type { EditRefusal } from "@/lib/staff/editing/types";

export const editRefusals: { readonly [R in EditRefusal]: string } = {
  forbidden: "Akun Anda tidak boleh menyunting isi situs.",
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu simpan di sini.",
  "foreign-origin": "Permintaan ini datang dari alamat lain dan tidak dijalankan.",
  "form-outdated":
    "Formulir ini tidak utuh. Salin naskah Anda, muat ulang halaman, lalu coba lagi.",
  "changed-meanwhile": "Rekan Anda sudah menyimpan perubahan. Naskah Anda belum disimpan.",
  "unknown-document": "Dokumen ini tidak ada lagi.",
  "unknown-edition": "Edisi itu tidak ada.",
  "edition-outdated": "Edisi itu ditulis dengan bentuk lama dan tidak dapat diterbitkan lagi.",
  "slug-taken": "Alamat ini sudah dipakai dokumen lain.",
  "slug-fixed": "Alamat halaman yang pernah terbit tidak dapat diubah.",
  "not-published": "Dokumen ini memang belum terbit.",
};

const faults: { readonly [word: string]: string } = {
  missing: "Bagian ini belum diisi.",
  "too-long": "Terlalu panjang.",
  "text-missing": "Isinya belum ditulis.",
  "text-too-long": "Teks ini terlalu panjang; bagi menjadi beberapa halaman.",
  "text-too-deep": "Daftar di dalam daftar terlalu dalam.",
  "link-unsafe":
    "Alamat tautan ini tidak dapat dipakai. Mulailah dengan /, https://, mailto:, atau tel:.",
  "link-too-long": "Alamat tautan terlalu panjang.",
  "date-unreal": "Tulis tanggal yang ada di kalender.",
  "ends-before-start": "Waktu berakhir harus sesudah waktu mulai.",
  "alt-missing": "Uraikan gambar ini untuk pembaca yang tidak melihatnya.",
  "slug-missing": "Alamat tidak dapat dibuat dari judul ini. Tulis sendiri.",
  "slug-letters": "Alamat hanya memuat huruf kecil, angka, dan tanda hubung.",
  "slug-too-long": "Alamat paling panjang 80 huruf.",
  "slug-taken": "Alamat ini sudah dipakai dokumen lain.",
  "slug-fixed": "Alamat halaman yang pernah terbit tidak dapat diubah.",
};

/** The sentence at a field for the schema's word; a fault without a word of ours is one of form. */
export const faultSentence = (word: string): string =>
  faults[word] ?? "Isian ini belum benar. Periksa lagi.";

export const pictureRefusals: { readonly [word: string]: string } = {
  "picture-kind": "Berkas ini bukan gambar JPEG, PNG, WebP, AVIF, atau GIF.",
  "picture-too-heavy": "Berkas ini lebih dari 12 MB. Perkecil dahulu.",
  "picture-too-large": "Gambar ini lebih dari 50 juta piksel. Perkecil dahulu.",
  "picture-broken": "Berkas ini rusak atau tidak lengkap.",
};
