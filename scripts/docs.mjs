// Writes the parts of the documentation that follow from the code: the table of rules in README.md.
//   node scripts/docs.mjs            writes
//   node scripts/docs.mjs --check    only says whether something is stale; the exit code is then 1
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit, stderr } from "node:process";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { project } from "./build.mjs";

const severities = { error: "fout", warning: "waarschuwing", information: "informatie", hint: "tip" };

const readme = join(project, "README.md");
const before = await readFile(readme, "utf8");
const after = replacePart(before, "rules", table(await loadRules()));
if (argv.includes("--check")) {
  if (before !== after) {
    stderr.write("README.md is stale: run `npm run docs`\n");
    exit(1);
  }
} else {
  await writeFile(readme, after);
}

/** The rules as the engine has them. */
async function loadRules() {
  const outfile = join(project, "out/docs/rules.mjs");
  await esbuild.build({
    absWorkingDir: project,
    entryPoints: ["server/src/rules/index.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)).rules;
}

function table(rules) {
  const rows = rules.map(
    ({ id, severity, summary }) => `| \`${id}\` | ${severities[severity]} | ${summary.nl} |`,
  );
  return ["", "| regel | ernst | vindt |", "| --- | --- | --- |", ...rows, ""].join("\n");
}

/** Puts a text between the marks `<!-- NAME: begin -->` and `<!-- NAME: end -->`. */
function replacePart(text, name, part) {
  const begin = `<!-- ${name}: begin -->\n`;
  const end = `<!-- ${name}: end -->`;
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end);
  if (from < begin.length || to < from)
    throw new Error(`README.md lacks the marks ${begin.trim()} and ${end}`);
  return `${text.slice(0, from)}${part}\n${text.slice(to)}`;
}
