// Runs the suites of test/editor in a real VS Code, on a throw-away copy of the sample handbook:
//   node scripts/editorTests.mjs [--grep WORDS] [--headed] [--desktop]
// VS Code runs in the browser (see scripts/vscode); with --desktop @vscode/test-electron downloads and runs
// the desktop application. The product must have been built before.
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import esbuild from "esbuild";
import { openBridge } from "./vscode/bridge.mjs";
import { findChromium, launchChromium } from "./vscode/chromium.mjs";
import { editorUrl, startCodeServer } from "./vscode/codeServer.mjs";

const project = resolve(fileURLToPath(new URL("..", import.meta.url)));

/**
 * Runs the suites and prints each outcome; a failure comes with a screenshot in the output folder.
 * @param {object} [options]
 * @param {string} [options.grep] only tests whose names fit this regular expression
 * @param {boolean} [options.desktop] in desktop VS Code
 * @param {boolean} [options.headed] shows the window of the browser
 * @param {string} [options.extension] the folder of the extension
 * @param {string} [options.tests] the folder of the suites
 * @param {string} [options.sample] the folder that the editor opens a copy of
 * @param {string} [options.out] where the bundled suites, results and screenshots go
 * @param {number} [options.patience] after so many milliseconds without an outcome the editor is taken to hang
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function runEditorTests({
  grep,
  desktop = false,
  headed = false,
  extension = project,
  tests = join(project, "test", "editor"),
  sample = join(project, "test", "sample"),
  out = join(project, "out", "editor"),
  patience = 120_000,
} = {}) {
  await bundle(tests, out);
  const chromium = desktop ? undefined : await findChromium();
  if (chromium?.reason) {
    const skipped = await countTests(tests);
    console.log(`The tests in the editor are skipped: ${chromium.reason}.`);
    return { passed: 0, failed: 0, skipped };
  }

  const outcomes = new Outcomes();
  const watch = new Watch(patience);
  const host = { extension, sample, suite: join(out, "run.js"), outcomes, watch };
  let failureShot = async () => {};
  const bridge = await openBridge({
    screenshots: out,
    onReport: async (action, parameters) => {
      watch.progress();
      if (action === "fail") await failureShot(outcomes.failed);
      outcomes.add(
        action,
        action === "fail" ? { ...parameters, message: original(parameters.message) } : parameters,
      );
    },
  });
  const env = {
    ALGORITMEKADER_TEST_BRIDGE: bridge.url,
    ALGORITMEKADER_TEST_BROWSER: String(!desktop),
    ...(grep ? { ALGORITMEKADER_TEST_GREP: grep } : {}),
  };
  const onPage = (page) => {
    bridge.drive(page);
    failureShot = async (earlier) => {
      const name = earlier === 0 ? "failure.png" : `failure-${earlier + 1}.png`;
      await page.screenshot({ path: join(out, name), timeout: 10_000 }).catch(() => {});
    };
  };
  const onBreak = () => failureShot(outcomes.failed);
  try {
    if (desktop) await runOnDesktop({ ...host, env });
    else await runInBrowser({ ...host, env, headed, executable: chromium.executable, onPage, onBreak });
    if (!outcomes.complete) outcomes.fail("VS Code ended before all tests had run");
    else if (outcomes.list.length === 0) outcomes.fail(grep ? `no test fits ${grep}` : "there are no tests");
  } catch (error) {
    outcomes.fail(error.message);
  } finally {
    watch.stop();
    bridge.close();
  }
  await writeFile(join(out, "results.json"), `${JSON.stringify(outcomes.list, null, 2)}\n`);
  const { passed, failed, skipped } = outcomes;
  return { passed, failed, skipped };
}

/** What the tests reported. Prints each outcome when it comes. */
class Outcomes {
  /** @type {{outcome: "passed" | "failed" | "skipped", title: string, message?: string}[]} */
  list = [];
  complete = false;
  #running = "";

  add(action, { title = [], duration, message }) {
    const name = title.join(" › ");
    switch (action) {
      case "running":
        this.#running = name;
        break;
      case "pass":
        this.#record({ outcome: "passed", title: name }, `✓ ${name} (${duration} ms)`);
        break;
      case "skip":
        this.#record({ outcome: "skipped", title: name }, `- ${name} (skipped)`);
        break;
      case "fail":
        this.#record({ outcome: "failed", title: name, message }, `✗ ${name}\n${indent(message)}`);
        break;
      case "end":
        this.complete = true;
        break;
    }
  }

  /** Records a failure of the run as a whole. */
  fail(reason) {
    const message = this.#running && !this.complete ? `${reason} (in: ${this.#running})` : reason;
    this.#record({ outcome: "failed", title: "the editor", message }, `✗ the editor: ${message}`);
  }

  get passed() {
    return this.#count("passed");
  }
  get failed() {
    return this.#count("failed");
  }
  get skipped() {
    return this.#count("skipped");
  }

  #count(outcome) {
    return this.list.filter((item) => item.outcome === outcome).length;
  }

  #record(item, line) {
    this.list.push(item);
    console.log(`  ${line}`);
  }
}

/** Notices that nothing happens any more. */
class Watch {
  #last = Date.now();
  #timer;

