import { getLocale, getTranslations } from "next-intl/server";
import { JsonLd } from "@/components/layout/json-ld";
import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { openingHoursSpecification } from "@/lib/hours/domain/opening-hours-specification";
import { getSchedule } from "@/lib/hours/queries";
import { now } from "@/lib/platform/clock";
import { siteOrigin } from "@/lib/platform/site-address";
import { absoluteHref } from "../page-metadata";

/** The library as schema.org knows one: name, address, opening hours of the building and, apart from them, of the chat. */
export async function LibraryFacts() {
  const [locale, t, chat, building] = await Promise.all([
    getLocale(),
    getTranslations("layout"),
    getSchedule("chat"),
    getSchedule("building"),
  ]);
  const { date } = wallClockAt(now(), zoneOffsetMinutes.WIB);
  return (
    <JsonLd
      data={{
        "@type": "Library",
        "@id": `${siteOrigin()}/#perpustakaan`,
        name: "Perpustakaan Nasional Republik Indonesia",
        url: absoluteHref(locale, "/"),
        description: t("description"),
        image: `${siteOrigin()}/gambar/halaman/beranda`,
        isAccessibleForFree: true,
        availableLanguage: ["id", "en"],
        address: {
          "@type": "PostalAddress",
          streetAddress: "Jalan Medan Merdeka Selatan No. 11",
          addressLocality: "Jakarta Pusat",
          addressCountry: "ID",
        },
        openingHoursSpecification: openingHoursSpecification(building, date).map(toJson),
        contactPoint: {
          "@type": "ContactPoint",
          contactType: "reference",
          name: t("nav.tanya"),
          url: absoluteHref(locale, "/tanya"),
          availableLanguage: ["id", "en"],
          hoursAvailable: openingHoursSpecification(chat, date).map(toJson),
        },
      }}
    />
  );
}

const toJson = (entry: ReturnType<typeof openingHoursSpecification>[number]) => ({ ...entry });
