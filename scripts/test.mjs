// Runs the tests, on a fresh clone as well: installs what is missing, builds, then checks
//   node scripts/test.mjs           types, style, the unit tests and the tests in a real VS Code
//   node scripts/test.mjs unit      the unit tests only
//   node scripts/test.mjs editor    the tests in VS Code only
// Words behind `unit` and `editor` go to that part: a folder below test/server, --grep WORDS, --desktop.
// The last line counts the outcomes; the types and the style count as one test each.
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./dependencies.mjs";
import { endWithNpm, runInstalled } from "./npm.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));

/**
 * The parts, in the order in which they run: what fails fastest comes first. The unit tests come last; some of them read
 * the grammars of the VS Code that the part before them installs.
 * Packages are imported inside, because they may have to be installed first.
 * @type {Record<string, (words: string[]) => Promise<{passed: number, failed: number, skipped: number}>>}
 */
const parts = {
  types: () => tool("typescript", "tsc", ["-b"]),
  style: () => tool("@biomejs/biome", "biome", ["check", "."]),
  editor: async (words) => {
    const { editorOptions, runEditorTests } = await import("./editorTests.mjs");
    return runEditorTests(editorOptions(words));
  },
  unit: async (words) => {
    const { runUnitTests, unitOptions } = await import("./unit.mjs");
    return runUnitTests(unitOptions(words));
  },
};

/** A tool that only succeeds or fails is one test. */
async function tool(name, command, args) {
  const failed = (await runInstalled(project, name, command, args)) === 0 ? 0 : 1;
  if (failed === 0) console.log("  ✓");
  return { passed: 1 - failed, failed, skipped: 0 };
}

/** A part that cannot even run is a failure of the part, and the others still run. */
async function run(name, words) {
  console.log(`\n${name}`);
  try {
    return await parts[name](words);
  } catch (error) {
    console.log(`  ✗ ${name}: ${error.stack ?? error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const [part, ...words] = argv.slice(2);
if (part !== undefined && !Object.hasOwn(parts, part)) {
  console.error(`There is no part ${part}; there are ${Object.keys(parts).join(", ")}.`);
  exit(2);
}

endWithNpm();
const total = { passed: 0, failed: 0, skipped: 0 };
try {
  await ensureDependencies();
  const { build } = await import("./build.mjs");
  await build();
} catch (error) {
  console.log(`  ✗ build: ${error.message}`);
  total.failed++;
}
if (total.failed === 0) {
  for (const name of part === undefined ? Object.keys(parts) : [part]) {
    const counts = await run(name, words);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
exit(total.failed > 0 ? 1 : 0);
