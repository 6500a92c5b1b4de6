import assert from "node:assert/strict";
import { repairEncoding } from "../../../server/src/rules/encoding";
import { rules } from "../../../server/src/rules/index";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture, show, type TestHandbook } from "../../support/handbook";

const ids = new Set([
  "list-without-blank-line-before",
  "list-not-nested",
  "table-without-blank-line-before",
  "malformed-table",
  "unclosed-code-block",
  "accidental-code-block",
  "accidental-heading",
  "malformed-admonition",
  "malformed-html",
  "merge-conflict-marker",
  "mojibake",
]);
const blockRules = rules.filter(({ id }) => ids.has(id));
const frontmatter = "---\ntitle: Proef\n---\n";

/** What all rules on text and blocks find below a frontmatter of three lines, whatever the line ends. */
async function found(body: string): Promise<string> {
  const [ordinary, windows] = [await opened(body, "\n"), await opened(body, "\r\n")].map(
    ({ page, checker }) => show(page, checker.findings(page)),
  );
  assert.equal(windows, ordinary, "with the line ends of Windows");
  return ordinary ?? "";
}

/**
 * The body after the first fix of the first finding, and the rules that still find something; the same for all line ends.
 */
async function fixed(body: string): Promise<string> {
  const ordinary = await fixedWith(body, "\n");
  assert.equal(
    await fixedWith(body, "\r\n"),
    ordinary.replaceAll("\n", "\r\n"),
    "with the line ends of Windows",
  );
  return ordinary;
}

async function fixedWith(body: string, lineEnd: string): Promise<string> {
  const { page, checker, handbook } = await opened(body, lineEnd);
  const fix = checker.findings(page)[0]?.fixes?.[0];
  assert.ok(fix, "there is a fix");
  const change = handbook.setText(page.uri, applyEdits(page.text, fix.edits), 1);
  assert.ok(change);
  checker.invalidate(change);
  const after = handbook.page(page.path);
  assert.ok(after);
  const left = checker.findings(after).map(({ rule }) => rule.id);
  const text = after.text.slice(frontmatter.replaceAll("\n", lineEnd).length);
  return left.length > 0 ? `${text}${lineEnd}still: ${left.join(", ")}` : text;
}

/** Whether the first fix of the first finding can be made without asking; undefined without one. */
async function safe(body: string): Promise<boolean | undefined> {
  const { page, checker } = await opened(body, "\n");
  return checker.findings(page)[0]?.fixes?.[0]?.safe;
}

function opened(body: string, lineEnd: string): Promise<TestHandbook> {
  const text = `${frontmatter}${body}`.replaceAll("\n", lineEnd);
  return openFixture(`//- docs/over.md\n${text}`, blockRules);
}

const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;

