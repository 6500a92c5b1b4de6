/**
 * What VS Code runs in its extension host to test the extension: loads the suites beside this file, runs them
 * with mocha, and reports every outcome to the script that started the editor. The console cannot serve for
 * that, as VS Code mixes its own messages into it.
 *
 * @see https://code.visualstudio.com/api/working-with-extensions/testing-extension#the-test-runner-script
 */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./bridge";

/**
 * Runs all suites, or the tests whose names fit `ALGORITMEKADER_TEST_GREP`.
 * @throws Error when a test fails, by which VS Code ends with exit code 1
 */
export async function run(): Promise<void> {
  // Mocha is an ES module, and this file is loaded as CommonJS.
  const { default: Mocha } = await import("mocha");
  const grep = process.env.ALGORITMEKADER_TEST_GREP;
  // The base of mocha's reporters prints nothing by itself.
  const reporter = Mocha.reporters.Base;
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter, ...(grep ? { grep } : {}) });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith(".test.js")) mocha.addFile(join(__dirname, file));
  }

  let reports: Promise<unknown> = Promise.resolve();
  const report = (action: string, parameters: object): void => {
    reports = reports.then(() => ask(action, parameters));
  };
  // The script must hear of a test before it begins, in case it hangs, and of its failure before the next one
  // changes the window, for the screenshot.
  const reported = (): Promise<unknown> => reports;
  mocha.suite.beforeEach("report", reported);
  mocha.suite.afterEach("report", reported);

  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("start", () => report("start", { total: runner.total }));
    runner.on("test", (test) => report("running", { title: test.titlePath() }));
    runner.on("pass", (test) => report("pass", { title: test.titlePath(), duration: test.duration ?? 0 }));
    runner.on("pending", (test) => report("skip", { title: test.titlePath() }));
    runner.on("fail", (test, error: unknown) =>
      report("fail", { title: test.titlePath(), message: describe(error) }),
    );
  });
  report("end", {});
  await reports;
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** The message with what was compared, the place, and the cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ""}`;
  return error.cause === undefined ? text : `${text}\ncaused by: ${describe(error.cause)}`;
}
