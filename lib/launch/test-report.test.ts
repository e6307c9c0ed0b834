import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./test-report";

test("a failed test of vitest is named with its file and its first words, without colours", () => {
  const red = `${String.fromCharCode(27)}[31mexpected 1 to be 2${String.fromCharCode(27)}[39m`;
  const passed = { status: "passed", fullName: "holds", failureMessages: [] };
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: "/portal/lib/a.test.ts",
        status: "failed",
        assertionResults: [
          passed,
          { status: "failed", fullName: "counts", failureMessages: [red, "second"] },
        ],
      },
      { name: "/portal/lib/b.test.ts", status: "passed", assertionResults: [passed] },
    ],
  };
  expect(countVitest(report)).toEqual({
    passed: 1,
    failed: 1,
    failures: ["/portal/lib/a.test.ts › counts\nexpected 1 to be 2"],
  });
});

test("a file of vitest that could not be read is named by its own message", () => {
  const report = {
    numPassedTests: 0,
    numFailedTests: 0,
    testResults: [
      {
        name: "/portal/c.test.ts",
        status: "failed",
        message: "no such module",
        assertionResults: [],
      },
    ],
  };
  expect(countVitest(report).failures).toEqual(["/portal/c.test.ts\nno such module"]);
});

test("what failed in a browser is named however deep it stands, and what passed only again has failed", () => {
  const spec = (title: string, status: string) => ({
    ...{ title, file: "chat.spec.ts", line: 7 },
    tests: [{ status, results: [{ error: { message: `${title} broke` } }, {}] }],
  });
  const report = {
    stats: { expected: 3, unexpected: 1, flaky: 1, duration: 12.5 },
    suites: [
      { specs: [spec("fine", "expected")], suites: [{ specs: [spec("bad", "unexpected")] }] },
      { specs: [spec("now and then", "flaky")] },
    ],
  };
  expect(countPlaywright(report)).toEqual({
    passed: 3,
    failed: 2,
    failures: [
      "chat.spec.ts:7 › bad\nbad broke",
      "chat.spec.ts:7 › now and then\nnow and then broke",
    ],
  });
});

test("a run that broke before its tests says why", () => {
  const report = { stats: {}, errors: [{ message: "no portal" }] };
  expect(countPlaywright(report)).toEqual({ passed: 0, failed: 0, failures: ["no portal"] });
});
