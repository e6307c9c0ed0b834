import { expect, test } from "vitest";
import { conversationRoute } from "./conversation-routes";

const id = "7b0c2f34-6a55-4d7e-9b6a-3a6f4be0a001";

test("the four routes of an open conversation are answered here, everything else is Next's", () => {
  expect(conversationRoute("GET", `/api/conversations/${id}/events?after=3`)?.conversation).toBe(
    id,
  );
  expect(conversationRoute("GET", `/api/conversations/${id}/head`)).not.toBeNull();
  expect(conversationRoute("POST", `/api/conversations/${id}/messages`)).not.toBeNull();
  expect(conversationRoute("POST", `/api/conversations/${id}/read`)).not.toBeNull();
  for (const [method, url] of [
    ["POST", `/api/conversations/${id}/close`],
    ["GET", `/api/conversations/${id}/messages`],
    ["PUT", `/api/conversations/${id}/read`],
    ["GET", `/api/conversations/${id}/events/more`],
    ["GET", "/api/conversations"],
    ["GET", `/tanya/${id}`],
  ] as const)
    expect(conversationRoute(method, url), `${method} ${url}`).toBeNull();
});
