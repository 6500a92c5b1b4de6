import assert from "node:assert/strict";
import { Checker } from "../../../server/src/rules/checker";
import { unknownLabel } from "../../../server/src/rules/unknownLabel";
import { largestPage } from "../../../server/src/workspace/handbook";
import { openFiles, openFixture, pageAt, show } from "../../support/handbook";
import { changeAtRandom, everythingFound, follow, foundAnew, randomFrom } from "../../support/randomHandbook";

const handbook = `
//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin bij het probleem
id: urn:nl:ak:mtr:pba-01
vereiste:
- avg-01-grondslag
rollen:
- jurist
---
//- docs/vereisten/avg-01-grondslag.md
---
title: Er is een grondslag
id: urn:nl:ak:ver:avg-01
---
//- docs/rollen/jurist.md
# Jurist
`;

/** The same without the rules on what a template asks for: these pages hold only what the tests are about. */
const quiet = `${handbook}
//- algoritmekader.yml
regels: { required-field-missing: off, required-macro-missing: off, required-section-missing: off }
`;

async function findingsAfter(
  act: (test: Awaited<ReturnType<typeof openFixture>>) => Promise<void>,
): Promise<string> {
  const test = await openFixture(quiet);
  assert.equal(show(test.page, test.checker.findings(test.page)), "", "nothing is wrong at first");
  await act(test);
  const page = pageAt(test, test.page.path);
  return show(page, test.checker.findings(page));
}

describe("a handbook that changes", () => {
  it("reports in the page that refers when a vereiste is deleted", async () => {
    const findings = await findingsAfter(async (test) => {
      test.fileSystem.files.delete("docs/vereisten/avg-01-grondslag.md");
      const stale = await follow(test, "deleted", "docs/vereisten/avg-01-grondslag.md");
      assert.ok(stale.has("docs/maatregelen/1-pba-01-begin.md"));
    });
    assert.equal(findings, '5:3 unknown-vereiste "avg-01-grondslag"');
  });

  it("does so too when its whole folder is deleted", async () => {
    const findings = await findingsAfter(async (test) => {
      test.fileSystem.files.delete("docs/vereisten/avg-01-grondslag.md");
      await follow(test, "deleted", "docs/vereisten");
    });
    assert.equal(findings, '5:3 unknown-vereiste "avg-01-grondslag"');
  });

  it("names the new file name when a vereiste is renamed", async () => {
    const test = await openFixture(quiet);
    test.checker.findings(test.page);
    const text = test.fileSystem.files.get("docs/vereisten/avg-01-grondslag.md") ?? "";
    test.fileSystem.files.delete("docs/vereisten/avg-01-grondslag.md");
    test.fileSystem.files.set("docs/vereisten/avg-01-rechtsgrond.md", text);
    await follow(test, "deleted", "docs/vereisten/avg-01-grondslag.md");
    await follow(test, "created", "docs/vereisten/avg-01-rechtsgrond.md");
    assert.match(test.checker.findings(test.page)[0]?.message.nl ?? "", /Bedoel je "avg-01-rechtsgrond"\?/);
  });

  it("takes a new role at once", async () => {
    const findings = await findingsAfter(async (test) => {
      const text = test.page.text.replace("- jurist", "- inkoper");
      const change = test.handbook.setText(test.page.uri, text, 1);
      assert.ok(change);
      test.checker.invalidate(change);
      assert.equal(
        show(pageAt(test, test.page.path), test.checker.findings(pageAt(test, test.page.path))),
        '7:3 unknown-label "inkoper"',
      );
      test.fileSystem.files.set("docs/rollen/inkoper.md", "# Inkoper");
      await follow(test, "created", "docs/rollen/inkoper.md");
    });
    assert.equal(findings, "");
  });

  it("reports an id in both pages when a second page takes it", async () => {
    const test = await openFixture(quiet);
    const other = pageAt(test, "docs/vereisten/avg-01-grondslag.md");
    test.checker.findings(other);
    test.fileSystem.files.set(
      "docs/vereisten/avg-02-nieuw.md",
      "---\ntitle: Nieuw\nid: urn:nl:ak:ver:avg-01\n---\n",
    );
    await follow(test, "created", "docs/vereisten/avg-02-nieuw.md");
    assert.equal(show(other, test.checker.findings(other)), '3:5 id-duplicate "urn:nl:ak:ver:avg-01"');
  });

  it("keeps an editor's text in front of the disk, and goes back to the disk when it is closed", async () => {
    const findings = await findingsAfter(async (test) => {
      const uri = test.page.uri;
      const opened = test.handbook.setText(uri, test.page.text.replace("jurist", "x"), 1);
      assert.ok(opened);
      test.checker.invalidate(opened);
      await follow(test, "changed", test.page.path);
      assert.match(pageAt(test, test.page.path).text, /- x/);
      test.checker.invalidate(await test.handbook.dropText(uri));
      assert.match(pageAt(test, test.page.path).text, /- jurist/);
    });
    assert.equal(findings, "");
  });

  it("checks no other page again when only prose changes", async () => {
    const test = await openFixture(quiet);
    for (const page of test.handbook.pages) test.checker.findings(page);
    const change = test.handbook.setText(test.page.uri, `${test.page.text}\nMeer tekst.`, 1);
    assert.ok(change);
    assert.deepEqual([...test.checker.invalidate(change)], [test.page.path]);
  });

  it("gives after any series of changes what a handbook opened anew gives", async () => {
    const test = await openFixture(handbook);
    const random = randomFrom(11);
    const seen = new Set<string>();
    for (let step = 0; step < 120; step++) {
      await changeAtRandom(test, random);
      const found = everythingFound(test);
      assert.deepEqual(found, foundAnew(test), `checked anew after step ${step}`);
      for (const [, rule = ""] of found.join("\n").matchAll(/^\d+:\d+ ([a-z-]+)/gm)) seen.add(rule);
      if (step % 10 !== 9) continue;
      assert.deepEqual(
        found,
        everythingFound(await openFiles(test.fileSystem)),
        `opened anew after step ${step}`,
      );
    }
    // The changes are worth something only if they touch what these rules ask.
    const rules =
      "broken-anchor broken-image broken-link broken-self-url id-duplicate macro-empty-result macro-unknown-filter-value unknown-label unknown-vereiste";
    assert.deepEqual(
      rules.split(" ").filter((rule) => !seen.has(rule)),
      [],
    );
  });
});

