import { zoneOffsetMinutes, zonesByName } from "@/lib/hours/domain/format";

const { WIB, WITA, WIT } = zoneOffsetMinutes;

/**
 * An expression for scripts that run before the first picture: the reader's zone of Indonesia, `""` elsewhere. `Intl` is
 * asked only where the clock leaves a doubt (Makassar or Singapore), for its first use costs a cheap phone 100 ms; a
 * clock that shows WIB is called so, whichever place it was set for.
 */
export const ownZoneCode = `(east=>east===${WIB}?"WIB":(east===${WITA}||east===${WIT})&&${JSON.stringify(zonesByName)}[Intl.DateTimeFormat().resolvedOptions().timeZone]||"")(-new Date().getTimezoneOffset())`;
