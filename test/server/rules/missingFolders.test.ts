import assert from "node:assert/strict";
import { configInvalid } from "../../../server/src/rules/configInvalid";
import { openFixture } from "../../support/handbook";

/** What is said of a settings file in a handbook with `docs/handreikingen/lokaal/x.md`. */
async function found(settings: string): Promise<readonly (string | undefined)[]> {
  const { page, checker } = await openFixture(
    `//- algoritmekader.yml\n${settings}\n//- docs/handreikingen/lokaal/x.md\n`,
    [configInvalid],
  );
  return checker
    .findings(page)
    .map(({ severity, range }) => `${severity} ${page.text.slice(range.start, range.end)}`);
}

describe("a folder in the settings", () => {
  it("is found missing when docs/ has no files in it", async () => {
    assert.deepEqual(await found("woordenlijsten:\n  wet:\n    naam: wet\n    map: wetten"), [
      "warning wetten",
    ]);
    assert.deepEqual(await found("paginasoorten:\n  handreiking:\n    map: 'handreiking' # c"), [
      "warning 'handreiking'",
    ]);
    assert.deepEqual(await found("woordenlijsten:\n  wet: { naam: wet, map: lokaal }"), ["warning lokaal"]);
  });

  it("is there by its path, and for a kind of page by its name wherever it is", async () => {
    assert.deepEqual(await found("paginasoorten:\n  handreiking:\n    map: lokaal"), []);
    assert.deepEqual(await found("woordenlijsten:\n  wet: { naam: wet, map: handreikingen/lokaal }"), []);
    assert.deepEqual(await found("woordenlijsten:\n  wet: { naam: wet, map: docs/handreikingen/ }"), []);
  });
});
