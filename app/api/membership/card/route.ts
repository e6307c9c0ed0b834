import { requireMember } from "@/lib/identity/queries";
import { printedCard } from "@/lib/membership/card/domain/printed";
import { drawPdf } from "@/lib/membership/card/pdf";
import { getOwnCard } from "@/lib/membership/card/queries";
import { readCardPortrait } from "@/lib/membership/portraits/queries";
import { now } from "@/lib/platform/clock";
import { orUnavailable, refusal } from "@/lib/platform/respond";

/** The signed-in member's own card as a PDF for printing; `?bahasa=en` in English. Only while it is valid. */
export async function GET(request: Request): Promise<Response> {
  const member = await requireMember();
  if (!member.ok) return refusal(member.refusal === "signed-out" ? 401 : 403, member.refusal);
  const locale = new URL(request.url).searchParams.get("bahasa") === "en" ? "en" : "id";
  return orUnavailable(async () => {
    const card = await getOwnCard(member.value);
    if (!card) return refusal(404, "no-card");
    if (card.standing !== "valid") return refusal(409, card.standing);
    const language = locale === "en" ? "en" : "id-ID";
    const words = printedCard(card, locale);
    const portrait = await readCardPortrait(member.value, "jpeg");
    const pdf = await drawPdf(words, card.cardNumber, { language, madeAt: now(), portrait });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${locale === "en" ? "library-card" : "kartu-anggota"}.pdf"`,
        "cache-control": "no-store",
      },
    });
  });
}
