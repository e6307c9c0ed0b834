import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { siteOrigin } from "@/lib/platform/site-address";

/** What is for everybody may be read by machines too; the desk, the sign-in and conversations are for persons. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/pictures/", "/api/catalogue/covers/"],
      disallow: [
        ...["/api/", "/staf", "/masuk", "/en/masuk", "/tanya/", "/en/tanya/"],
        // Searches of the catalogue: their facets lead to more pages than there are records. Records stay open.
        ...["/opac?", "/en/opac?"],
        // Places in alphabets, older acquisitions, and lists of one reader.
        ...["/opac/telusur/*?", "/en/opac/telusur/*?", "/opac/baru?", "/en/opac/baru?"],
        ...["/opac/daftar", "/en/opac/daftar"],
      ],
    },
    sitemap: ["/sitemap.xml", "/sitemap.xml?rekaman"].map((path) => siteOrigin() + path),
  };
}
