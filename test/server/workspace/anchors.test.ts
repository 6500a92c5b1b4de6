/** The anchors that this engine knows, next to the ids of the pages that were really published. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { openFixture } from "../../support/handbook";
import { realHandbook, realHandbookRoot } from "../../support/realHandbook";

/** An element of a published page: tag, attributes, children. */
type PublishedElement = [string, Record<string, string>, (PublishedElement | string)[]];

describe("the anchors of a page", () => {
  it("are those of its list macros too", async () => {
    const { handbook } = await openFixture(
      "//- docs/rollen/jurist.md\n# Jurist\n\n<!-- list_maatregelen rollen/jurist -->\n",
    );
    assert.ok(handbook.index.hasAnchor("rollen/jurist.md", "filterInput"));
    assert.ok(!handbook.index.hasAnchor("rollen/jurist.md", "weg"));
  });

  it("are not known of a file that stands for another one", async () => {
    const { handbook } = await openFixture("//- docs/MEEDOEN.md\n../MEEDOEN.md\n");
    assert.ok(handbook.index.hasAnchor("MEEDOEN.md", "vragen"));
    assert.deepEqual(handbook.index.anchors("MEEDOEN.md"), []);
  });

  it("are all ids that the site has really published", async function () {
    const root = realHandbookRoot();
    const state = root && basename(root).replace(/^.*-/, "");
    const snapshot = `../shared/parity/real-${state}.jsonl.gz`;
    if (root === undefined || !existsSync(snapshot)) return this.skip();
    const { handbook } = await realHandbook();
    const lines = gunzipSync(readFileSync(snapshot)).toString().trim().split("\n");
    let checked = 0;
    for (const line of lines) {
      const { page, tree } = JSON.parse(line) as { page?: string; tree?: PublishedElement };
      if (page === undefined || tree === undefined) continue;
      const missing = idsIn(tree).filter((id) => !handbook.index.hasAnchor(page, id));
      assert.deepEqual(missing, [], page);
      checked += 1;
    }
    assert.ok(checked > 200);
  });
});

function idsIn([, { id }, children]: PublishedElement): string[] {
  const below = children.flatMap((child) => (typeof child === "string" ? [] : idsIn(child)));
  return id === undefined ? below : [id, ...below];
}
