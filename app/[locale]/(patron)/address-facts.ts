import type { AddressFacts } from "@/components/membership/registration/address-fields";
import type { Locale } from "@/lib/language/locales";
import { listCountries } from "@/lib/membership/regions/countries";
import { listRegions, listRegionsBelow } from "@/lib/membership/regions/queries";
import type { ChosenRegions } from "@/lib/membership/regions/types";

/** What the fields of an address offer, as far down as is chosen. */
export async function addressFacts(locale: Locale, chosen: ChosenRegions): Promise<AddressFacts> {
  const [provinces, lists] = await Promise.all([listRegions(null), listRegionsBelow(chosen)]);
  return { countries: listCountries(locale), provinces, lists };
}