describe("a list without a blank line above it", () => {
  it("is found in expanders, list items, quotes and after tabs", async () => {
    assert.equal(
      await found(
        lines(
          '??? expander "Meer"',
          "",
          "    Let op:",
          "    * a",
          "    * b",
          "",
          "- punt",
          "",
          "    Zo:",
          "    1. een",
          "    2. twee",
          "",
          "Tussentekst.",
          "",
          "> Citaat:",
          "> - a",
          "> - b",
          "",
          '!!! tip "Tab"',
          "",
          "\tTekst:",
          "\t- a",
        ),
      ),
      [
        '7:5 list-without-blank-line-before "* a"',
        '13:5 list-without-blank-line-before "1. een"',
        '19:3 list-without-blank-line-before "- a"',
        '25:2 list-without-blank-line-before "- a"',
      ].join("\n"),
    );
  });

  it("is no list under a heading, in frontmatter, in code, or for a dash, a year or bold text", async () => {
    assert.equal(
      await found(
        lines(
          "## Kop",
          "- a",
          "",
          "Tekst",
          "**vet** en *schuin*",
          "*schuin* weer",
          "",
          "Dat is zo sinds",
          "2016. Toen begon het.",
          "",
          "Een zin - met iets",
          "- ertussen - loopt door.",
          "",
          "```",
          "tekst:",
          "- a",
          "```",
          "",
          "> Een wijze zin.",
          "> - De schrijver",
        ),
      ),
      "",
    );
  });

  it("gets a blank line with the quote's mark, and one behind it where a new sentence follows", async () => {
    assert.equal(await fixed(lines("> Zo:", "> - a", "> - b")), lines("> Zo:", ">", "> - a", "> - b"));
    assert.equal(
      await fixed(lines("Zo:", "- a;", "- b.", "Daarna dit.")),
      lines("Zo:", "", "- a;", "- b.", "", "Daarna dit."),
    );
  });

  it("keeps the line ends of Windows, where the first line end is one", async () => {
    const text = "---\r\ntitle: Proef\r\n---\r\nTekst:\r\n- a\r\n- b\r\n";
    const { page, checker } = await openFixture(`//- docs/over.md\n${text}`, blockRules);
    const [finding] = checker.findings(page);
    assert.equal(
      applyEdits(page.text, finding?.fixes?.[0]?.edits ?? []),
      "---\r\ntitle: Proef\r\n---\r\nTekst:\r\n\r\n- a\r\n- b\r\n",
    );
  });

  it("that is indented like code comes to the front, below an item to four spaces", async () => {
    assert.equal(await fixed(lines("Zo:", "    - a", "    - b")), lines("Zo:", "", "- a", "- b"));
    assert.equal(await fixed(lines("- punt:", "        - a")), lines("- punt:", "    - a"));
  });

  it("is found below a line that only seems blank", async () => {
    assert.equal(
      await fixed(lines("## Werking", "\u00a0", "1. een", "")),
      lines("## Werking", "", "1. een", ""),
    );
  });

  it("is not looked for in frontmatter that the site cannot read", async () => {
    const text = "//- docs/over.md\n---\ntitle: a: b\nrollen:\n- jurist\n---\n";
    const { page, checker } = await openFixture(text, blockRules);
    assert.deepEqual(checker.findings(page), []);
  });

  it("can be mended without asking only where there is no doubt that it is a list", async () => {
    assert.equal(await safe("Tekst\n- a\n- b\n"), true);
    assert.equal(await safe("Tekst:\n- a\n"), true);
    assert.equal(await safe("Tekst\n- a\n"), false);
  });
});

describe("items that start with what is no marker on the site", () => {
  it("become a list", async () => {
    assert.equal(await fixed(lines("Zo:", "• een", "• twee")), lines("Zo:", "", "- een", "- twee"));
    assert.equal(await fixed(lines("1) een", "2) twee")), lines("1. een", "2. twee"));
    assert.equal(
      await fixed(lines("> Zo:", "> -Een", "> -Twee")),
      lines("> Zo:", ">", "> - Een", "> - Twee"),
    );
  });

  it("are more than one, unless a bullet says it all", async () => {
    assert.equal(await found(lines("Wetten", "-en regels- zijn er", "", "1) Dit is een zin.")), "");
    assert.equal(await found("•\teen\n"), `4:1 list-without-blank-line-before ${JSON.stringify("•\teen")}`);
  });
});

describe("a single dash at the start of a line of running text", () => {
  it("is no item where it encloses an aside, and milder where it can be a minus sign", async () => {
    assert.equal(await found(lines("Jan zei", "- zo gaat dat -", "en ging.")), "");
    const { page, checker } = await opened(lines("De som is", "- 5 graden."), "\n");
    const [finding] = checker.findings(page);
    assert.equal(finding?.severity, "information");
    assert.equal(await safe(lines("De som is:", "- 5 graden.")), false);
  });
});

describe("an invisible no-break space at a marker", () => {
  it("makes way for an ordinary space, without asking", async () => {
    for (const marker of ["-", "*", "1.", "+"]) {
      const wrong = lines(`${marker}\u00A0een`, `${marker}\u00A0twee`);
      assert.equal(await fixed(wrong), lines(`${marker} een`, `${marker} twee`));
      assert.equal(await safe(wrong), true);
    }
    assert.equal(await fixed(lines("\u00A0- een", "\u00A0- twee")), lines("- een", "- twee"));
    assert.equal(await fixed(lines("Zo:", "-\u00A0een", "- twee")), lines("Zo:", "", "- een", "- twee"));
    assert.equal(await fixed(lines("- een", "-\u00A0twee", "- drie")), lines("- een", "- twee", "- drie"));
    assert.equal(await fixed(lines("> -\u00A0een", "> -\u00A0twee")), lines("> - een", "> - twee"));
  });

  it("is no mistake within a sentence", async () => {
    assert.equal(await found(lines("Zo", "-\u00A0dus", "en verder; zie 5\u00A0km.")), "");
  });
});

