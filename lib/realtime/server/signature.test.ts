import fc from "fast-check";
import Pusher from "pusher";
import { expect, it } from "vitest";
import { channelAuthorised, sameText, sign, verifyRequest } from "./signature";

const application = { appId: "3", key: "278d425bdf160c739803", secret: "7ad3773142a6692b25b8" };

it("the worked example of the protocol's documentation is accepted", () => {
  const verified = verifyRequest(application, {
    method: "POST",
    path: "/apps/3/events",
    query: new URLSearchParams({
      body_md5: "ec365a775a4cd0599faeb73354201b6f",
      auth_version: "1.0",
      auth_key: application.key,
      auth_timestamp: "1353088179",
      auth_signature: "da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c",
    }),
    nowSeconds: 1353088179 + 600,
  });
  expect(verified).toEqual({ ok: true, value: { bodyMd5: "ec365a775a4cd0599faeb73354201b6f" } });
});

const parameter = fc.record({
  name: fc.stringMatching(/^x[a-z]{0,8}$/),
  value: fc.string({ unit: "grapheme", maxLength: 20 }),
});

it("any query that was signed is accepted, and with any value changed it is not", () => {
  fc.assert(
    fc.property(fc.array(parameter, { maxLength: 5 }), fc.nat(), (extra, at) => {
      const values = new Map<string, string>([
        ["auth_key", application.key],
        ["auth_timestamp", "1000"],
        ["auth_version", "1.0"],
        ...extra.map(({ name, value }) => [name, value] as const),
      ]);
      const names = [...values.keys()].sort();
      const text = names.map((name) => `${name}=${values.get(name)}`).join("&");
      const query = new URLSearchParams([...values]);
      query.set("auth_signature", sign(application.secret, `GET\n/apps/3/channels\n${text}`));
      const request = { method: "GET", path: "/apps/3/channels", query, nowSeconds: 1_000 };
      expect(verifyRequest(application, request).ok).toBe(true);

      const changed = names[at % names.length] ?? "";
      query.set(changed, `${query.get(changed)}0`);
      expect(verifyRequest(application, request).ok).toBe(false);
    }),
  );
});

it("what the pusher package authorises is authorised here, for that socket and that channel alone", () => {
  const pusher = new Pusher({ ...application, host: "127.0.0.1", useTLS: false });
  const member = { user_id: "librarian-1", user_info: { desk: "A" } };
  const { auth, channel_data: channelData = null } = pusher.authorizeChannel(
    "1.2",
    "presence-a",
    member,
  );
  const given = { auth, socketId: "1.2", channel: "presence-a", channelData };
  expect(channelAuthorised(application, given)).toBe(true);
  expect(channelAuthorised(application, { ...given, socketId: "1.3" })).toBe(false);
  expect(channelAuthorised(application, { ...given, channel: "presence-b" })).toBe(false);
  expect(channelAuthorised(application, { ...given, channelData: null })).toBe(false);
});

it("texts are the same only when they are equal, whatever they are made of", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (left, right) => {
      expect(sameText(left, left)).toBe(true);
      if (Buffer.compare(Buffer.from(left), Buffer.from(right)) !== 0) {
        expect(sameText(left, right)).toBe(false);
      }
    }),
  );
});
