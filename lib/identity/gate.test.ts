import { describe, expect, test } from "vitest";
import type { Role } from "./domain/duties";
import { decideGate } from "./gate";
import { decodeSignInToken, encodeSignInToken } from "./token";

const ids = {
  accountId: "0190f3a0-0000-7000-8000-000000000001",
  sessionId: "0190f3a0-0000-4000-8000-000000000002",
};

function ask(pathname: string, cookie?: string, method = "GET") {
  return decideGate({
    method,
    nextUrl: { pathname, search: "?x=1" },
    cookies: { get: () => (cookie === undefined ? undefined : { value: cookie }) },
  });
}
const tokenOf = (role: Role, seconds = 60) => encodeSignInToken({ ...ids, role }, seconds);

describe("the cheap gate of staff pages", () => {
  test("nobody is led to the sign-in page and back afterwards", async () => {
    expect(await ask("/staf/percakapan")).toEqual({
      kind: "redirect",
      location: "/masuk?lanjut=%2Fstaf%2Fpercakapan%3Fx%3D1",
    });
    expect((await ask("/staf/tidak-ada")).kind).toBe("redirect");
  });

  test("the staff area begins at the desk", async () => {
    const desk = { kind: "redirect", location: "/staf/percakapan" };
    expect(await ask("/staf", await tokenOf("librarian"))).toEqual(desk);
    expect(await ask("/staf", await tokenOf("member"))).toMatchObject({ kind: "forbidden" });
    expect(await ask("/staf")).toMatchObject({ kind: "redirect" });
    expect(await ask("/staf")).not.toEqual(desk);
  });

  test("whoever still owes a second factor is led to the page that asks for it, in his language", async () => {
    const owing = await encodeSignInToken({ ...ids, role: "admin", awaitsFactor: true }, 60);
    expect(await decodeSignInToken(owing)).toMatchObject({ awaitsFactor: true });
    expect(await decodeSignInToken(await tokenOf("admin"))).not.toHaveProperty("awaitsFactor");
    const led = async (path: string) => (await ask(path, owing)) as { location?: string };
    expect((await led("/staf/pengaturan")).location).toBe(
      "/masuk/kode?lanjut=%2Fstaf%2Fpengaturan%3Fx%3D1",
    );
    expect((await led("/en/akun")).location).toBe("/en/masuk/kode?lanjut=%2Fen%2Fakun%3Fx%3D1");
  });

  test("a forged or expired cookie is nobody", async () => {
    const token = await tokenOf("admin");
    const forged = `${token.slice(0, -6)}AAAAAA`;
    expect((await ask("/staf/percakapan", forged)).kind).toBe("redirect");
    expect((await ask("/staf/percakapan", await tokenOf("admin", -3600))).kind).toBe("redirect");
  });

  test("a member is refused, staff pass by their duties", async () => {
    const kind = async (role: Role, path: string) => (await ask(path, await tokenOf(role))).kind;
    expect(await kind("member", "/staf/percakapan")).toBe("forbidden");
    expect(await kind("member", "/staf/tidak-ada")).toBe("forbidden");
    expect(await kind("librarian", "/staf/percakapan")).toBe("pass");
    expect(await kind("librarian", "/staf/pengaturan/akun")).toBe("forbidden");
    expect(await kind("supervisor", "/staf/pengaturan/akun")).toBe("forbidden");
    expect(await kind("admin", "/staf/pengaturan/akun")).toBe("pass");
  });

  test("nobody enters the member's area unasked, in either language", async () => {
    expect(await ask("/akun/profil")).toEqual({
      kind: "redirect",
      location: "/masuk?lanjut=%2Fakun%2Fprofil%3Fx%3D1",
    });
    expect(await ask("/en/akun")).toMatchObject({
      location: "/en/masuk?lanjut=%2Fen%2Fakun%3Fx%3D1",
    });
    expect((await ask("/akuntansi")).kind).toBe("pass");
    expect(await ask("/akun/profil", undefined, "POST")).toMatchObject({
      ...{ kind: "redirect", status: 303 },
    });
  });

  test("public pages and server actions pass: they gate themselves", async () => {
    expect((await ask("/tanya")).kind).toBe("pass");
    expect((await ask("/stafet")).kind).toBe("pass");
    expect((await ask("/staf/percakapan", undefined, "POST")).kind).toBe("pass");
  });
});

test("the cookie says ids and role, and nothing that can be read from outside", async () => {
  const token = await tokenOf("librarian");
  expect(await decodeSignInToken(token)).toEqual({ ...ids, role: "librarian" });
  expect(Buffer.from(token.split(".").join(""), "base64url").toString("latin1")).not.toContain(
    ids.accountId,
  );
});
