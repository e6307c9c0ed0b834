/** The way into a portal over next-auth's own addresses, with the token that its form would carry. */
export type Door = { readonly base: string; readonly cookie: string; readonly csrfToken: string };

export async function openDoor(port: number): Promise<Door> {
  const base = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return { base, csrfToken, cookie: cookies.join("; ") };
}

/** One try; whether it was let in. */
export async function tryAt(door: Door, login: string, password: string): Promise<boolean> {
  const answer = await fetch(`${door.base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: door.base, cookie: door.cookie },
    body: new URLSearchParams({ csrfToken: door.csrfToken, login, password, json: "true" }),
  });
  await answer.arrayBuffer();
  return answer.headers
    .getSetCookie()
    .some((line) => /next-auth\.session-token=[^;]/.test(line) && !/Max-Age=0/.test(line));
}
