// Bundles and runs the unit and feature tests: node scripts/unit.mjs [--grep WORDS] [FOLDER…]
// A FOLDER is a folder or file name under test/server, such as `markdown` or `rules/unknownLabel`.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import { buildTests, project } from "./build.mjs";

/** Runs the suites; gives mocha's counts. */
export async function runUnitTests({ grep, folders = [] } = {}) {
  process.chdir(project);
  const out = await buildTests("server");
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: "dot", ...(grep ? { grep } : {}) });
  const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith(".test.mjs")).sort();
  for (const file of files) {
    if (folders.length === 0 || folders.some((folder) => file.startsWith(folder))) {
      mocha.addFile(join(out, file));
    }
  }
  await mocha.loadFilesAsync();
  const { passes, failures, pending } = await new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  return { passed: passes, failed: failures, skipped: pending };
}

/** The options of `runUnitTests` from words on the command line. */
export function unitOptions(words) {
  const { values, positionals } = parseArgs({
    args: words,
    options: { grep: { type: "string" } },
    allowPositionals: true,
  });
  return { ...values, folders: positionals };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runUnitTests(unitOptions(argv.slice(2)));
  exit(failed ? 1 : 0);
}
