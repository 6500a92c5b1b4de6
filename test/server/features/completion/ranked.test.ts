import assert from "node:assert/strict";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Proposal } from "../../../../server/src/features/completion/provider";
import { ranked } from "../../../../server/src/features/completion/ranked";

const proposal = (label: string, ...keys: string[]): Proposal => ({
  label,
  keys,
  kind: CompletionItemKind.Value,
  insert: label,
});

describe("the order of proposals", () => {
  it("is start of the name, short code, start of a word or title, word of the title, words, part, letters", () => {
    const proposals = [
      proposal("x-o-w-l"),
      proposal("bowls"),
      proposal("y", "Steen de Owp"),
      proposal("z", "Owl en uil"),
      proposal("1-sow-owl"),
      proposal("2-owl-01"),
      proposal("owl-02"),
      proposal("niets"),
    ];
    assert.deepEqual(
      ranked(proposals, "owl").map(({ label }) => label),
      ["owl-02", "2-owl-01", "z", "1-sow-owl", "bowls", "x-o-w-l"],
    );
    assert.deepEqual(
      ranked(proposals, "owp st").map(({ label }) => label),
      ["y"],
    );
  });

  it("stays as it is among those that fit equally well, and when nothing is typed", () => {
    const proposals = [proposal("ab-2"), proposal("ab-1"), proposal("c")];
    assert.deepEqual(ranked(proposals, "ab"), proposals.slice(0, 2));
    assert.deepEqual(ranked(proposals, " "), proposals);
  });

  it("never looks for a whole sentence letter by letter", () => {
    const proposals = [proposal("Deze zin"), proposal("Dat is zo en ziek")];
    assert.deepEqual(
      ranked(proposals, "De zi").map(({ label }) => label),
      ["Deze zin"],
    );
  });

  it("takes no notice of letter case and accents", () => {
    assert.equal(ranked([proposal("privé-gegevens")], "PRIVE").length, 1);
    assert.equal(ranked([proposal("x", "Reële kansen")], "reele").length, 1);
    assert.equal(ranked([proposal("prive")], "privé").length, 1);
    assert.equal(ranked([proposal("x", "Wet\u00a0open overheid")], "wet open").length, 1);
  });

  it("does not find what lacks a letter", () => {
    assert.deepEqual(ranked([proposal("beveiliging", "Een lange titel")], "bvlx"), []);
  });
});
