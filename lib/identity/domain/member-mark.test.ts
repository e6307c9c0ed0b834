import { runInNewContext } from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import { markMember, markMemberCode, memberMarkName } from "./member-mark";

afterEach(() => vi.unstubAllGlobals());

/** A document with these cookies, and what was said of it. */
function documentWith(cookie: string) {
  const said: [string, boolean][] = [];
  const documentElement = { toggleAttribute: (name: string, on: boolean) => said.push([name, on]) };
  return { said, document: { cookie, documentElement } };
}

test.each([
  [`${memberMarkName}=1`, true],
  [`theme=dark; ${memberMarkName}=1; a=b`, true],
  [`x-${memberMarkName}=1`, false],
  [`a=${memberMarkName}=1`, false],
  [`${memberMarkName}=`, false],
  ["", false],
])(
  "the cookies %j mark the document: %j, by the page's first script and afterwards",
  (cookie, marked) => {
    const first = documentWith(cookie);
    runInNewContext(markMemberCode, { document: first.document });
    const later = documentWith(cookie);
    vi.stubGlobal("document", later.document);
    markMember();
    expect(first.said).toEqual([["data-member", marked]]);
    expect(later.said).toEqual(first.said);
  },
);
