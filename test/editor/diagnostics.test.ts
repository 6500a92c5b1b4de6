import assert from "node:assert/strict";
import { type CodeAction, commands, WorkspaceEdit, workspace } from "vscode";
import { waitFor } from "./bridge";
import { behind, closeAll, file, maatregelen, open, ours, ruleOf, vereisten, waitForRules } from "./sample";

describe("findings in the editor", () => {
  afterEach(closeAll);

  it("show for the whole handbook without opening a page", async () => {
    await waitForRules(file(`${maatregelen}/2-owp-02-beschikbare-data.md`), ["unknown-label"]);
    await waitForRules(file(`${vereisten}/awb-01-zorgvuldigheidsbeginsel.md`), ["id-prefix-mismatch"]);
  });

  it("lead to the explanation of their rule", async () => {
    const [finding] = await waitForRules(file(`${maatregelen}/2-owp-02-beschikbare-data.md`), [
      "unknown-label",
    ]);
    const code = finding?.code;
    assert.ok(typeof code === "object");
    assert.equal(code.target.authority, "algoritmekader.algoritmekader");
    assert.equal(code.target.path, "/unknown-label");
  });

  it("appear when a role is misspelt, and go away with the quick fix", async () => {
    const document = await open(`${maatregelen}/1-pba-01-beschrijf-het-probleem.md`);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, behind(document, "rollen:\n- "), "x");
    await workspace.applyEdit(edit);
    const [finding] = await waitForRules(document.uri, ["unknown-label"]);
    assert.ok(finding);
    assert.match(finding.message, /Bedoel je/);

    // While other extensions start, VS Code cancels such a request and gives an empty answer.
    const fix = await waitFor("there is a preferred fix", async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        finding.range,
      );
      return actions.find(({ isPreferred }) => isPreferred)?.edit;
    });
    await workspace.applyEdit(fix);
    await waitForRules(document.uri, []);
  });

  it("appear in the pages that refer to a vereiste when its file is renamed, and go when it is renamed back", async () => {
    const before = file(`${vereisten}/avg-13-dpia-verplicht.md`);
    const after = file(`${vereisten}/avg-13-dpia.md`);
    const referrer = file(`${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`);
    await waitForRules(referrer, []);
    await workspace.fs.rename(before, after);
    try {
      await waitFor("the referrer complains", () =>
        ours(referrer).some((finding) => ruleOf(finding) === "unknown-vereiste"),
      );
    } finally {
      await workspace.fs.rename(after, before);
    }
    await waitForRules(referrer, []);
  });
});