  constructor(patience) {
    /** Fails after `patience` without progress, and never succeeds. */
    this.expired = new Promise((_, reject) => {
      this.#timer = setInterval(() => {
        if (Date.now() - this.#last > patience) {
          reject(new Error(`no progress for ${patience / 1000} s, so the editor was ended`));
        }
      }, 1000);
    });
    // The failure reaches whoever waits for it; nobody may be waiting yet.
    this.expired.catch(() => {});
  }

  progress() {
    this.#last = Date.now();
  }

  stop() {
    clearInterval(this.#timer);
  }
}

async function runInBrowser({
  extension,
  sample,
  suite,
  env,
  headed,
  executable,
  onPage,
  onBreak,
  outcomes,
  watch,
}) {
  const server = await startCodeServer({ settings: { "files.autoSave": "off" }, env });
  const printed = [];
  let browser;
  try {
    const workspace = join(server.folder, "handboek");
    await cp(sample, workspace, { recursive: true });
    browser = await launchChromium({ executable, temporary: server.folder, headed });
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    onPage(page);
    page.on("console", (message) => {
      if (message.type() === "error") printed.push(readable(message.text()));
    });
    page.on("pageerror", (error) => printed.push(error.message));
    const ended = new Promise((resolve, reject) => {
      page.on("crash", () => reject(new Error("the page crashed")));
      page.on("close", () => reject(new Error("the window was closed")));
      // The workbench calls these two where it finds them: they are how its own tests hear of the end.
      page.exposeFunction("codeAutomationLog", () => {});
      page.exposeFunction("codeAutomationExit", resolve);
    });
    ended.catch(() => {});
    watch.progress();
    await page.goto(editorUrl({ url: server.url, folder: workspace, extension, tests: suite }), {
      timeout: 60_000,
    });
    await Promise.race([ended, watch.expired]);
  } finally {
    if (!outcomes.complete) await onBreak();
    if (!outcomes.complete || outcomes.failed > 0) await printLogs({ printed, server });
    await browser?.close();
    await server.stop();
  }
}

/** The errors that the window printed, and the extension's own logs; of each the end. */
async function printLogs({ printed, server }) {
  const parts = {
    "Errors in the window": printed.filter((line) => !noise.test(line)).join("\n"),
    "Output channels of the extension": await server.extensionLogs(),
  };
  for (const [name, content] of Object.entries(parts)) {
    if (content !== "") console.log(`\n  ${name}:\n${indent(content.split("\n").slice(-40).join("\n"))}`);
  }
}

/** What this build of VS Code prints in every run, and the failure of the run itself, which is shown already. */
const noise =
  /vsda|Failed to load resource|[Ss]ervice ?Worker|HTTP response code|native-watchdog|tests failed|Canceled/;

/** A message of the console without colours, and without the lines of its stack that lie in VS Code itself. */
function readable(text) {
  const lines = text.replace(/%c\s*(\w+)\s+color: #\w+/g, "$1").split("\n");
  return lines
    .filter((line) => !/^\s*at .*(?:workbench\/|code-server|node:|<anonymous>)/.test(line))
    .join("\n");
}

async function runOnDesktop({ extension, sample, suite, env, outcomes, watch }) {
  const { runTests } = await import("@vscode/test-electron");
  const folder = await mkdtemp(join(tmpdir(), "algoritmekader-vscode-"));
  try {
    const workspace = join(folder, "handboek");
    await cp(sample, workspace, { recursive: true });
    const run = runTests({
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      extensionTestsEnv: env,
      launchArgs: [
        workspace,
        "--disable-workspace-trust",
        "--disable-extensions",
        `--user-data-dir=${join(folder, "user")}`,
        `--extensions-dir=${join(folder, "extensions")}`,
      ],
    });
    const ended = run.catch((error) => {
      // VS Code ends with an exit code when a test failed, which the outcomes have told already.
      if (!outcomes.complete) throw error;
    });
    await Promise.race([ended, watch.expired]);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** The extension host loads CommonJS only, and mocha comes from node_modules of the project around `out`. */
async function bundle(tests, out) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const files = await readdir(tests);
  const suites = files.filter((file) => file.endsWith(".test.ts")).map((file) => join(tests, file));
  await esbuild.build({
    entryPoints: [join(project, "test", "editor", "run.ts"), ...suites],
    outdir: out,
    entryNames: "[name]",
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    sourcemap: true,
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
}

/** Names the lines of the suites as they were written; VS Code makes Node do that for itself only. */
function original(stack) {
  return stack.replace(/(\/[^():\n]+\.js):(\d+):(\d+)/g, (place, file, line, column) => {
    if (!existsSync(`${file}.map`)) return place;
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry.originalSource === undefined) return place;
    return `${relative(project, resolve(dirname(file), entry.originalSource))}:${entry.originalLine + 1}`;
  });
}

/** Only an editor can load the suites, so without one the tests are counted in their text. */
async function countTests(tests) {
  const files = (await readdir(tests)).filter((file) => file.endsWith(".test.ts"));
  const sources = await Promise.all(files.map((file) => readFile(join(tests, file), "utf8")));
  return sources.join("\n").match(/^\s*(?:it|test)\(/gm)?.length ?? 0;
}

function indent(lines) {
  return String(lines).replace(/^/gm, "      ");
}

/** The options of `runEditorTests` from words on the command line: --grep WORDS, --headed, --desktop. */
export function editorOptions(words) {
  return parseArgs({
    args: words,
    options: { grep: { type: "string" }, headed: { type: "boolean" }, desktop: { type: "boolean" } },
  }).values;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, skipped } = await runEditorTests(editorOptions(argv.slice(2)));
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  exit(failed > 0 ? 1 : 0);
}
