"use client";

import { FirstScript } from "@/components/ui/first-script";
import type { Locale } from "@/lib/hours/domain/format";
import { monthName, weekdayName } from "@/lib/hours/domain/format";
import { hoursSentences } from "./hours-sentences";
import { ownZoneCode } from "./own-zone-code";

/** Fills in every `PatronZone` and `OwnShift` that stands before it, while the page is read. */
export function OwnTimes({ nonce, locale }: { nonce: string | undefined; locale: Locale }) {
  return <FirstScript nonce={nonce} code={ownTimesCode(locale)} />;
}

/**
 * `patronTime` and `shiftText` once more, for a document whose scripts may come at the reader's first touch only
 * (lib/platform/page-cache/late-scripts); own-times.test.ts holds them together.
 */
export function ownTimesCode(locale: Locale): string {
  const { at, atYourPlace, shift } = hoursSentences[locale];
  const weekdays = ([7, 1, 2, 3, 4, 5, 6] as const).map((day) => weekdayName(day, locale));
  const months = Array.from({ length: 12 }, (_, month) => monthName(month + 1, locale));
  return `(()=>{
const zone=${ownZoneCode},weekdays=${JSON.stringify(weekdays)},months=${JSON.stringify(months)};
const wall=(at,offset)=>new Date(at.getTime()+offset*6e4).toISOString();
for(const place of document.querySelectorAll("[data-own-time]")){
const at=new Date(place.dataset.ownTime),offset=-at.getTimezoneOffset();
if(offset===420)continue;
const own=wall(at,offset),date=own.slice(0,10);
const day=date===wall(at,420).slice(0,10)?"":weekdays[new Date(own).getUTCDay()]+", "+ +own.slice(8,10)+" "+months[own.slice(5,7)-1]+" "+own.slice(0,4)+" ";
place.textContent="("+day+${JSON.stringify(at)}+" "+own.slice(11,16)${locale === "id" ? '.replace(":",".")' : ""}+(zone&&" "+zone)+${JSON.stringify(` ${atYourPlace})`)};
}
for(const place of document.querySelectorAll("[data-own-shift]")){
const minutes=-new Date(place.dataset.ownShift).getTimezoneOffset()-420,size=Math.abs(minutes),hours=Math.floor(size/60);
if(minutes===0)continue;
const amount=[hours&&hours+" "+(hours===1?${JSON.stringify(shift.hour)}:${JSON.stringify(shift.hours)}),size%60&&size%60+${JSON.stringify(` ${shift.minutes}`)}].filter(Boolean).join(" ");
place.textContent=(minutes>0?${JSON.stringify(shift.ahead)}:${JSON.stringify(shift.behind)}).replace("{zone}",zone&&" ("+zone+")").replace("{amount}",amount);
}
})()`;
}
