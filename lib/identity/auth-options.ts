import "server-only";

import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { callerOf } from "./caller";
import type { Role } from "./domain/duties";
import { isRole } from "./domain/duties";
import { safeReturnPath } from "./domain/return-path";
import { signIn, signOut } from "./mutations";
import { getLiveSession } from "./queries";
import { signInInput } from "./schema";
import { cookiesAreSecure, memberSessionSeconds } from "./token";

declare module "next-auth" {
  interface User {
    sessionId: string;
    role: Role;
    /** As in the cookie of `encodeSignInToken`. */
    wait?: true;
  }
  interface Session {
    role?: Role;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
    role?: Role;
    wait?: true;
  }
}

/**
 * next-auth's own addresses (`/api/auth/…`) on the same accounts, limits and session rows as the
 * form on `/masuk`. Made per request: settings are not read while building.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: cookiesAreSecure(),
    session: { strategy: "jwt", maxAge: memberSessionSeconds },
    pages: { signIn: "/masuk", signOut: "/masuk", error: "/masuk" },
    providers: [
      CredentialsProvider({
        credentials: { login: {}, password: {} },
        async authorize(credentials, request) {
          const parsed = signInInput.safeParse(credentials);
          if (!parsed.success) return null;
          const head = new Headers(
            Object.entries(request.headers ?? {}).map(([name, value]): [string, string] => [
              name,
              String(value),
            ]),
          );
          const answer = await signIn({ ...parsed.data, ...callerOf(head) });
          if (!answer.ok) return null;
          const { accountId, sessionId, role, awaitsFactor } = answer.value.token;
          return { id: accountId, sessionId, role, ...(awaitsFactor ? { wait: true } : {}) };
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        // Only ids and the role: name and e-mail stay out of the cookie.
        if (!user) return token;
        const { id: sub, sessionId: sid, role, wait } = user;
        return { sub, sid, role, ...(wait ? { wait } : {}) };
      },
      async session({ session, token }) {
        const { sid, sub } = token;
        const live = sid && sub ? await getLiveSession(sid, sub) : null;
        if (!live) return { expires: session.expires };
        return { expires: session.expires, user: { name: live.name }, role: live.role };
      },
      // A path, not an address: next-auth only knows its own host from NEXTAUTH_URL.
      redirect({ url, baseUrl }) {
        const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url;
        return safeReturnPath(path) ?? "/masuk";
      },
    },
    // The code alone: next-auth's own logger would print what came with the request.
    logger: {
      error: (code) => console.error(`next-auth: ${code}`),
      warn: () => undefined,
      debug: () => undefined,
    },
    events: {
      async signOut({ token }) {
        if (token.sid && isRole(token.role)) await signOut(token.sid);
      },
    },
  };
}
