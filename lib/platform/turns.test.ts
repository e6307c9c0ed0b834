import fc from "fast-check";
import { expect, test } from "vitest";
import { takeTurns } from "./turns";

test("however many works come at once, no more than so many run, in their order, and each is answered", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(3), { maxLength: 40 }),
      async (most, works) => {
        const inTurn = takeTurns(most);
        const began: number[] = [];
        let running = 0;
        const answers = await Promise.allSettled(
          works.map((ticks, index) =>
            inTurn(async () => {
              began.push(index);
              running += 1;
              expect(running).toBeLessThanOrEqual(most);
              for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
              running -= 1;
              if (ticks === 3) throw new Error("failed");
              return index;
            }),
          ),
        );
        expect(began).toEqual(works.map((_, index) => index));
        expect(answers.map(({ status }) => status)).toEqual(
          works.map((ticks) => (ticks === 3 ? "rejected" : "fulfilled")),
        );
      },
    ),
  );
});
