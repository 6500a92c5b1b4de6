import assert from "node:assert/strict";
import { openFiles, openFixture, pageAt, show, type TestHandbook } from "../../support/handbook";
import { root } from "../../support/memoryFileSystem";
import {
  changeAtRandom,
  everythingFound,
  follow,
  foundAnew,
  randomFrom,
  typeAndSave,
} from "../../support/randomHandbook";

const settingsPath = "algoritmekader.yml";

const fixture = `
//- docs/casussen/soc-01-bijstand.md
---
title: Bijstand
rollen:
- wethouder
---
//- docs/rollen/jurist.md
# Jurist
//- docs/bestuurders/wethouder.md
# Wethouder
//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin
id: urn:nl:ak:mtr:pba-01
rollen: [jurist]
---`;

function write(test: TestHandbook, text: string): ReadonlySet<string> {
  const change = test.handbook.setText(`${root}/${settingsPath}`, text, 1);
  assert.ok(change);
  return test.checker.invalidate(change);
}

/** What is found on a page by one rule. */
function found(test: TestHandbook, path: string, rule: string): string {
  const page = pageAt(test, path);
  return show(
    page,
    test.checker.findings(page).filter((finding) => finding.rule.id === rule),
  );
}

describe("a handbook with settings", () => {
  const page = "docs/casussen/soc-01-bijstand.md";
  const kind =
    "paginasoorten:\n  casus:\n    map: casussen\n    id: { patroon: '^c:([a-z]{3}-[0-9]{2})$', voorbeeld: 'c:soc-01' }\n";

  it("knows its own kinds of page as soon as they are typed, and forgets them again", async () => {
    const test = await openFixture(fixture);
    assert.equal(pageAt(test, page).kind, undefined);
    assert.equal(found(test, page, "id-missing"), "");
    const stale = write(test, kind);
    assert.ok(stale.has(page));
    assert.equal(pageAt(test, page).kind?.name, "casus");
    assert.equal(found(test, page, "id-missing"), '1:1 id-missing "---"');
    test.checker.invalidate(await test.handbook.dropText(`${root}/${settingsPath}`));
    assert.equal(pageAt(test, page).kind, undefined);
    assert.equal(found(test, page, "id-missing"), "");
  });

  it("takes the words of a list from another folder", async () => {
    const test = await openFixture(fixture);
    assert.equal(found(test, page, "unknown-label"), '4:3 unknown-label "wethouder"');
    write(test, "woordenlijsten: { rollen: { map: bestuurders } }");
    assert.equal(found(test, page, "unknown-label"), "");
    assert.equal(
      found(test, "docs/maatregelen/1-pba-01-begin.md", "unknown-label"),
      '4:10 unknown-label "jurist"',
    );
  });

  it("does not read its pages anew", async () => {
    const test = await openFixture(fixture);
    const { document } = pageAt(test, page);
    write(test, kind);
    assert.equal(pageAt(test, page).document, document);
  });

  it("follows the file on disk, and its deletion", async () => {
    const test = await openFixture(fixture);
    test.fileSystem.files.set(settingsPath, kind);
    await follow(test, "created", settingsPath);
    assert.equal(pageAt(test, page).kind?.name, "casus");
    test.fileSystem.files.delete(settingsPath);
    await follow(test, "deleted", settingsPath);
    assert.equal(pageAt(test, page).kind, undefined);
    assert.equal(test.handbook.page(settingsPath), undefined);
  });

  it("does not check a page that it says is generated", async () => {
    const test = await openFixture(fixture);
    write(test, "gegenereerd: { casussen/soc-01-bijstand.md: includes/bijstand.csv }");
    assert.deepEqual(test.checker.findings(pageAt(test, page)), []);
  });

  it("keeps its settings while the file cannot be read, and says so", async () => {
    const test = await openFixture(`${fixture}\n//- ${settingsPath}\n${kind}`);
    test.fileSystem.locked.add(settingsPath);
    await follow(test, "changed", settingsPath);
    assert.equal(pageAt(test, page).kind?.name, "casus");
    assert.match(found(test, settingsPath, "unreadable-file"), /unreadable-file/);
  });

  it("reads what mkdocs.yml says while it is being typed", async () => {
    const test = await openFixture(fixture);
    const change = test.handbook.setText(
      `${root}/mkdocs.yml`,
      "site_name: Nieuw\nnav:\n- Wie: rollen/jurist.md\n",
      1,
    );
    assert.deepEqual([...(change?.pages ?? [])], ["mkdocs.yml"]);
    assert.equal(test.handbook.config.name, "Nieuw");
    assert.equal(test.handbook.site.navTitle("rollen/jurist.md"), "Wie");
    await test.handbook.dropText(`${root}/mkdocs.yml`);
    assert.equal(test.handbook.config.name, "Proef");
  });

  it("finds after any series of changes what a handbook opened anew finds", async () => {
    const test = await openFixture(fixture);
    const random = randomFrom(23);
    const parts = [
      "regels: { unknown-label: warning, id-missing: hint }\n",
      "regels: { unknown-label: off }\n",
      kind,
      "paginasoorten: { maatregel: { map: casussen, velden: { rollen: optioneel, hide: verplicht } } }\n",
      "woordenlijsten: { rollen: { map: bestuurders }, doel: [a, b] }\nvelden: { doel: { woordenlijst: doel } }\n",
      "gegenereerd: { rollen/jurist.md: includes/x.md }\n",
      "xyz: [1, 2]\n",
    ];
    for (let step = 0; step < 120; step++) {
      const text = parts[random(parts.length)] + (random(3) === 0 ? "# klaar\n" : "");
      const isKnown = test.fileSystem.files.has(settingsPath);
      const way = random(8);
      if (way < 4) await changeAtRandom(test, random);
      else if (way < 6) {
        // An editor's text, at times broken YAML on its way to what is saved.
        if (way === 5) write(test, `${text}regels: [`);
        typeAndSave(test, settingsPath, text);
        test.checker.invalidate(await test.handbook.dropText(`${root}/${settingsPath}`));
      } else if (isKnown && way === 6) {
        test.fileSystem.files.delete(settingsPath);
        await follow(test, "deleted", settingsPath);
      } else {
        test.fileSystem.files.set(settingsPath, text);
        await follow(test, isKnown ? "changed" : "created", settingsPath);
      }
      if (step % 3 === 1) assert.deepEqual(everythingFound(test), foundAnew(test), `after step ${step}`);
      if (step % 10 === 9) {
        const fresh = await openFiles(test.fileSystem);
        assert.deepEqual(everythingFound(test), everythingFound(fresh), `after step ${step}`);
      }
    }
  });
});