describe("items without a space, or with a letter", () => {
  it("become a list that keeps its letters", async () => {
    assert.equal(await fixed(lines("1.een", "2.twee")), lines("1. een", "2. twee"));
    assert.equal(await fixed(lines("*een", "*twee")), lines("- een", "- twee"));
    assert.equal(await fixed(lines("Zo:", "a. een", "b. twee")), lines("Zo:", "", "- a. een", "- b. twee"));
    assert.equal(await fixed(lines("a) een", "b) twee")), lines("- a) een", "- b) twee"));
    assert.equal(await safe(lines("a) een", "b) twee")), false);
  });

  it("are none where nothing follows on, or each has its own line on the site", async () => {
    assert.equal(
      await found(
        lines("zie", "1.een", "en", "5.twee", "", "a. een  ", "b. twee  ", "", "*s* en", "*t* ook"),
      ),
      "",
    );
  });
});

describe("rows of which the site makes no table", () => {
  it("have too few or odd dashes, or none", async () => {
    const right = lines("| a | b |", "| --- | --- |", "| c | d |");
    assert.equal(await fixed(lines("| a | b |", "|---|", "| c | d |")), right);
    assert.equal(await fixed(lines("| a | b |", "|—|—|", "| c | d |")), right);
    assert.equal(await fixed(lines("| a | b |", "| c | d |")), right);
    assert.equal(await fixed(lines("Zo:", "| a | b |", "| c | d |")), `Zo:\n\n${right}`);
    assert.equal(await fixed(lines("a | b", ":-|:-:|--", "c | d")), lines("a | b", ":--- | :---:", "c | d"));
    assert.equal(
      await fixed(lines("> | a | b |", "> | c | d |")),
      lines("> | a | b |", "> | --- | --- |", "> | c | d |"),
    );
  });

  it("are no rows where a bar is only a bar, in code, or in a table", async () => {
    assert.equal(
      await found(
        lines(
          "a|b",
          "c|d",
          "",
          "|x|",
          "|y|",
          "",
          "| a |",
          "|---|",
          "| b |",
          "",
          "```",
          "| a | b |",
          "| c | d |",
          "```",
        ),
      ),
      "",
    );
  });
});

describe("a code block that is not closed", () => {
  it("ends at its paragraph, or before the next one", async () => {
    assert.equal(
      await fixed(lines("```python", "x = 1", "", "Tekst.")),
      lines("```python", "x = 1", "```", "", "Tekst."),
    );
    assert.equal(
      await fixed(lines("```python", "x", "", "```js", "y", "```")),
      lines("```python", "x", "", "```", "", "```js", "y", "```"),
    );
    assert.equal(
      await fixed(lines("- a", "", "    ```", "    x", "", "- b")),
      lines("- a", "", "    ```", "    x", "    ```", "", "- b"),
    );
  });

  it("is told of once where its end is written otherwise, and not within other marks or code", async () => {
    assert.equal(await found(lines("```", "x", "  ```")), '4:1 unclosed-code-block "```"');
    assert.equal(await found(lines("````", "```js", "x", "```", "````", "", "    ```", "    x")), "");
  });
});

describe("a table without a blank line above it", () => {
  it("gets one, with the mark of the quote that it stands in", async () => {
    assert.equal(
      await fixed(lines("Tekst", "| a | b |", "|---|:-:|", "| c | d |")),
      lines("Tekst", "", "| a | b |", "|---|:-:|", "| c | d |"),
    );
    assert.equal(
      await fixed(lines("> Tekst", "> a | b", "> --|--", "> c | d")),
      lines("> Tekst", ">", "> a | b", "> --|--", "> c | d"),
    );
  });

  it("is no problem at the start of a block, under a heading, or in code", async () => {
    assert.equal(
      await found(
        lines(
          "a | b",
          "--|--",
          "c | d",
          "",
          "## Kop",
          "| a |",
          "|---|",
          "| b |",
          "",
          "```",
          "Tekst",
          "| a |",
          "|---|",
          "```",
        ),
      ),
      "",
    );
  });
});

