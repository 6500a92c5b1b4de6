/** Lines that include a file, as pymdownx.snippets reads them with the site's settings. */
import assert from "node:assert/strict";
import { MappedText, parseMarkdown, toHtml } from "../../../server/src/markdown";
import { includeSnippets } from "../../../server/src/markdown/preprocess/snippets";
import { lines } from "./html";

const files: Readonly<Record<string, string>> = {
  "includes/a.md": "een\ntwee",
  "includes/lijst.md": "- een\n- twee\n",
  "docs/over.md": "1\n2\n3\n4\n",
  "includes/begrippenlijst.md": "*[AI]: Kunstmatige intelligentie",
};

/** The text with its includes, from `files` and those of the test. */
function include(source: string, more: Readonly<Record<string, string>> = {}): string {
  return includeSnippets(MappedText.of(source), (path) => more[path] ?? files[path]).text.text;
}

function html(source: string, more: Readonly<Record<string, string>> = {}): string {
  const fileText = (path: string) => more[path] ?? files[path];
  const { root } = parseMarkdown(MappedText.of(source), {
    glossary: files["includes/begrippenlijst.md"] ?? "",
    fileText,
  });
  return toHtml(root).replace(/\n(?=<)|(?<=>)\n/g, "");
}

describe("A line that includes a file", () => {
  it("gives way to the lines of the file", () => {
    assert.equal(include('voor\n--8<-- "includes/a.md"\nna'), "voor\neen\ntwee\nna");
  });

  it("has any number of dashes on both sides, and either kind of quotes", () => {
    for (const line of ['-8<- "includes/a.md"', "--8<---- 'includes/a.md'", '---8<---  "includes/a.md"'])
      assert.equal(include(line), "een\ntwee", line);
  });

  it("is text with words around it, with white space behind it or without quotes", () => {
    for (const line of [
      'Zie --8<-- "includes/a.md"',
      '--8<-- "includes/a.md" ',
      "--8<-- includes/a.md",
      '--8<--"includes/a.md"',
      '`--8<-- "includes/a.md"`',
    ])
      assert.equal(include(line), line);
  });

  it("keeps the last line end of the file, so that what follows stands apart", () => {
    assert.equal(include('--8<-- "includes/lijst.md"\nna'), "- een\n- twee\n\nna");
  });

  it("vanishes when there is no such file, when the file is empty or the path leads out of the handbook", () => {
    const line = (path: string) => include(`voor\n--8<-- "${path}"\nna`, { "leeg.md": "" });
    for (const path of ["weg.md", "leeg.md", "includes", "../includes/a.md", "/includes/a.md", " "])
      assert.equal(line(path), "voor\nna", path);
    assert.equal(line("https://voorbeeld.example/a.md"), "voor\nna");
  });

  it("finds the file by any way of writing its path", () => {
    for (const path of ["./includes/a.md", " includes/a.md ", "docs/../includes//a.md"])
      assert.equal(include(`--8<-- "${path}"`), "een\ntwee", path);
    assert.equal(include('--8<-- "Includes/A.md"'), "");
  });

  it("gives its indentation to each line, a tab as spaces", () => {
    assert.equal(include('  --8<-- "includes/a.md"'), "  een\n  twee");
    assert.equal(include(' \t--8<-- "includes/a.md"'), "    een\n    twee");
    assert.equal(
      html(lines("!!! note", "    --8<-- 'includes/lijst.md'", "", "na")),
      '<div class="admonition note"><p class="admonition-title">Note</p><ul><li>een</li><li>twee</li></ul></div><p>na</p>',
    );
  });

  it("is shown as it stands with a semicolon before it, which goes", () => {
    assert.equal(include(' ;--8<-- "includes/a.md"'), ' --8<-- "includes/a.md"');
    assert.equal(include(";;--8<--"), ";--8<--");
    assert.equal(include("<!-- ;--8<-- [start:x] -->"), "<!-- --8<-- [start:x] -->");
  });

  it("works in a fence and in a comment too, because it is read first", () => {
    assert.match(html("```\n--8<-- 'includes/a.md'\n```"), /<code>een\ntwee\n?<\/code>/);
    assert.equal(html("<!--\n--8<-- 'includes/a.md'\n-->"), "<!--\neen\ntwee\n-->");
  });

  it("is read with Windows line ends, in the page and in the file", () => {
    assert.equal(
      html('voor\r\n\r\n--8<-- "a.md"\r\n\r\nna', { "a.md": "# Een\r\nAI\r\n" }).match(/<\w+/g)?.join(),
      ["<p", "<h1", "<p", "<abbr", "<p"].join(),
    );
  });

  it("gives definitions, headings and the word list's terms to the page", () => {
    assert.equal(
      html('--8<-- "a.md"\n\n[een][ref] en [twee](#kop)', {
        "a.md": "## Kop AI\n\n[ref]: https://x.example",
      }),
      '<h2 id="kop-ai">Kop <abbr title="Kunstmatige intelligentie">AI</abbr></h2>' +
        '<p><a href="https://x.example">een</a> en <a href="#kop">twee</a></p>',
    );
  });

  it("can leave HTML open for the page to close", () => {
    assert.equal(
      html('--8<-- "a.md"\n\n*b*\n\n</div>', { "a.md": "<div markdown>\n\n**a**" }),
      "<div><p><strong>a</strong></p><p><em>b</em></p></div>",
    );
  });
});

