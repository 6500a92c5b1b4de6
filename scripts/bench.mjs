// Prints the project's own measurements: node scripts/bench.mjs [HANDBOOK] [--times N]
// Without HANDBOOK it takes the real content when that lies beside the project, else the sample. Times are medians of
// whole processes, or of many rounds within one; compare ratios, as milliseconds differ from machine to machine.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execPath, exit, stderr } from "node:process";
import { parseArgs } from "node:util";
import esbuild from "esbuild";
import { build, project } from "./build.mjs";

const { values, positionals } = parseArgs({
  options: { times: { type: "string", default: "5" } },
  allowPositionals: true,
});
const content = resolve(project, "../shared/content");
const real = existsSync(content)
  ? readdirSync(content)
      .map((name) => join(content, name))
      .find((folder) => existsSync(join(folder, "docs")))
  : undefined;
const root = resolve(positionals[0] ?? real ?? join(project, "test/sample"));

await build();
const bundle = join(project, "out/bench/bench.cjs");
await esbuild.build({
  absWorkingDir: project,
  entryPoints: ["test/bench/bench.ts"],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "cjs",
  minify: true,
  mainFields: ["module", "main"],
});

const work = mkdtempSync(join(tmpdir(), "kader-bench-"));
try {
  console.log(`handbook: ${root}`);
  measure(root, "1x");
  for (const line of lines("completion", root)) console.log(`1x  ${line}`);
  const large = join(work, "10x");
  multiply(root, large, 10);
  measure(large, "10x");
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Runs everything on one handbook and prints a line per measurement. */
function measure(folder, name) {
  const floor = median(() => run([bundle, "floor", folder]));
  const check = median(() =>
    run([join(project, "dist/cli.js"), "check", folder, "--format", "json", "--fail-on", "never"]),
  );
  console.log(
    `${name}  floor: read the pages and parse their frontmatter with yaml, whole process: ${floor.toFixed(0)} ms`,
  );
  console.log(
    `${name}  check, whole process: ${check.toFixed(0)} ms = ${(check / floor).toFixed(2)} x the floor`,
  );
  for (const mode of ["inside", "requests"]) {
    for (const line of lines(mode, folder)) console.log(`${name}  ${line}`);
  }
}

/** @returns what a measurement within one process prints */
function lines(mode, folder) {
  const {
    status,
    stdout,
    stderr: errors,
  } = spawnSync(execPath, [bundle, mode, folder], { encoding: "utf8" });
  if (status !== 0) {
    stderr.write(errors);
    exit(1);
  }
  return stdout.trimEnd().split("\n");
}

/** @returns the milliseconds that a process takes */
function run(args) {
  const start = performance.now();
  const { status, stderr: errors } = spawnSync(execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) {
    stderr.write(errors);
    exit(1);
  }
  return performance.now() - start;
}

function median(measureOnce) {
  const times = Array.from({ length: Number(values.times) }, measureOnce).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

/** A handbook of many times the pages: copies beside the originals with their own codes, file names and references. */
function multiply(from, to, times) {
  cpSync(from, to, { recursive: true });
  const docs = join(from, "docs");
  const pages = readdirSync(docs, { recursive: true }).filter((path) =>
    /(?:vereisten|maatregelen|hulpmiddelen)\/(?!index)[^/]*\.md$/.test(path),
  );
  const stems = new Set(pages.map((path) => path.replace(/^.*\//, "").replace(/\.md$/, "")));
  const codes = new Map();
  // A code of three letters that no page of the handbook has: q and a running number in letters.
  const codeOf = (code, copy) => {
    const key = `${code} ${copy}`;
    if (!codes.has(key)) {
      codes.set(
        key,
        `q${String.fromCharCode(97 + Math.floor(codes.size / 26))}${String.fromCharCode(97 + (codes.size % 26))}`,
      );
    }
    return codes.get(key);
  };
  const rename = (stem, copy) => {
    const renamed = stem.replace(
      /^([0-9]-)?([a-z]{3})(?=-[0-9]{2}-)/,
      (_, phase = "", code) => phase + codeOf(code, copy),
    );
    return renamed === stem ? `${stem}-k${copy}` : renamed;
  };
  for (let copy = 1; copy < times; copy++) {
    for (const path of pages) {
      const slash = path.lastIndexOf("/") + 1;
      const text = readFileSync(join(docs, path), "utf8")
        .replace(/^(\s*- )([\w-]+)$/gm, (line, dash, value) =>
          stems.has(value) ? dash + rename(value, copy) : line,
        )
        .replace(/(<!-- list_\w+ vereiste\/)([\w-]+)/g, (_, start, value) => start + rename(value, copy))
        .replace(/^(id: urn:nl:ak:\w+:)([a-z]{3})/m, (_, start, code) => start + codeOf(code, copy));
      writeFileSync(
        join(to, "docs", `${path.slice(0, slash)}${rename(path.slice(slash, -3), copy)}.md`),
        text,
      );
    }
  }
}