describe("a list item on another level than its author thinks", () => {
  it("is indented by four spaces, with its text and the levels below it", async () => {
    assert.equal(
      await fixed(lines("1. Een:", "   - a", "   - b", "      - c", "", "     tekst bij b", "", "2. Twee")),
      lines("1. Een:", "    - a", "    - b", "        - c", "", "        tekst bij b", "", "2. Twee"),
    );
    assert.equal(await fixed(lines("> - a", ">   - b", "> - c")), lines("> - a", ">     - b", "> - c"));
  });

  it("takes along what belongs to it, and no text outside", async () => {
    assert.equal(
      await fixed(lines("- a", "  - b", "", "    > q", "    > r", "los", "- c")),
      lines("- a", "    - b", "", "        > q", "        > r", "los", "- c"),
    );
    assert.equal(await fixed(lines("- a", "  - b", ">>> x", "- c")), lines("- a", "    - b", ">>> x", "- c"));
  });

  it("is fine with four spaces or a tab, and in a list that is indented as a whole", async () => {
    assert.equal(
      await found(
        lines(
          "- a",
          "    - b",
          "        - c",
          "- d",
          "",
          "Tekst.",
          "",
          "  * e",
          "  * f",
          "",
          "Tekst.",
          "",
          "* g",
          "\t* h",
        ),
      ),
      "",
    );
  });

  it("is a bullet that becomes a number in the list of the item above", async () => {
    assert.equal(
      await fixed(lines("1. Een:", "- a", "- b", "2. Twee")),
      lines("1. Een:", "    - a", "    - b", "2. Twee"),
    );
    assert.equal(await found(lines("- a", "- b", "", "1. een", "2. twee")), '7:1 list-not-nested "1. een"');
  });

  it("is one that the nested list above takes along", async () => {
    assert.equal(await fixed(lines("- a", "", "    - b", "- c")), lines("- a", "", "    - b", "", "- c"));
  });

  it("can have a paragraph that is indented too little to belong to it", async () => {
    assert.equal(
      await fixed(lines("1. een", "", "   Uitleg", "   op twee regels.", "", "   Nog iets.", "", "2. twee")),
      lines("1. een", "", "    Uitleg", "    op twee regels.", "", "    Nog iets.", "", "2. twee"),
    );
    assert.equal(await found(lines("- a", "", " Tekst met een spatie ervoor.")), "");
  });

  it("loses its number where the text above it is not indented", async () => {
    assert.equal(
      await fixed(lines("1. Een", "", "Uitleg.", "", "```", "code", "```", "", "2. Twee")),
      lines("1. Een", "", "    Uitleg.", "", "    ```", "    code", "    ```", "", "2. Twee"),
    );
    assert.equal(await found(lines("1. Een", "", "Uitleg.", "", "1. Opnieuw")), "");
    assert.equal(await found(lines("1. Een", "", "## Kop", "", "2. Twee")), '8:1 list-not-nested "2. Twee"');
  });
});

describe("an accidental code block", () => {
  it("is prose, a list or a link, also within an item or after a tab", async () => {
    assert.equal(
      await found(
        lines(
          "Tekst.",
          "",
          "    - punt",
          "    - punt",
          "",
          "- punt",
          "",
          "        Deze alinea springt te ver in.",
          "",
          "## Kop",
          "\tDit is gewoon een zin.",
          "",
          "Tekst.",
          "",
          "    [link](https://voorbeeld.nl)",
        ),
      ),
      [
        '6:5 accidental-code-block "- punt"',
        '11:9 accidental-code-block "Deze alinea springt te ver in."',
        '14:2 accidental-code-block "Dit is gewoon een zin."',
        '18:5 accidental-code-block "[link](https://voorbeeld.nl)"',
      ].join("\n"),
    );
  });

  it("is no listing, no fence and no content of a box", async () => {
    assert.equal(
      await found(
        lines(
          "    const page = read(path);",
          "    if (page) render(page);",
          "",
          "Tekst.",
          "",
          "    $ npm install algoritmekader",
          "",
          "```",
          "    Dit is gewoon een zin in een blok.",
          "```",
          "",
          '!!! tip "Tip"',
          "",
          "    Dit is gewoon een zin in een blok.",
        ),
      ),
      "",
    );
  });

  it("comes back to the text around it, with all its paragraphs", async () => {
    assert.equal(
      await fixed(lines("- punt", "", "        Een zin die te ver inspringt.", "", "          En nog een.")),
      lines("- punt", "", "    Een zin die te ver inspringt.", "", "      En nog een."),
    );
  });
});

