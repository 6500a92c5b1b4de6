/** The colours of macros, fields and references, by VS Code's own tokenizer on VS Code's own Markdown where that is at hand. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { IGrammar } from "vscode-textmate";
import { algoritmekader } from "../../../server/src/model/algoritmekader";

const require = createRequire(join(process.cwd(), "package.json"));
const textmate = require("vscode-textmate") as typeof import("vscode-textmate");
const oniguruma = require("vscode-oniguruma") as typeof import("vscode-oniguruma");

const own = ["macros", "frontmatter"].map((name) => `syntaxes/${name}.tmLanguage.json`);

/** The folder of VS Code's built-in extensions, which the tests in the editor install. */
function builtInExtensions(): string | undefined {
  const cache = ".cache/vscode";
  const server = existsSync(cache)
    ? readdirSync(cache).find((name) => name.startsWith("code-server-"))
    : undefined;
  const folder = join(cache, server ?? "", "node_modules/code-server/lib/vscode/extensions");
  return server !== undefined && existsSync(folder) ? folder : undefined;
}

/** Grammar files by scope name. */
const grammarFiles = new Map<string, string>();
for (const file of own) grammarFiles.set(scopeOf(file), file);
const extensions = builtInExtensions();
if (extensions !== undefined) {
  for (const extension of ["markdown-basics", "yaml", "html"]) {
    const folder = join(extensions, extension, "syntaxes");
    for (const file of readdirSync(folder)) grammarFiles.set(scopeOf(join(folder, file)), join(folder, file));
  }
}

function scopeOf(file: string): string {
  return (JSON.parse(readFileSync(file, "utf8")) as { scopeName: string }).scopeName;
}

/** The parts of Markdown that the grammars look at, for a machine without VS Code. */
const plainMarkdown = {
  name: "Markdown",
  scopeName: "text.html.markdown",
  patterns: [
    {
      begin: "\\A(---)$",
      end: "^(---)$",
      contentName: "meta.embedded.block.frontmatter",
      patterns: [
        { begin: "^(?=\\S+:)", end: "(?=:)", name: "entity.name.tag.yaml" },
        { begin: "(?<=: |- |\\[|, )(?=\\S)", end: "(?=[\\],]|$)", name: "string.unquoted.plain.out.yaml" },
      ],
    },
    { begin: "^(```)", end: "^(```)", name: "markup.fenced_code.block.markdown" },
    { match: "`[^`]*`", name: "markup.inline.raw.string.markdown" },
    { begin: "<!--", end: "-->", name: "comment.block.html" },
  ],
  repository: {},
};

async function markdownGrammar(real: boolean) {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM({ data: wasm });
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (!real && scope === plainMarkdown.scopeName) return plainMarkdown as never;
      const file = grammarFiles.get(scope);
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, "utf8"), file);
    },
    getInjections: (scope) => (scope === "text.html.markdown" ? own.map(scopeOf) : undefined),
  });
  const grammar = await registry.loadGrammar("text.html.markdown");
  assert.ok(grammar);
  return grammar;
}

/** The words that the grammars colour, as `word kind`; `kind` is the telling part of the scope. */
function coloured(text: string, grammar: IGrammar): string[] {
  let stack = textmate.INITIAL;
  const words: string[] = [];
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes
        .join(" ")
        .split(" ")
        .findLast((name) => name.endsWith(".algoritmekader"));
      const kind = scope === undefined ? undefined : kinds[scope.replace(/\.algoritmekader$/, "")];
      if (kind !== undefined) words.push(`${line.slice(startIndex, endIndex)} ${kind}`);
    }
  }
  return words;
}

/** The scopes of the grammars in a word; those that are left out colour nothing by themselves. */
const kinds: Readonly<Record<string, string>> = {
  "support.function.macro": "macro",
  "variable.parameter.filter": "filter",
  "string.unquoted.filter": "value",
  "keyword.other.option": "option",
  "variable.other.property": "field",
  "invalid.deprecated": "old",
  "entity.name.type.reference": "reference",
  "constant.other.urn": "urn",
};

