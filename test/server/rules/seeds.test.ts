/** Old pages, put where their kind belongs in the real handbook: each mistake is reported and can be mended. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fixAll } from "../../../server/src/rules/fixAll";
import type { Finding } from "../../../server/src/rules/rule";
import { applyEdits } from "../../../server/src/text/edits";
import { realHandbook, realHandbookRoot } from "../../support/realHandbook";

const folder = resolve("../shared/seeds");

/** The old page whose file name begins with a number; undefined where it is not at hand. */
function seed(number: string): string | undefined {
  if (!existsSync(folder) || realHandbookRoot() === undefined) return undefined;
  const name = readdirSync(folder).find((file) => file.startsWith(number));
  return name === undefined ? undefined : readFileSync(join(folder, name), "utf8");
}

/** The rules on frontmatter; an old page has other mistakes too. */
const frontmatterRules = new Set(
  "bad-frontmatter-yaml missing-frontmatter duplicate-key required-field-missing unknown-field deprecated-field unknown-label unknown-vereiste unknown-maatregel null-item null-field scalar-not-list duplicate-item uitzondering-invalid title-trailing-dot toelichting-too-long id-missing id-malformed id-duplicate id-prefix-mismatch".split(
    " ",
  ),
);

/** Puts a text at a path of the real handbook, and takes it away afterwards. */
async function withPage(
  path: string,
  text: string,
  use: (findingsOf: (text: string) => readonly Finding[]) => void,
): Promise<void> {
  const { handbook, checker } = await realHandbook();
  const uri = handbook.uriOf(path);
  const findingsOf = (now: string) => {
    const change = handbook.setText(uri, now, 1);
    if (change) checker.invalidate(change);
    const page = handbook.page(path);
    assert.ok(page);
    return checker.findings(page).filter(({ rule }) => frontmatterRules.has(rule.id));
  };
  try {
    findingsOf(text);
    use(findingsOf);
  } finally {
    const change = await handbook.dropText(uri);
    if (change) checker.invalidate(change);
  }
}

/** The findings in words; of a long text only the rule. */
function list(text: string, findings: readonly Finding[]): string[] {
  return findings.map(({ rule, range, value }) => {
    const shown = value ?? text.slice(range.start, range.end);
    return shown.length > 40 ? rule.id : `${rule.id} ${shown}`;
  });
}

/** All safe fixes, and the first fix of what is left, again and again. */
function repairAll(text: string, findingsOf: (text: string) => readonly Finding[]): string {
  let current = fixAll(text, findingsOf).text;
  for (let round = 0; round < 50; round++) {
    const fix = findingsOf(current).flatMap(({ fixes }) => fixes?.slice(0, 1) ?? [])[0];
    if (!fix) return current;
    current = fixAll(applyEdits(current, fix.edits), findingsOf).text;
  }
  assert.fail("the fixes come to an end");
}

describe("an old vereiste", () => {
  const path = "docs/voldoen-aan-wetten-en-regels/vereisten/avg-12-beveiliging-van-verwerking.md";

  it("has each of its mistakes in the frontmatter reported", async function () {
    const text = seed("000");
    if (text === undefined) return this.skip();
    await withPage(path, text, (findingsOf) => {
      assert.deepEqual(list(text, findingsOf(text)), [
        "required-field-missing soort-toepassing",
        "required-field-missing risicogroep",
        "required-field-missing rol-ai-act",
        "required-field-missing systeemrisico",
        "required-field-missing transparantieverplichting",
        "required-field-missing open-source",
        "title-trailing-dot .",
        "toelichting-too-long",
      ]);
    });
  });

  it("is valid after all fixes, but for the toelichting that only its author can shorten", async function () {
    const text = seed("000");
    if (text === undefined) return this.skip();
    await withPage(path, text, (findingsOf) => {
      const after = repairAll(text, findingsOf);
      assert.deepEqual(
        findingsOf(after).map(({ rule }) => rule.id),
        ["toelichting-too-long"],
      );
    });
  });
});

describe("an old maatregel", () => {
  const path = "docs/voldoen-aan-wetten-en-regels/maatregelen/4-owk-13-privacyrisico-mitigeren.md";

  it("has each of its mistakes in the frontmatter reported, and nothing besides", async function () {
    const text = seed("002");
    if (text === undefined) return this.skip();
    await withPage(path, text, (findingsOf) => {
      assert.deepEqual(list(text, findingsOf(text)), [
        "id-missing id",
        "unknown-vereiste dpia_verplicht_bij_hoog_risico",
        "deprecated-field bouwblok",
        "unknown-label proceseigenaar",
        "unknown-label data-scientist",
        "unknown-label data-engineer",
        "unknown-label aanbieder",
        "unknown-label privacy-officer",
        "unknown-label security-officer",
        "unknown-label ethicus",
        "unknown-label beleidsmedewerker",
      ]);
    });
  });

  it("is valid after all fixes and one choice for each role", async function () {
    const text = seed("002");
    if (text === undefined) return this.skip();
    await withPage(path, text, (findingsOf) => {
      const after = repairAll(text, findingsOf);
      assert.deepEqual(list(after, findingsOf(after)), []);
      for (const line of ["id: urn:nl:ak:mtr:owk-13", "- avg-13-dpia-verplicht", "onderwerp:"]) {
        assert.ok(after.includes(`\n${line}\n`), line);
      }
    });
  });

  it("under a name without code lacks only the id, which its author must choose", async function () {
    const text = seed("002");
    if (text === undefined) return this.skip();
    await withPage(path.replace("4-owk-13-", ""), text, (findingsOf) => {
      const after = repairAll(text, findingsOf);
      assert.deepEqual(list(after, findingsOf(after)), ["id-missing id"]);
    });
  });
});