describe("an accidental heading", () => {
  it("is text above dashes, and a list item above a lone dash", async () => {
    assert.equal(
      await found(lines("Een zin die eindigt.", "---", "", "- a", "-", "- b", "", "Titel", "---")),
      '4:1 accidental-heading "Een zin die eindigt."\n7:1 accidental-heading "- a"\n11:1 accidental-heading "Titel"',
    );
    assert.equal(await fixed(lines("- a", "-", "- b")), lines("- a", "- b"));
    assert.equal(await fixed(lines("> Een zin.", "> ---")), lines("> Een zin.", ">", "> ---"));
  });

  it("is not one that is underlined on purpose, nor a rule, a table or a list below text", async () => {
    assert.equal(
      await found(
        lines(
          "Over het kader",
          "==============",
          "",
          "Bronnen",
          "-------",
          "",
          "Tekst.",
          "",
          "---",
          "",
          "| a |",
          "| --- |",
          "| b |",
        ),
      ),
      "",
    );
  });

  it("is what the site makes of empty frontmatter", async () => {
    const { page, checker } = await openFixture("//- docs/over.md\n---\n---\n\n# Over\n", blockRules);
    assert.equal(show(page, checker.findings(page)), '1:1 accidental-heading "---"');
    assert.equal(applyEdits(page.text, checker.findings(page)[0]?.fixes?.[0]?.edits ?? []), "\n# Over\n");
  });
});

describe("a box that the site shows wrongly", () => {
  const opening: readonly [wrong: string, right: string][] = [
    ["!!! example “Titel”", '!!! example "Titel"'],
    ["!!! example 'Titel'", '!!! example "Titel"'],
    ['!!! example "Titel', '!!! example "Titel"'],
    ['!!! example "Titel":', '!!! example "Titel"'],
    ["!!! example Titel van het blok", '!!! example "Titel van het blok"'],
    ['!!!  example "Titel"', '!!! example "Titel"'],
    ['!! example "Titel"', '!!! example "Titel"'],
    ['!!!! example "Titel"', '!!! example "Titel"'],
    ['  !!! example "Titel"', '!!! example "Titel"'],
    ['!!! "Voorbeeld"', '!!! example "Voorbeeld"'],
    ["??? “Titel”", '??? expander "Titel"'],
    ['??? + expander "Titel"', '???+ expander "Titel"'],
    ["???+ expander “Titel”", '???+ expander "Titel"'],
  ];
  for (const [wrong, right] of opening) {
    it(`${wrong} becomes ${right}`, async () => {
      assert.equal(await fixed(lines(wrong, "", "    Inhoud.")), lines(right, "", "    Inhoud."));
    });
  }

  it("has text on its first line", async () => {
    assert.equal(await fixed('!!! tip "Titel" Inhoud.\n'), '!!! tip "Titel"\n    Inhoud.\n');
  });

  it("is indented below a list, and meant as part of the item", async () => {
    assert.equal(
      await fixed(lines("- punt", "", '  !!! tip "T"', "", "      Inhoud.", "", "- punt")),
      lines("- punt", "", '    !!! tip "T"', "", "          Inhoud.", "", "- punt"),
    );
  });

  it("is indented so far that it is code: one finding, and not also that", async () => {
    assert.equal(
      await fixed(lines("Tekst.", "", '    !!! tip "T"', "", "        Dit is de inhoud van het blok.")),
      lines("Tekst.", "", '!!! tip "T"', "", "    Dit is de inhoud van het blok."),
    );
  });

  it("is empty, because its content is not indented enough", async () => {
    assert.equal(
      await fixed(lines('!!! tip "T"', "", "  Alinea.", "", "  - punt", "", "Verder.")),
      lines('!!! tip "T"', "", "    Alinea.", "", "    - punt", "", "Verder."),
    );
    assert.equal(
      await fixed(lines('??? expander "T"', "- a", "- b")),
      lines('??? expander "T"', "    - a", "    - b"),
    );
  });

  it("does not take in without asking what begins or ends outside it", async () => {
    assert.equal(await safe(lines('??? expander "T"', "- a", "- b")), true);
    assert.equal(await safe(lines('??? expander "T"', "   <!-- macro -->")), true);
    assert.equal(await safe(lines('??? expander "T"', "tekst <b>x")), false);
    assert.equal(await safe(lines("> ??? x", "      > q")), undefined);
    assert.equal(await safe(lines("<div markdown>", "", '??? expander "T"', "</div>")), undefined);
  });

  it("has a title without quotes, or the name of a style, which is fine", async () => {
    assert.equal(await safe(lines("!!! note Let op", "", "    x")), true);
    assert.equal(await safe(lines("!!! note utrecht", "", "    x")), false);
    assert.equal(await found(lines("!!! example mijn-stijl", "", "    x")), "");
  });

  it("lets its last paragraph go", async () => {
    assert.equal(
      await found(lines('!!! tip "T"', "", "    Alinea.", "", "  Nog een alinea.")),
      '8:3 malformed-admonition "Nog een alinea."',
    );
  });

  it("has a type that has no colour", async () => {
    assert.equal(await found(lines('!!! exampel "T"', "", "    x")), '4:5 malformed-admonition "exampel"');
    assert.equal(await fixed(lines('!!! expander "T"', "", "    x")), lines('??? expander "T"', "", "    x"));
  });

  it("stands in a quote, in another box, or first in an item", async () => {
    assert.equal(await fixed(lines("> !!! tip 'T'", ">", ">     x")), lines('> !!! tip "T"', ">", ">     x"));
    assert.equal(
      await fixed(lines('!!! tip "T"', "", "    ??? expander 'U'", "", "        x")),
      lines('!!! tip "T"', "", '    ??? expander "U"', "", "        x"),
    );
    assert.equal(
      await fixed(lines("- !!! tip 'T'", "", "        x")),
      lines('- !!! tip "T"', "", "        x"),
    );
  });

  it("is none where a sentence has more marks, and fine with capitals, more types, no title or tabs", async () => {
    assert.equal(
      await found(
        lines(
          "Echt waar!! Of toch niet???",
          "",
          '!!! Example "T"',
          "",
          "\tx",
          "",
          '!!! note inline end "T"',
          "",
          "    x",
          "",
          "!!! note",
          "    x",
          "",
          '??? "T"',
          "",
          "    x",
        ),
      ),
      "",
    );
  });
});