for (const real of [true, false]) {
  describe(`the grammars in ${real ? "VS Code's Markdown" : "a plain Markdown"}`, () => {
    before(async function () {
      if (real && extensions === undefined) return this.skip();
      grammar = await markdownGrammar(real);
    });
    let grammar: IGrammar;

    /** Checks a text without the lines of the expectation, each of which is `word kind`. */
    const check = (text: string, ...expected: readonly string[]) =>
      assert.deepEqual(coloured(text, grammar), expected);

    it("colour macros, on a line of their own and in text", () => {
      check("<!-- tags -->", "tags macro");
      check("<!-- TAGS-ai-act -->", "TAGS-ai-act macro");
      check("Tekst <!-- tags --> meer", "tags macro");
      check("  <!-- tags -->", "tags macro");
      check("- punt\n\n<!-- List_Vereisten -->", "List_Vereisten macro");
    });

    it("colour the filter, its value and the options of a list", () =>
      check(
        "<!-- list_maatregelen vereiste/avg-01-x no-search add-rol -->",
        "list_maatregelen macro",
        "vereiste filter",
        "avg-01-x value",
        "no-search option",
        "add-rol option",
      ));

    it("leave what the site ignores a comment: a second filter, an option that the list does not have", () => {
      check(
        "<!-- list_maatregelen rollen/a onderwerp/b -->",
        "list_maatregelen macro",
        "rollen filter",
        "a value",
      );
      check("<!-- list_maatregelen no-id no-rol onderwerp/b -->", "list_maatregelen macro", "no-rol option");
    });

    it("colour a list in an expander, and what follows it stays text", () =>
      check(
        '??? expander "Bekijk alle vereisten"\n    <!-- list_vereisten_on_maatregelen_page -->\n\n## Kop',
        "list_vereisten_on_maatregelen_page macro",
      ));

    it("do not colour what the site does not take for a macro", () => {
      for (const text of [
        "<!--  tags -->",
        "<!-- tags  -->",
        "<!--tags-->",
        "<!-- tag -->",
        "<!-- LIST_vereisten_on_maatregelen_page -->",
        "<!-- list_vereisten_on_maatregelen_page no-rol -->",
        "<!-- list_maatregelen\nvereiste/x -->",
        "<!-- list_maatregelen-->",
        "<!-- dit is list_maatregelen -->",
      ])
        check(text);
    });

    it("do not colour anything in code", () => {
      check("```\n<!-- tags -->\n<!-- list_maatregelen -->\n```");
      check("Schrijf `<!-- list_maatregelen -->` op.");
    });

    it("colour the fields that the handbook knows, an old one as old, and leave others", () =>
      check(
        "---\ntitle: Iets\nrol-ai-act:\n- x\nbouwblok: y\nonbekend: z\nsources:\n  title: x\n---",
        "title field",
        "rol-ai-act field",
        "bouwblok old",
        "sources field",
      ));

    it("colour references and codes", () =>
      check(
        "---\nid: urn:nl:ak:mtr:owp-01\nvereiste:\n- avg-01-grondslag\nmaatregel: [2-owp-01-x, weg]\nrollen:\n- jurist\n---",
        "id field",
        "urn:nl:ak:mtr:owp-01 urn",
        "vereiste field",
        "avg-01-grondslag reference",
        "maatregel field",
        "2-owp-01-x reference",
        "rollen field",
      ));

    it("leave YAML what it is", () => {
      const text =
        "---\ntitle: Iets\nrollen:\n- jurist\nbouwblok: y\nvereiste:\n- avg-01-x\nhide:\n  - toc\n---";
      let stack = textmate.INITIAL;
      for (const line of text.split("\n")) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        stack = ruleStack;
        assert.doesNotMatch(tokens.flatMap(({ scopes }) => scopes).join(" "), /invalid\.illegal/, line);
      }
    });

    it("end with the frontmatter", () =>
      check("---\ntitle: x\n---\ntitle: y\n- avg-01-grondslag\n", "title field"));
  });
}

describe("the grammar of the frontmatter", () => {
  const source = readFileSync("syntaxes/frontmatter.tmLanguage.json", "utf8");

  it("knows the fields of the content model", () => {
    for (const name of [
      ...Object.keys(algoritmekader.fields),
      ...algoritmekader.deprecatedFields.map((field) => field.name),
    ])
      assert.match(source, new RegExp(`[:|]${name}[|)]`), `${name} is missing`);
  });
});

describe("the manifest", () => {
  it("names each grammar with its own scope", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
      contributes: { grammars: readonly { path: string; scopeName: string }[] };
    };
    assert.deepEqual(
      contributes.grammars.map(({ path, scopeName }) => [path, scopeName]),
      own.map((file) => [`./${file}`, scopeOf(file)]),
    );
  });
});
