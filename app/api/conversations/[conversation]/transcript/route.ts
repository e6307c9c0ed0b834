import { noteLook } from "@/lib/audit/access/mutations";
import { questionTypeLabel } from "@/lib/conversation/domain/question-types";
import { transcriptText } from "@/lib/conversation/domain/transcript";
import { getHead } from "@/lib/conversation/queries";
import { listQuestionTypes } from "@/lib/conversation/question-types/queries";
import { eventsPageMax, listEventsAfter } from "@/lib/conversation/record/queries";
import { formatDateTime } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";
import { refusal } from "@/lib/platform/respond";
import { siteOrigin } from "@/lib/platform/site-address";
import type { ConversationEvent } from "@/lib/realtime/contract";
import type { ConversationRoute } from "../../intent";
import { participantOf } from "../../intent";

const words = {
  id: {
    patron: "Anda",
    library: "Pustakawan",
    removed: "(Pesan ini dihapus.)",
    title: "Percakapan",
  },
  en: {
    patron: "You",
    library: "Librarian",
    removed: "(This message was removed.)",
    title: "Conversation",
  },
} as const;

/** *Unduh salinan*: the whole conversation as a text file, in the language it was begun in. */
export async function GET(request: Request, { params }: ConversationRoute): Promise<Response> {
  const person = await participantOf(request);
  if (!person.ok) return person.response;
  const { conversation: id } = await params;
  const head = await getHead(person.participant, id);
  if (!head.ok) return refusal(404, head.refusal);
  if (person.participant.side === "librarian") {
    const { staff } = person.participant;
    await noteLook({ staff, subject: `conversation:${id}`, manner: "exported" });
  }
  const { locale, questionType, startedAt, lastSeq } = head.value.conversation;
  const events: ConversationEvent[] = [];
  for (let after = 0; after < lastSeq; after += eventsPageMax)
    events.push(...(await listEventsAfter(id, after)));
  const { title, ...names } = words[locale];
  const time = (iso: string) => formatDateTime(new Date(iso), locale);
  const type = questionTypeLabel(await listQuestionTypes(), questionType, locale);
  const recordAddress = (record: number) => siteOrigin() + localHref(locale, `/opac/${record}`);
  const heading = `${title}: ${type}\n${time(startedAt)}`;
  return new Response(transcriptText(heading, events, { ...names, recordAddress, time }), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="percakapan-${startedAt.slice(0, 10)}.txt"`,
      "cache-control": "no-store",
    },
  });
}