describe("a box as other sites write it", () => {
  it("becomes one of this site", async () => {
    assert.equal(
      await fixed(lines("> [!NOTE]", "> Let op.", ">", "> - a", "", "Verder.")),
      lines("!!! note", "    Let op.", "", "    - a", "", "Verder."),
    );
    assert.equal(
      await fixed(lines("- a", "", "    > [!TIP] Zo kan het", "    > Let op.")),
      lines("- a", "", '    !!! tip "Zo kan het"', "        Let op."),
    );
    assert.equal(
      await fixed(lines(":::warning Pas op", "Tekst.", "", "- a", ":::", "Verder.")),
      lines('!!! warning "Pas op"', "    Tekst.", "", "    - a", "", "Verder."),
    );
  });

  it("is none in code, within a sentence, or of another name", async () => {
    assert.equal(
      await found(lines("`> [!NOTE]`", "", "```", ":::tip", "```", "", "zie ::: tip", "", ":::x")),
      "",
    );
  });
});

describe("an HTML tag that the site shows wrongly", () => {
  it("is one that HTML does not know, and browsers hide", async () => {
    assert.equal(
      await found("Vul <organisatie> in, zie <www.voorbeeld.nl>, en <lang=en>privacy</lang=en>.\n"),
      [
        '4:5 malformed-html "<organisatie>"',
        '4:27 malformed-html "<www.voorbeeld.nl>"',
        '4:50 malformed-html "<lang=en>"',
      ].join("\n"),
    );
    assert.equal(await fixed("Een <lang=en>log</lang=en>.\n"), 'Een <span lang="en">log</span>.\n');
    assert.equal(await fixed("Zie <www.voorbeeld.nl>.\n"), "Zie <https://www.voorbeeld.nl>.\n");
  });

  it("is not closed, and takes the rest of the page along", async () => {
    assert.equal(
      await found(lines('<div class="vak">', "", "**Vet**", "", "## Kop")),
      `4:1 malformed-html ${JSON.stringify('<div class="vak">')}`,
    );
    assert.equal(
      await found(lines("<div markdown>", "<div markdown>", "a", "</div>")),
      '4:1 malformed-html "<div markdown>"',
    );
    assert.equal(await found(lines("<p>Alinea", "", "## Kop")), '4:1 malformed-html "<p>"');
    assert.equal(await fixed("Een <b>vet woord.\n"), "Een <b>vet woord.</b>\n");
  });

  it("closes what is not open", async () => {
    assert.equal(await fixed("Tekst.</div>\n"), "Tekst.\n");
  });

  it("lacks a quote", async () => {
    const right = 'Zie <a href="https://voorbeeld.nl">dit</a>.\n';
    assert.equal(await fixed('Zie <a href="https://voorbeeld.nl>dit</a>.\n'), right);
    assert.equal(await fixed('Zie <a href=https://voorbeeld.nl">dit</a>.\n'), right);
  });

  it("is shown as text", async () => {
    assert.equal(
      await found('Een < span> en <a href="x" zonder einde.\n'),
      [
        '4:5 malformed-html "< span>"',
        `4:16 malformed-html ${JSON.stringify('<a href="x" zonder einde.')}`,
      ].join("\n"),
    );
    assert.equal(await fixed("Tekst <!-- opmerking\n"), "Tekst <!-- opmerking -->\n");
  });

  it("holds Markdown that is not read", async () => {
    assert.equal(
      await fixed(lines("<div>", "**Let op** en **pas op**", "</div>")),
      lines("<div>", "<strong>Let op</strong> en <strong>pas op</strong>", "</div>"),
    );
  });

  it("is one finding where the end tag is written as another one", async () => {
    assert.equal(await fixed("Een <strong>vet<strong> woord.\n"), "Een <strong>vet</strong> woord.\n");
    assert.equal(
      await fixed("Een <em>schuin</i> woord en <em>nog</em> een.\n"),
      "Een <em>schuin</em> woord en <em>nog</em> een.\n",
    );
    assert.equal(
      await found("Zie <a href=../x/>x</a>, <b>a <i>b</i></b> en <span>c <span>d</span></span>.\n"),
      "",
    );
  });

  it("holds lists and boxes that are not read, but not one dash", async () => {
    assert.equal(
      await fixed(lines("<details>", "<summary>x</summary>", "", "- een", "- twee", "", "</details>")),
      lines("<details markdown>", "<summary>x</summary>", "", "- een", "- twee", "", "</details>"),
    );
    assert.equal(
      await fixed(lines("<div>", "!!! note", "", "    tekst", "</div>")),
      lines("<div markdown>", "!!! note", "", "    tekst", "</div>"),
    );
    assert.equal(await found(lines("<p>", "- een zin", "</p>")), "");
  });

  it("is a comment that starts or ends wrongly; an arrow is none", async () => {
    assert.equal(await fixed("<!- tekst -->\n"), "<!-- tekst -->\n");
    assert.equal(await found("<!-- a <!-- b --> c -->\n"), '4:21 malformed-html "-->"');
    assert.equal(await found(lines("A --> B", "", "`-->`", "", "x <!-- y -->", "", "<!--", "z", "-->")), "");
  });

  it("is right: void elements, optional end tags, addresses, comparisons, code and comments", async () => {
    assert.equal(
      await found(
        lines(
          "a<br>b<br/>c<br />d <a@b.nl> <https://voorbeeld.nl>",
          "",
          "p < 0,05 en <50 woorden, i<j, `<organisatie>` <!-- <div> -->",
          "",
          "<ul><li>a<li>b</ul>",
          "",
          "<div markdown>",
          "",
          "**vet** <span lang='en'>x</span>",
          "",
          "</div>",
          "",
          "<details markdown><summary>S</summary>",
          "",
          "- a",
          "",
          "</details>",
          "",
          "<button onclick=\"toon('a')\">Klik</button>",
        ),
      ),
      "",
    );
  });
});

