// Writes everything that follows from the rules: the table in README.md, the rule reference, the settings in package.json
// and the JSON schema of a handbook's settings file.
//   node scripts/docs.mjs            writes
//   node scripts/docs.mjs --check    only says what is stale; the exit code is then 1
import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv, execPath, exit, stderr } from "node:process";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { project } from "./build.mjs";

const severities = {
  error: "fout",
  warning: "waarschuwing",
  information: "informatie",
  hint: "tip",
  off: "uit",
};
const reference = "server/docs/regels.md";
const schema = "server/schema/algoritmekader.schema.json";
const settingPrefix = "algoritmekader.rules.";

const { rules, settingsSchema, algoritmekader, severitySettings, openFixture, suppressFix, textFindings } =
  await loadEngine();
const described = await Promise.all(rules.map(describeRule));
const read = (path) => readFile(join(project, path), "utf8").catch(() => "");

const outputs = {
  "README.md": replacePart(await read("README.md"), "rules", table()),
  [reference]: rulePages(),
  "package.json": manifest(JSON.parse(await read("package.json"))),
  [schema]: formatted(
    schema,
    settingsSchema(
      algoritmekader,
      rules.map(({ id, summary }) => ({ name: id, description: summary.nl })),
    ),
  ),
};

const stale = [];
for (const [path, text] of Object.entries(outputs)) {
  if ((await read(path)) === text) continue;
  stale.push(path);
  if (argv.includes("--check")) continue;
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}
if (argv.includes("--check") && stale.length > 0) {
  stderr.write(`stale: ${stale.join(", ")}; run \`npm run docs\`\n`);
  exit(1);
}

/** The rules as the engine has them, and what is needed to run their examples. */
async function loadEngine() {
  const outfile = join(project, "out/docs/engine.mjs");
  await esbuild.build({
    absWorkingDir: project,
    stdin: {
      resolveDir: project,
      contents: `
        export { rules } from "./server/src/rules/index";
        export { settingsSchema } from "./server/src/settings/jsonSchema";
        export { severitySettings } from "./server/src/settings/severity";
        export { algoritmekader } from "./server/src/model/algoritmekader";
        export { textFindings } from "./server/src/features/fixAll";
        export { suppressFix } from "./server/src/rules/suppression";
        export { openFixture } from "./test/support/handbook";`,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** A rule with what its own examples show: the files, the message, and what kind of fix there is. */
async function describeRule(rule) {
  const invalid = await openFixture(rule.invalid, [rule]);
  const valid = await openFixture(rule.valid, [rule]);
  const findings = invalid.checker.findings(invalid.page);
  const fixes = findings.flatMap((finding) => finding.fixes ?? []);
  const fix = fixes.some(({ safe }) => safe) ? "safe" : fixes.length > 0 ? "choice" : "none";
  const comment = suppressFix(invalid.page, findings[0], textFindings(invalid))?.edits[0].text.trim();
  const message = findings[0].message.nl;
  return { rule, invalid: invalid.files, valid: valid.files, message, fix, comment };
}

function severityOf(rule) {
  return rule.offByDefault ? "off" : rule.severity;
}

function table() {
  const fixes = { safe: "ja", choice: "keuze", none: "" };
  const rows = described.map(
    ({ rule, fix }) =>
      `| [\`${rule.id}\`](${reference}#${rule.id}) | ${severities[severityOf(rule)]} | ${fixes[fix]} | ${cell(rule.summary.nl)} |`,
  );
  return [
    "",
    "| regel | ernst | verbetering | vindt |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "Verbetering: bij `ja` kan die zonder vragen worden doorgevoerd, bij `keuze` kies je zelf.",
    "",
  ].join("\n");
}

function rulePages() {
  return `${[
    "<!-- Gemaakt door `npm run docs` uit server/src/rules. -->",
    "# Regels",
    "",
    "Elke melding hoort bij een regel. Per regel staat hier wat die vindt, wat er op de gepubliceerde pagina misgaat en wat je eraan doet.",
    "Hoe je een regel uitzet of een enkele melding onderdrukt, staat in [instellingen.md](instellingen.md).",
    "",
    ...described.flatMap(rulePage),
  ].join("\n")}`;
}

function rulePage({ rule, invalid, valid, message, fix, comment }) {
  const fixes = {
    safe: "ja, ook met *Alles herstellen*",
    choice: "ja, je kiest zelf of die klopt",
    none: "nee, alleen jij weet wat er hoort te staan",
  };
  const off = rule.offByDefault ? ` (staat uit; aangezet: ${severities[rule.severity]})` : "";
  return [
    `## ${rule.id}`,
    "",
    `${escapeHtml(rule.summary.nl)}`,
    "",
    `- Ernst: ${severities[severityOf(rule)]}${off}`,
    `- Verbetering: ${fixes[fix]}`,
    "",
    escapeHtml(rule.explanation.nl),
    "",
    "Fout:",
    "",
    ...example(invalid),
    `> ${escapeHtml(message)}`,
    "",
    "Goed:",
    "",
    ...example(valid),
    ...switches(rule, comment),
  ];
}

/** The first file of an example; of the others only that they are there matters. */
function example([first, ...others]) {
  const language = first.path.endsWith(".yml") ? "yaml" : "markdown";
  const longest = Math.max(2, ...[...first.text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const also = others.length > 0 ? ` (naast ${others.map(({ path }) => `\`${path}\``).join(", ")})` : "";
  return [`\`${first.path}\`${also}`, "", `${fence}${language}`, first.text.trimEnd(), fence, ""];
}

function switches(rule, comment) {
  const setting = `regels: { ${rule.id}: ${rule.offByDefault ? rule.severity : "off"} }`;
  return [
    rule.offByDefault ? "Aanzetten:" : "Uitzetten of onderdrukken:",
    "",
    `- in het hele handboek: \`${setting}\` in \`algoritmekader.yml\``,
    ...(comment === undefined ? [] : [`- op één plaats: \`${comment}\``]),
    "",
  ];
}

/** Angle brackets in a text are meant as they stand: unescaped, a macro in an explanation would vanish. */
function escapeHtml(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/(?<=[\w`"])\*|\*(?=[\w`"])|_/g, "\\$&");
}

function cell(text) {
  return escapeHtml(text).replaceAll("|", "\\|");
}

/** The manifest with a setting for each rule, behind the other settings. */
function manifest(content) {
  const { properties } = content.contributes.configuration;
  const others = Object.entries(properties).filter(([name]) => !name.startsWith(settingPrefix));
  const settings = rules.map((rule) => [
    `${settingPrefix}${rule.id}`,
    {
      type: "string",
      enum: severitySettings,
      default: severityOf(rule),
      enumDescriptions: severitySettings.map((name) => capital(severities[name])),
      description: rule.summary.nl,
    },
  ]);
  content.contributes.configuration.properties = Object.fromEntries([...others, ...settings]);
  return json(content);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** JSON as npm writes it, which the formatter leaves alone in package.json. */
function json(content) {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** JSON as the formatter wants it in all other files. */
function formatted(path, content) {
  const biome = join(project, "node_modules/@biomejs/biome/bin/biome");
  const { stdout, status } = spawnSync(execPath, [biome, "format", `--stdin-file-path=${path}`], {
    cwd: project,
    input: json(content),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${path} could not be formatted`);
  return stdout;
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