describe("bad input", () => {
  it("gives one message for a page that is too large, and serves all others", async () => {
    const test = await openFixture(quiet);
    test.fileSystem.files.set("docs/groot.md", `---\ntitle: Groot\n---\n${"x".repeat(largestPage)}`);
    await follow(test, "created", "docs/groot.md");
    const page = pageAt(test, "docs/groot.md");
    assert.deepEqual(
      test.checker.findings(page).map(({ rule }) => rule.id),
      ["unreadable-file"],
    );
    assert.equal(page.title, "Groot");
    assert.deepEqual(test.checker.findings(test.page), []);
  });

  it("gives one message for a binary file with the name of a page", async () => {
    const test = await openFixture(quiet);
    test.fileSystem.files.set("docs/beeld.md", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await follow(test, "created", "docs/beeld.md");
    const findings = test.checker.findings(pageAt(test, "docs/beeld.md"));
    assert.equal(findings.length, 1);
    assert.match(findings[0]?.message.nl ?? "", /bevat geen tekst/);
  });

  it("gives one message for a page that may not be read", async () => {
    const test = await openFixture(quiet);
    test.fileSystem.files.set("docs/geheim.md", "# Geheim");
    test.fileSystem.locked.add("docs/geheim.md");
    await follow(test, "created", "docs/geheim.md");
    const findings = test.checker.findings(pageAt(test, "docs/geheim.md"));
    assert.equal(findings.length, 1);
    assert.match(findings[0]?.message.nl ?? "", /geen toegang/);
  });

  it("contains a rule that fails: its page still gets the findings of the others", async () => {
    const { handbook: book, page } = await openFixture(quiet.replace("- jurist", "- x"));
    const failures: string[] = [];
    const broken = {
      ...unknownLabel,
      id: "broken",
      check: () => assert.fail("broken"),
    };
    const checker = new Checker(book, (rule) => failures.push(rule.id), [broken, unknownLabel]);
    assert.equal(show(page, checker.findings(page)), '7:3 unknown-label "x"');
    assert.deepEqual(failures, ["broken"]);
  });
});

describe("what a handbook leaves alone", () => {
  it("never reads what git ignores, nor node_modules, .venv and site", async () => {
    const { fileSystem } = await openFixture(`${handbook}
//- .gitignore
docs/concept/
//- docs/concept/x.md
# Concept
//- docs/node_modules/y.md
# Pakket
//- docs/.venv/z.md
# Omgeving
//- site/index.md
# Gebouwd
//- docs/onderwerpen/site/bouwen.md
# Een map met die naam in docs/ hoort erbij
//- docs/onderwerpen/.gitignore
lokaal.md
//- docs/onderwerpen/lokaal.md
# Lokaal
//- docs/onderwerpen/data.md
# Data`);
    const read = [...fileSystem.reads.keys()].filter((path) => path.endsWith(".md")).sort();
    assert.deepEqual(read, [
      "docs/maatregelen/1-pba-01-begin.md",
      "docs/onderwerpen/data.md",
      "docs/onderwerpen/site/bouwen.md",
      "docs/rollen/jurist.md",
      "docs/vereisten/avg-01-grondslag.md",
    ]);
  });
});
