import type { ReactNode } from "react";
import { minutesAndSeconds } from "@/lib/conversation/domain/service-level";
import type { ConversationEvent } from "@/lib/realtime/contract";

/** What happened to a conversation, as the desk reads it; null for what needs no line. */
export function eventLine(
  { type, actor, data }: ConversationEvent,
  me: string,
  patronName: string,
): ReactNode {
  const own = actor.kind === "librarian" && actor.id === me;
  const who = own ? "Anda" : (actor.name ?? "Pustakawan");
  const person =
    actor.kind === "patron" ? patronName : actor.kind === "system" ? "Percakapan" : who;
  switch (type) {
    case "conversation.claimed":
      return (
        <>
          <strong>{who}</strong> melayani percakapan ini.
          {data.first === true && typeof data.waitedSeconds === "number" ? (
            <>
              {" "}
              Tanggapan pertama <strong>{minutesAndSeconds(data.waitedSeconds)}</strong>.
            </>
          ) : null}
        </>
      );
    case "conversation.transferred":
      return (
        <>
          <strong>{who}</strong> mengalihkan percakapan kepada{" "}
          <strong>
            {data.toId === me ? "Anda" : typeof data.toName === "string" ? data.toName : "rekan"}
          </strong>
          .
        </>
      );
    case "conversation.given-back":
      return actor.kind === "system" ? (
        "Percakapan ditawarkan kembali kepada semua pustakawan."
      ) : (
        <>
          <strong>{who}</strong> mengembalikan percakapan ke antrean.
        </>
      );
    case "conversation.verified":
      return (
        <>
          <strong>{who}</strong> mencatat pemustaka sebagai{" "}
          {data.as === "member" ? "anggota" : "nonanggota"}.
        </>
      );
    case "conversation.mail-requested":
      return (
        <>
          <strong>{patronName}</strong> minta diberi tahu lewat email dan tetap dalam antrean.
        </>
      );
    case "conversation.left":
      return (
        <>
          <strong>{patronName}</strong> meninggalkan antrean.
        </>
      );
    case "conversation.returned":
      return (
        <>
          <strong>{patronName}</strong> kembali ke antrean.
        </>
      );
    case "conversation.left-message":
      return (
        <>
          <strong>{patronName}</strong> meninggalkan pesan untuk dijawab kemudian.
        </>
      );
    case "conversation.closed":
      return (
        <>
          <strong>{person}</strong>{" "}
          {actor.kind === "system" ? "diakhiri." : "mengakhiri percakapan."}
        </>
      );
    case "conversation.reopened":
      return (
        <>
          <strong>{person}</strong>{" "}
          {actor.kind === "system" ? "dilanjutkan." : "melanjutkan percakapan."}
        </>
      );
    case "conversation.resumed":
      return (
        <>
          <strong>{patronName}</strong> melanjutkan percakapan ini di perangkat lain. Belum
          diperiksa siapa yang menulis dari sana; tanyakan kembali.
        </>
      );
    case "conversation.closed-elsewhere":
      return (
        <>
          <strong>{patronName}</strong> menutup percakapan ini di perangkat lain.
        </>
      );
    case "conversation.started":
    case "message.sent":
    case "message.removed":
      return null;
  }
}