describe("markers of a merge conflict", () => {
  const conflict = lines("<<<<<<< HEAD", "- a", "||||||| basis", "- o", "=======", "- b", ">>>>>>> tak");

  it("are each found, and nothing else about them", async () => {
    assert.equal(
      await found(`- x\n${conflict}- y\n`),
      [
        '5:1 merge-conflict-marker "<<<<<<< HEAD"',
        '7:1 merge-conflict-marker "||||||| basis"',
        '9:1 merge-conflict-marker "======="',
        '11:1 merge-conflict-marker ">>>>>>> tak"',
      ].join("\n"),
    );
  });

  it("are resolved by keeping one version or both", async () => {
    const { page, checker } = await openFixture(`//- docs/over.md\n${conflict}`, blockRules);
    const fixes = checker.findings(page)[0]?.fixes ?? [];
    assert.deepEqual(
      fixes.map(({ edits }) => applyEdits(page.text, edits)),
      ["- a\n", "- b\n", "- a\n- b\n"],
    );
    assert.ok(fixes.every(({ safe }) => !safe));
  });

  it("around two equal versions can go without asking", async () => {
    const text = lines("<<<<<<< HEAD", "- a", "=======", "- a", ">>>>>>> tak");
    const { page, checker } = await openFixture(`//- docs/over.md\n${text}`, blockRules);
    assert.deepEqual(
      checker.findings(page)[0]?.fixes?.map(({ safe }) => safe),
      [true],
    );
  });

  it("are found in frontmatter, in mkdocs.yml, in the word list and indented, but not in fenced code", async () => {
    assert.equal(
      await found(lines("```", "<<<<<<< HEAD", "```", "", "- a", "    >>>>>>> tak")),
      '9:5 merge-conflict-marker ">>>>>>> tak"',
    );
    for (const path of ["mkdocs.yml", "includes/begrippenlijst.md", "docs/over.md"]) {
      const { page, checker } = await openFixture(
        `//- ${path}\n---\ntitle: x\n>>>>>>> tak\n---\n`,
        blockRules,
      );
      assert.equal(show(page, checker.findings(page)), '3:1 merge-conflict-marker ">>>>>>> tak"', path);
    }
  });

  it("never take an author's words along", async () => {
    assert.equal(await found(">>>>>>> citaat in een citaat\n"), "");
    assert.equal(await safe(">>>>>>> ja\n"), false);
    assert.equal(await safe(">>>>>>> main\n"), true);
    const same = (...base: readonly string[]) =>
      lines("<<<<<<< HEAD", "- a", ...base, "=======", "- a", ">>>>>>> tak");
    assert.equal(await safe(same()), true);
    assert.equal(await safe(same("||||||| basis", "- o")), false);
    // Two separators: which text belongs to which version cannot be told.
    assert.equal(await safe(same("=======", "- b")), false);
    assert.equal(await safe(same("=======", "- b").replace("<<<<<<< HEAD\n", "")), false);
  });

  it("that are a line of equals signs alone can underline a heading", async () => {
    assert.equal(await found(lines("Bronnen", "=======", "", "Tekst.")), "");
    assert.equal(
      await found(lines("Tekst.", "", "=======", "", "Tekst.")),
      '6:1 merge-conflict-marker "======="',
    );
  });
});

