/** The fixes for words in an `uitzondering`: one without asking gives an expression that works. */
import assert from "node:assert/strict";
import { uitzonderingInvalid } from "../../../server/src/rules/uitzonderingInvalid";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture } from "../../support/handbook";

/** The item after the first fix of its error, `(safe)` behind it or `(ask)`; empty when there is no fix. */
async function fixed(item: string): Promise<string> {
  const before = "---\nuitzondering:\n- ";
  const { page, checker } = await openFixture(`//- docs/vereisten/aia-01-x.md\n${before}${item}\n---\n`, [
    uitzonderingInvalid,
  ]);
  const [fix] = checker.findings(page).flatMap(({ fixes }) => fixes ?? []);
  if (!fix) return "";
  const text = applyEdits(page.text, fix.edits);
  return `${text.slice(before.length).split("\n", 1)[0]} (${fix.safe ? "safe" : "ask"})`;
}

const a = "risicogroep-verboden-ai";
const b = "rol-ai-act-aanbieder";

describe("the fix of a word in an uitzondering", () => {
  const cases: [string, string][] = [
    [`${a} en ${b}`, `${a} && ${b} (safe)`],
    [`${a} | ${b}`, `${a} || ${b} (safe)`],
    [`${a} en niet ${b} of ${b}`, `${a} && ! ${b} || ${b} (safe)`],
    [`'${a} en "${b}" of ${b}'`, `'${a} && "${b}" || ${b}' (safe)`],
    // What more is wrong is told when this is mended.
    [`(${a} en ${b}`, `(${a} && ${b} (ask)`],
    [`${a} en ${b} ${b}`, `${a} && ${b} ${b} (ask)`],
    // An operator would be as wrong there as the word is.
    [`${a} && en`, ""],
    [`${a} en`, ""],
    [`of ${a}`, ""],
    [`${a} && en ${b}`, ""],
  ];
  for (const [item, expected] of cases) {
    it(`makes of ${item} ${expected === "" ? "nothing" : expected}`, async () => {
      assert.equal(await fixed(item), expected);
    });
  }
});
