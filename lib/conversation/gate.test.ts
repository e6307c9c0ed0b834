import { expect, test } from "vitest";
import { isForeignConversation } from "./gate";

test("while the database is away no conversation is called foreign, so that its page can say what is wrong", async () => {
  const conversation = "7b0c2f34-6a55-4d7e-9b6a-3a6f4be0a001";
  for (const path of [`/tanya/${conversation}`, `/en/tanya/${conversation}`]) {
    const cookies = { get: () => ({ value: "a-key-of-a-browser" }) };
    const request = { method: "GET", nextUrl: { pathname: path, search: "" }, cookies };
    expect(await isForeignConversation(request), path).toBe(false);
  }
});
