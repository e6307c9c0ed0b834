import fc from "fast-check";
import { expect, it } from "vitest";
import { createChannelRegistry } from "./channels";

const sockets = ["s1", "s2", "s3", "s4"] as const;
const people = ["p1", "p2", "p3"] as const;

const step = fc.record({
  socket: fc.constantFrom(...sockets),
  person: fc.constantFrom(...people),
  joins: fc.boolean(),
});

it("after any joins and leaves, a member is present exactly while one of their sockets is subscribed", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const registry = createChannelRegistry<string>();
      const subscribed = new Map<string, string>();
      for (const { socket, person, joins } of steps) {
        const before = new Set(subscribed.values());
        if (joins) {
          const member = { userId: person, userInfo: null };
          const { joined, memberAdded } = registry.join("presence-a", socket, member);
          expect(joined).toBe(!subscribed.has(socket));
          if (joined) subscribed.set(socket, person);
          expect(memberAdded).toBe(joined && !before.has(person));
        } else {
          const leaving = subscribed.get(socket) ?? null;
          subscribed.delete(socket);
          const lastOne = leaving !== null && ![...subscribed.values()].includes(leaving);
          expect(registry.leave("presence-a", socket)).toEqual({
            left: leaving !== null,
            memberRemoved: lastOne ? leaving : null,
          });
        }
        const present = new Set(subscribed.values());
        expect(
          registry
            .members("presence-a")
            .map(({ userId }) => userId)
            .sort(),
        ).toEqual([...present].sort());
        expect(registry.memberCount("presence-a")).toBe(present.size);
        expect(registry.subscriptionCount("presence-a")).toBe(subscribed.size);
        expect(registry.channelCount()).toBe(subscribed.size > 0 ? 1 : 0);
      }
    }),
  );
});

it("a channel nobody is subscribed to is not kept", () => {
  const registry = createChannelRegistry<string>();
  for (let at = 0; at < 1_000; at += 1) {
    registry.join(`channel-${at}`, "s1", null);
    registry.leave(`channel-${at}`, "s1");
  }
  expect([...registry.names()]).toEqual([]);
});
