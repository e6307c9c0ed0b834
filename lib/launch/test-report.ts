/** What a run of tests came to. `failures` names each failed one with its first words, for whoever sees only the end of a log. */
export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
};

/** Longer messages stand whole where the test failed. */
const messageLengthMax = 600;

// A terminal's colours (ECMA-48 SGR) are noise in a kept log.
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

function shorten(message: string | undefined): string {
  return (message ?? "no message").replace(colours, "").trim().slice(0, messageLengthMax);
}

type VitestReport = {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
};

/** Counts vitest's JSON report; a file that could not be read, or whose hooks failed, is named as well. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, testResults } = report as VitestReport;
  const failures = (testResults ?? []).flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === "failed");
    if (tests.length === 0 && file.status === "failed")
      return [`${file.name}\n${shorten(file.message)}`];
    return tests.map(
      (test) => `${file.name} › ${test.fullName}\n${shorten(test.failureMessages?.[0])}`,
    );
  });
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, failures };
}

type Suite = {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
};
type PlaywrightReport = Suite & {
  readonly stats?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly message?: string }[];
};

/** Counts Playwright's JSON report; a test that passed only when run again has failed. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors, suites } = report as PlaywrightReport;
  const number = (name: string) => Number(stats?.[name] ?? 0);
  return {
    passed: number("expected"),
    failed: number("unexpected") + number("flaky"),
    failures: [
      ...(errors ?? []).map(({ message }) => shorten(message)),
      ...(suites ?? []).flatMap(failuresOf),
    ],
  };
}

function failuresOf(suite: Suite): readonly string[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => {
        const error = results.find((result) => result.error !== undefined)?.error;
        return `${spec.file}:${spec.line} › ${spec.title}\n${shorten(error?.message)}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failuresOf)];
}
