import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { walkBlocks } from "../../../server/src/rules/blocks";
import { fixAll } from "../../../server/src/rules/fixAll";
import { rules } from "../../../server/src/rules/index";
import { partsAround } from "../../../server/src/rules/partsAround";
import { holdsAfter } from "../../../server/src/rules/trial";
import { parseDocument } from "../../../server/src/text/document";
import { applyEdits, type Edit } from "../../../server/src/text/edits";
import { openFixture } from "../../support/handbook";
import { findingsWith } from "../../support/tryFixes";

const ids = new Set([
  "accidental-code-block",
  "accidental-heading",
  "list-not-nested",
  "list-without-blank-line-before",
  "malformed-admonition",
  "table-without-blank-line-before",
]);
const trying = rules.filter(({ id }) => ids.has(id));

async function opened(text: string) {
  const { page, handbook, checker } = await openFixture("//- docs/over.md\nTekst.\n", trying);
  const findingsOf = (now: string) => findingsWith(handbook, checker, page.path, page.uri, now);
  const findings = findingsOf(text);
  const current = handbook.page(page.path);
  assert.ok(current);
  return { page: current, findings, findingsOf };
}

describe("trying a fix", () => {
  it("reads only the lines around it, with what opens the blocks that they stand in", async () => {
    const text = [
      "Ver weg.",
      "",
      '!!! tip "T"',
      "",
      "    Inleiding.",
      "",
      "    - a",
      "    - b",
      "        - c",
      "        - d",
      "        - e",
      "        - f",
      "        - g",
      "    - h",
      "",
      "    Slot.",
      "",
      "Eind.",
      "",
    ].join("\n");
    const { page } = await opened(text);
    const start = text.indexOf("- e");
    const parts = partsAround(page, { start, end: start });
    assert.equal(
      parts.map((part) => text.slice(part.start, part.end)).join("…"),
      '\n!!! tip "T"\n\n…    - b\n…        - d\n        - e\n        - f\n…    - h\n\n',
    );
  });

  it("sees what the whole page would show", async () => {
    const texts = [
      "# Kop\n\nTekst.\n\n- a\n- b\n  - c\n- d\n\nMeer.\n",
      "1. een\n\n    > - x\n    >   - y\n    > - z\n\n2. twee\n",
      '??? expander "T"\n\n    - a\n      - b\n    - c\n\n    tekst:\n    - d\n    - e\n',
      "tekst[^1]\n\n[^1]: voet\n\n    - a\n      - b\n\neind\n",
    ];
    for (const text of texts) {
      const { page, findings } = await opened(text);
      const fixes = findings.flatMap(({ fixes }) => fixes ?? []);
      assert.ok(fixes.length > 0, text);
      for (const { edits } of fixes) {
        const whole = shapes([...walkBlocks(parseDocument(applyEdits(text, edits)).markdown.blocks)], edits);
        let near = "";
        holdsAfter(page, edits, (blocks) => {
          near = shapes(blocks, edits);
          return true;
        });
        assert.equal(near, whole, text);
      }
    }
  });

  it("gives the same when a page is judged again", async () => {
    const text = "> - a\n>   - b\n".repeat(20);
    const { page, checker } = await openFixture(`//- docs/over.md\n${text}`, trying);
    assert.deepEqual(checker.findingsIf(page), checker.findings(page));
  });
});

/** The blocks that hold an edit, or touch one. */
function shapes(blocks: Parameters<Parameters<typeof holdsAfter>[2]>[0], edits: readonly Edit[]): string {
  const start = edits[0]?.range.start ?? 0;
  return blocks
    .filter(({ block: { range } }) => range.start <= start + 4 && start <= range.end)
    .map(({ block: { kind, range }, parents }) => `${"  ".repeat(parents.length)}${kind} ${range.start}`)
    .filter((line) => !/^(?:list|quote|box)/.test(line))
    .join("\n");
}

describe("a page full of mistakes", () => {
  const pieces = [
    "- a\n    - a\n2. 2. ",
    "- a\n\n    - a\n- b\n",
    "<<<<<<< a\n---\n",
    "!!! note\n.a  - a\n",
    "- a\n  - b\n",
    "> - a\n>   - b\n",
    "- a\n\n  tekst\n\n",
    "1. a\n\ntekst\n\n2. b\n\n",
    "tekst:\n- a\n- b\n\n",
    "tekst\na | b\n--|--\n1|2\n\n",
    "```\n??? x\n</div>\n",
    "> 1. a\n - b\n   ??? x\n---\n",
  ];
  for (const piece of pieces) {
    it(`is judged within a moment: ${JSON.stringify(piece)}`, async () => {
      const text = piece.repeat(Math.ceil(40_000 / piece.length));
      const start = performance.now();
      const { findings } = await opened(text);
      // A tenth of this is usual; the rest is for a busy machine.
      assert.ok(performance.now() - start < 3000);
      assert.ok(findings.length > 0);
    });

    it(`comes to rest the first time its safe fixes are made: ${JSON.stringify(piece)}`, async () => {
      for (const length of [2_500, 10_000, 40_000]) {
        const text = piece.repeat(Math.ceil(length / piece.length));
        const { findingsOf } = await opened(text);
        const once = fixAll(text, findingsOf);
        const twice = fixAll(once.text, findingsOf);
        assert.equal(twice.text, once.text);
        assert.equal(twice.applied.length, 0);
      }
    });
  }

  it("has all its safe fixes made at once", async () => {
    const text = "- a\n  - b\n".repeat(400);
    const { findingsOf } = await opened(text);
    assert.deepEqual(findingsOf(fixAll(text, findingsOf).text), []);
  });
});
