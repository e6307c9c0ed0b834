import { describe, expect, test } from "vitest";
import type { Desk } from "../types";
import { DeskClient } from "./desk-client";
import type { Answer } from "./transport";

const asDesk = (onDuty: boolean): Desk => ({
  items: [],
  me: { id: "7b0c2f34-6a55-4d7e-9b6a-3a6f4be0a002", name: "Sari", onDuty },
  onDuty: [],
  questionTypes: [],
  epoch: 0,
  version: "one",
  now: new Date().toISOString(),
});
const done = (value: unknown): Answer => ({ kind: "done", status: 200, value });

/** A server whose answers wait until they are let go; what they say is fixed when they are asked for. */
function slowServer() {
  let onDuty = true;
  const waiting: { path: string; letGo: () => void }[] = [];
  const answer = (path: string, value: unknown) =>
    new Promise<Answer>((resolve) => {
      waiting.push({ path, letGo: () => resolve(done(value)) });
    });
  const heartbeat = () => ({ onDuty, version: "one", epoch: 0 });
  return {
    transport: {
      get: (path: string) => answer(path, asDesk(onDuty)),
      post: (path: string, body: unknown) => {
        if (path === "/api/desk/duty") onDuty = (body as { on: boolean }).on;
        return answer(path, path === "/api/desk/heartbeat" ? heartbeat() : { onDuty });
      },
    },
    /** Lets the oldest answer of this path go, and what follows from it happen. */
    letGo: async (path: string) => {
      const at = waiting.findIndex((each) => each.path === path);
      waiting.splice(at, 1)[0]?.letGo();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    },
    endDuty: () => {
      onDuty = false;
    },
    asked: (path: string) => waiting.filter((each) => each.path === path).length,
  };
}

function startedDesk() {
  const server = slowServer();
  const desk = new DeskClient({ transport: server.transport, realtime: null });
  desk.start(asDesk(true));
  return { server, desk, onDuty: () => desk.getState().me?.onDuty };
}

describe("the switch of duty", () => {
  test("stands as it was set, though a read of the time before is answered after it", async () => {
    const { server, desk, onDuty } = startedDesk();
    const setting = desk.setDuty(false);
    await server.letGo("/api/desk/duty");
    expect(onDuty()).toBe(false);
    await server.letGo("/api/desk");
    expect(onDuty()).toBe(false);
    expect(server.asked("/api/desk"), "and the desk is read once more").toBe(1);
    await server.letGo("/api/desk");
    expect((await setting).kind).toBe("done");
    expect(onDuty()).toBe(false);
    desk.stop();
  });

  test("stands as it was set, though a heartbeat of the time before is answered after it", async () => {
    const { server, desk, onDuty } = startedDesk();
    await server.letGo("/api/desk");
    const beating = desk.beat();
    const setting = desk.setDuty(false);
    await server.letGo("/api/desk/duty");
    await server.letGo("/api/desk/heartbeat");
    await beating;
    expect(onDuty()).toBe(false);
    await server.letGo("/api/desk");
    await setting;
    expect(onDuty()).toBe(false);
    desk.stop();
  });

  test("follows a later read: the server may have ended the duty by itself", async () => {
    const { server, desk, onDuty } = startedDesk();
    await server.letGo("/api/desk");
    const setting = desk.setDuty(true);
    await server.letGo("/api/desk/duty");
    await server.letGo("/api/desk");
    await setting;
    server.endDuty();
    const reading = desk.read();
    await server.letGo("/api/desk");
    await reading;
    expect(onDuty()).toBe(false);
    desk.stop();
  });
});
