import type { Participant } from "../types";
import type { TappedBroker } from "./live-sides";
import { openDesk, openSide, readAlong, until } from "./live-sides";
import { newLibrarian, newPatron, newWaiting } from "./people";

const question = "Di lantai berapa Babad Tanah Jawi?";
const asked = "Saya datang dari Wonosobo besok pagi";
const answered = "Silakan ke lantai empat belas, ruang naskah";
const librarianName = "Laras Wening";

/** What the people of `talk` said and who they are: for the two sides and the desk alone. */
export const confidential = {
  bodies: [question, asked, answered],
  names: ["Sutini", librarianName],
  addresses: ["sutini@contoh.test"],
} as const;

/**
 * A patron asks, writes, and is answered by a librarian whose desk was told, all of them live over the
 * broker; each step waits until the other side shows it. @returns what each of them holds in the end,
 * the paths it asked for, and what a holder of the keys read along
 */
export async function talk(broker: TappedBroker) {
  const [patron, staff] = [newPatron(), await newLibrarian(librarianName)];
  const desk = await openDesk(broker, staff);
  const asking: Participant = { side: "patron", patron };
  const serving: Participant = { side: "librarian", staff };

  const id = await newWaiting(patron, question);
  const onDesk = (holds: (item: { state: string; preview: string | undefined }) => boolean) =>
    until(desk.client, ({ list }) => {
      const item = list.items.get(id);
      return item !== undefined && holds({ state: item.state, preview: item.lastMessage?.preview });
    });
  await onDesk(({ preview }) => preview === question);

  const along = await readAlong(broker, id);
  const left = await openSide(broker, asking, id);
  const right = await openSide(broker, serving, id);
  const shows = (side: typeof left, body: string) =>
    until(side.client, ({ timeline }) => timeline.events.some((event) => event.body === body));

  left.client.send(asked);
  await shows(right, asked);
  await onDesk(({ preview }) => preview === asked);
  right.client.send(answered);
  await shows(left, answered);
  await onDesk(({ state }) => state === "open");

  const last = left.client.getState().timeline.events.at(-1)?.seq ?? 0;
  left.client.read(last);
  await until(right.client, ({ timeline }) => timeline.read.patron === last);
  left.client.typed();
  await until(right.client, ({ typing }) => typing);
  await desk.client.setDuty(false);
  await until(along, (events) => events.some(({ name }) => name === "duty.changed"));

  const held = {
    patron: left.client.getState(),
    librarian: right.client.getState(),
    desk: desk.client.getState(),
  };
  for (const { client } of [left, right, desk]) client.stop();
  return { id, along: along.getState(), held, paths: [...left.asked, ...right.asked] };
}
