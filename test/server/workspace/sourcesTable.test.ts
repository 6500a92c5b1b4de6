import assert from "node:assert/strict";
import { parseSourcesTable, sourcesTablePath } from "../../../server/src/workspace/sourcesTable";
import { openFixture } from "../../support/handbook";

describe("the table of sources", () => {
  it("gives code, framework and ids of each line", () => {
    assert.deepEqual(
      parseSourcesTable(
        "nummer,bron,maatregelen-ak,x\nSV.1,ADR,\"['urn:nl:a-1', 'urn:nl:b-2']\",0\n1.10,ARK,[],1\n",
      ),
      [
        { code: "SV.1", framework: "ADR", ids: ["urn:nl:a-1", "urn:nl:b-2"] },
        { code: "1.10", framework: "ARK", ids: [] },
      ],
    );
  });

  it("reads columns in another order, semicolons, quotes within quotes and any line ends", () => {
    assert.deepEqual(parseSourcesTable('bron;nummer\r\nADR;"SV ""1"""\r\nADR;\r\n;x'), [
      { code: 'SV "1"', framework: "ADR", ids: [] },
    ]);
  });

  it("is empty for anything else", () => {
    for (const text of ["", "\n", "nummer", "a,b\n1,2\n", '"']) {
      assert.deepEqual(parseSourcesTable(text), []);
    }
  });

  it("is followed by the handbook when it changes and when it goes", async () => {
    const { handbook, fileSystem } = await openFixture(
      `//- docs/index.md\n//- ${sourcesTablePath}\nnummer,bron\nSV.1,ADR`,
    );
    const codes = () => handbook.sources.map(({ code }) => code);
    assert.deepEqual(codes(), ["SV.1"]);
    const uri = handbook.uriOf(sourcesTablePath);
    fileSystem.files.set(sourcesTablePath, new TextEncoder().encode("nummer,bron\nSV.2,ADR\n"));
    await handbook.applyFileChanges([{ uri, type: "changed" }]);
    assert.deepEqual(codes(), ["SV.2"]);
    fileSystem.files.delete(sourcesTablePath);
    await handbook.applyFileChanges([{ uri, type: "deleted" }]);
    assert.deepEqual(codes(), []);
  });
});
