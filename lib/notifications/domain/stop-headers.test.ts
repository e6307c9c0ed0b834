import { expect, test } from "vitest";
import { stopHeaders } from "./stop-headers";

test("only mail that one may do without offers an end, by one press on https alone", () => {
  expect(stopHeaders(undefined)).toEqual({});
  expect(stopHeaders("http://localhost:3000/api/x")).toEqual({
    "List-Unsubscribe": "<http://localhost:3000/api/x>",
  });
  expect(stopHeaders("https://pustaka.test/api/x")).toEqual({
    "List-Unsubscribe": "<https://pustaka.test/api/x>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});