describe("text in the wrong encoding", () => {
  const damaged: readonly [damaged: string, right: string][] = [
    ["potentiÃ«le", "potentiële"],
    ["ge√Ødentificeerde", "geïdentificeerde"],
    ["â€œcitaatâ€\u009d", "“citaat”"],
    ["â€œcitaatâ€", "“citaat”"],
    ["fotoâ€™s", "foto’s"],
    ["foto‚Äôs", "foto’s"],
    ["Ã©Ã©n", "één"],
    ["ÃƒÂ©Ã©n", "één"],
    ["20Â°C", "20°C"],
    ["Å“uvre", "œuvre"],
    ["voilÃ\u00a0", "voilà"],
    ["â‚¬", "€"],
    ["√©√©n", "één"],
    ["√©√©nmalig", "éénmalig"],
    ["EuropeseÂ", "Europese"],
    ["voilÃ", "voilà"],
    ["ðŸ˜€", "😀"],
  ];
  for (const [wrong, right] of damaged) {
    it(`${wrong} was ${right}`, () => {
      assert.equal(decode(wrong), right);
    });
  }

  it("is not what only looks odd", () => {
    for (const text of [
      "√2",
      "√2√3",
      "«Â»",
      "MANHÃ",
      "2√3",
      "x ≈ 1",
      "„Ä“",
      "SÃO",
      "Ångström",
      "ÀÉÈÎ",
      "…één",
      "«Île»",
      "‚Ältere‘",
      "¬p",
      "ÄÖÜ–ß",
    ]) {
      assert.equal(decode(text), text);
    }
  });

  it("is found word by word, in titles, code and files that are no pages", async () => {
    assert.equal(
      await found("`GeorgiÃ«` en “potentiÃ«le” en weg\uFFFDvallen\n"),
      ['4:2 mojibake "GeorgiÃ«"', '4:16 mojibake "potentiÃ«le"', '4:32 mojibake "weg\uFFFDvallen"'].join(
        "\n",
      ),
    );
    for (const path of ["mkdocs.yml", "includes/begrippenlijst.md", "templates/maatregel.md"]) {
      const { page, checker } = await openFixture(`//- ${path}\ntitle: BelgiÃ«\n`, blockRules);
      assert.equal(show(page, checker.findings(page)), '1:8 mojibake "BelgiÃ«"', path);
    }
  });

  function decode(text: string): string {
    return repairEncoding(text).reduceRight(
      (result, { start, end, text: right }) => result.slice(0, start) + right + result.slice(end),
      text,
    );
  }
});