describe("Lines of a file", () => {
  const part = (numbers: string) => include(`--8<-- "docs/over.md:${numbers}"`).split("\n").join(" ");

  it("are counted from 1, the last one included", () => {
    assert.equal(part("2:3"), "2 3");
    assert.equal(part("3"), "3 4 ");
    assert.equal(part(":2"), "1 2");
    assert.equal(part("3:2"), "");
    assert.equal(part("9"), "");
  });

  it("are counted from the end when negative, where the line behind the last line end counts", () => {
    assert.equal(part("-2"), "4 ");
    assert.equal(part("-3:-2"), "3 4");
    assert.equal(part("0:1"), "1");
    assert.equal(part("1:0"), "");
  });

  it("can be taken from several places", () => {
    assert.equal(part("3:4,1:1"), "3 4 1");
  });
});

describe("A section of a file", () => {
  const file = lines(
    "voor",
    "<!-- --8<-- [start:deel] -->",
    "een",
    "  -8<- [ start : ander-2 ]",
    "twee",
    ";--8<-- [end:deel]",
    "# --8<-- [end:deel]",
    "na",
  );
  const section = (name: string) => include(`--8<-- "a.md:${name}"`, { "a.md": file });

  it("is what stands between its marks, without marks of other sections", () => {
    assert.equal(section("deel"), "een\ntwee\n--8<-- [end:deel]");
    assert.equal(section("ander-2"), "twee\n--8<-- [end:deel]\nna");
    assert.equal(section("Deel"), "");
    assert.equal(section("weg"), "");
  });

  it("shows no marks where the whole file is included, nor on the page itself", () => {
    const whole = "voor\neen\ntwee\n--8<-- [end:deel]\nna";
    assert.equal(include("--8<-- 'a.md'", { "a.md": file }), whole);
    assert.equal(include(file), whole);
  });
});

describe("A block of paths", () => {
  it("includes each of them, with empty lines kept and lines behind a semicolon left out", () => {
    const block = lines(
      "--8<--",
      "includes/a.md",
      "",
      "; includes/a.md",
      "  docs/over.md:1:1",
      "weg.md",
      "---8<---",
      "na",
    );
    assert.equal(include(block), "een\ntwee\n\n  1\nna");
  });

  it("leaves out lines that include a file by themselves", () => {
    assert.equal(include('-8<-\n--8<-- "includes/a.md"\n-8<-'), "");
  });

  it("that is not closed takes the rest of the page, and with it the word list", () => {
    assert.equal(
      html("AI\n\n--8<--\nincludes/a.md\n\nTekst."),
      "<p>AI</p><p>een\ntwee</p><p>includes/begrippenlijst.md</p>",
    );
    assert.match(html("AI\n\n--8<--\nincludes/a.md\n--8<--"), /<abbr/);
    assert.match(html("AI\n\n--8<-- 'a.md'", { "a.md": "--8<--" }), /<abbr/);
  });
});

describe("Files that include files", () => {
  it("add up their indentation", () => {
    assert.equal(include(' --8<-- "b.md"', { "b.md": 'b\n --8<-- "includes/a.md"' }), " b\n  een\n  twee");
  });

  it("are read again each time, but not within themselves", () => {
    const circle = { "a.md": 'a\n--8<-- "b.md"', "b.md": 'b\n--8<-- "./a.md"\n--8<-- "b.md"\neind' };
    assert.equal(include('--8<-- "a.md"\n--8<-- "b.md"', circle), "a\nb\neind\nb\na\neind");
  });

  it("give no more than some millions of characters, however they multiply", () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 60 }, (_, level) => [
        `${level}.md`,
        `--8<-- "${level + 1}.md"\n--8<-- "${level + 1}.md"\ntekst`,
      ]),
    );
    assert.ok(include('--8<-- "0.md"', doubling).length < 4_000_000);
    const wide = `${" ".repeat(100_000)}--8<-- "hoog.md"`;
    assert.ok(include(wide, { "hoog.md": "a\n".repeat(100_000) }).length < 4_000_000);
  });
});

describe("Positions in a page with includes", () => {
  it("are those of the line that includes for what comes from a file, and their own for all else", () => {
    const source = 'voor\r\n--8<-- "includes/a.md"\r\nna\n-8<-\nweg.md\ndocs/over.md:2:3\n-8<-\neind';
    const { text } = includeSnippets(MappedText.of(source), (path) => files[path]);
    const sourceOf = (words: string) => {
      const at = text.text.indexOf(words);
      const { start, end } = text.range(at, at + words.length);
      return source.slice(start, end);
    };
    assert.equal(sourceOf("voor"), "voor");
    assert.equal(sourceOf("twee").trimEnd(), '--8<-- "includes/a.md"');
    assert.equal(sourceOf("na"), "na");
    assert.equal(sourceOf("3"), "docs/over.md:2:3");
    assert.equal(sourceOf("eind"), "eind");
  });
});

describe("A long line", () => {
  for (const piece of ["-", ";", "-8<-", ";-8<-", "-8<- [start:", '-8<- "', " ", "-8<- ", '\\"'])
    it(`of ${JSON.stringify(piece)} is read in time in proportion to its length`, () => {
      const start = performance.now();
      const long = piece.repeat(200_000 / piece.length);
      for (const line of [`${long}8<-`, `-8<- ${long}`, `-8<- "${long}"`, `-8<-\na:${long}`]) include(line);
      assert.ok(performance.now() - start < 2_000);
    });
});
