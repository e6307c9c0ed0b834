import { expect, test } from "vitest";
import { parseEnv } from "./env";

const complete = { ...process.env };

test("every variable that is missing or wrong is named, and no value is shown", () => {
  const { NEXTAUTH_SECRET: _, ...without } = complete;
  const broken = {
    ...without,
    PORTAL_DATA_KEYS: "k1:c2hvcnQ=",
    PUSHER_ENCRYPTION_KEY: "short-secret",
  };
  const message = () => parseEnv(broken);
  expect(message).toThrow("NEXTAUTH_SECRET (not set)");
  expect(message).toThrow("PORTAL_DATA_KEYS");
  expect(message).toThrow("PUSHER_ENCRYPTION_KEY");
  expect(message).not.toThrow(/c2hvcnQ|short-secret/);
});

test("a variable left blank counts as unset", () => {
  const settings = parseEnv({ ...complete, PORT: "", SMTP_URL: "", PORTAL_REALTIME_PORT: "" });
  expect(settings.PORT).toBe(3000);
  expect(settings.SMTP_URL).toBeUndefined();
  expect(settings.PORTAL_REALTIME_PORT).toBeUndefined();
});
