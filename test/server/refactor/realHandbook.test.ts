/** Renames each page of the real handbook in turn. Skipped where the real handbook is not at hand. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import type { FileMove } from "../../../server/src/refactor/refactoring";
import { renameFiles } from "../../../server/src/refactor/renameFiles";
import { renameHeading } from "../../../server/src/refactor/renameHeading";
import { renameTerm } from "../../../server/src/refactor/renameTerm";
import { Checker } from "../../../server/src/rules/checker";
import { resolveLink } from "../../../server/src/site/linkTarget";
import { Handbook } from "../../../server/src/workspace/handbook";
import type { Page } from "../../../server/src/workspace/page";
import { MemoryFileSystem, root } from "../../support/memoryFileSystem";
import { realHandbookRoot } from "../../support/realHandbook";
import { accepted, carryOut, replaceFiles, type Workbench } from "./applied";

describe("renaming every page of the real handbook", () => {
  let bench: Workbench;
  let original: readonly string[];
  let links: readonly string[];

  before(async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    bench = await openCopy();
    original = findings(bench, []);
    links = destinations(bench, []);
  });

  for (const kind of ["vereiste", "maatregel", "hulpmiddel"]) {
    it(`each ${kind}, code and name: the findings stay, and renaming all back gives the original bytes`, async () => {
      const pages = [...bench.handbook.pages].filter((page) => page.kind?.name === kind);
      assert.ok(pages.length > 20);
      await renameEach(pages.map((page) => [page, newStem(page.stem)]));
    });
  }

  for (const vocabulary of ["rollen", "levenscyclus", "onderwerp"]) {
    it(`each term of ${vocabulary}: the same`, async () => {
      const { index } = bench.handbook;
      const pages = index.terms(vocabulary).map((term) => index.termPage(vocabulary, term));
      assert.ok(pages.length > 3);
      await renameEach(pages.flatMap((page) => (page ? [[page, `${page.stem}-hernoemd`]] : [])));
    });
  }

  it("each term of categorie, which has no page: the same", async () => {
    const { handbook, fileSystem } = bench;
    const files = new Map(fileSystem.files);
    const terms = handbook.index.terms("categorie");
    for (const term of terms) {
      await carryOut(bench, accepted(renameTerm(handbook, "categorie", term, `${term}-hernoemd`)));
      assert.deepEqual(findings(bench, [["-hernoemd", ""]]), original, `findings after renaming ${term}`);
    }
    for (const term of terms)
      await carryOut(bench, accepted(renameTerm(handbook, "categorie", `${term}-hernoemd`, `${term}-terug`)));
    for (const [path, content] of fileSystem.files) {
      if (content !== files.get(path) && path !== "algoritmekader.yml")
        assert.equal(text(content)?.replaceAll("-terug", ""), text(files.get(path)), path);
    }
    await replaceFiles(bench, files);
  });

  it("each other page: the same", async () => {
    const { handbook } = bench;
    const isOther = ({ kind, stem, docsPath = "" }: Page) =>
      !kind &&
      stem !== "index" &&
      !/^(?:rollen|levenscyclus|onderwerpen)\//.test(docsPath) &&
      handbook.model.generated.every(({ path }) => path !== docsPath);
    const pages = [...handbook.index.allPages()].filter(isOther);
    assert.ok(pages.length > 10);
    await renameEach(pages.map((page) => [page, `${page.stem}-hernoemd`]));
  });

  for (const [folder, to] of [
    ["ai-verordening", "onder/wet"],
    ["afbeeldingen", "beeld"],
    ["voldoen-aan-wetten-en-regels", "onder/voldoen"],
  ] as const) {
    it(`the folder ${folder} as a whole: the same`, async () => {
      await moveEach([[{ from: `docs/${folder}`, to: `docs/${to}` }, []]]);
    });
  }

  it("each heading that is linked to: all links that found their anchor still do", async () => {
    const { handbook } = bench;
    const files = new Map(bench.fileSystem.files);
    const anchored = anchoredLinks(handbook);
    const wanted = new Set(anchored.filter(({ found }) => found).map(({ to, anchor }) => `${to}#${anchor}`));
    let renamed = 0;
    for (const target of wanted) {
      const [docsPath = "", anchor] = target.split("#");
      const page = handbook.index.page(docsPath);
      const heading = page?.document.markdown.headings.find(({ id }) => id === anchor);
      if (!page || !heading) continue;
      await carryOut(bench, accepted(renameHeading(handbook, page, heading, `Anders ${++renamed}`)));
      const still = anchoredLinks(handbook).map(({ found }) => found);
      assert.deepEqual(
        still,
        anchored.map(({ found }) => found),
        target,
      );
    }
    assert.ok(renamed > 5);
    await replaceFiles(bench, files);
  });

  function renameEach(renames: readonly (readonly [Page, string])[]): Promise<void> {
    return moveEach(
      renames.map(([{ path, stem }, name]) => {
        const to = `${path.slice(0, path.lastIndexOf("/") + 1)}${name}.md`;
        return [{ from: path, to }, [[name, stem], ...codes(name, stem)]];
      }),
    );
  }

  /** Makes one move after the other, and takes them all back at once. What a move breaks stays broken, so not each is checked. */
  async function moveEach(moves: readonly (readonly [FileMove, Names])[]): Promise<void> {
    const { handbook, fileSystem } = bench;
    const files = new Map(fileSystem.files);
    const names: (readonly [string, string])[] = [];
    for (const [at, [move, renamed]] of moves.entries()) {
      await carryOut(bench, accepted(renameFiles(handbook, [move])));
      names.push([move.to, move.from], ...renamed);
      if (at % 16 > 0 && at < moves.length - 1) continue;
      assert.deepEqual(findings(bench, names), original, `findings after renaming ${move.from}`);
    }
    assert.deepEqual(destinations(bench, names), links, "where all links lead to");
    const back = moves.map(([{ from, to }]) => ({ from: to, to: from }));
    await carryOut(bench, accepted(renameFiles(handbook, back)));
    assert.deepEqual([...fileSystem.files.keys()].sort(), [...files.keys()].sort());
    for (const [path, content] of fileSystem.files) {
      if (content !== files.get(path)) assert.equal(text(content), text(files.get(path)), path);
    }
  }
});

/** Names after and before. */
type Names = readonly (readonly [string, string])[];

/** The short codes in two file names, if both have one. */
function codes(now: string, then: string): Names {
  const [one, other] = [now, then].map((stem) => /[a-z]{3}-[0-9]{2}/.exec(stem)?.[0]);
  return one !== undefined && other !== undefined ? [[one, other]] : [];
}

function text(content: Uint8Array | string | undefined): string | undefined {
  return content instanceof Uint8Array
    ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(content)
    : content;
}

/** A new code and a new name. */
function newStem(stem: string): string {
  return `${stem.replace(/([a-z]{3}-)([0-9])/, (_, law, digit) => law + (9 - digit))}-hernoemd`;
}

/** All findings as text, with the new names put back. */
function findings({ handbook, checker }: Workbench, names: Names): string[] {
  return putBack(
    names,
    [...handbook.pages].flatMap((page) =>
      checker
        .findings(page)
        .map(
          ({ rule, range, value = "" }) =>
            `${page.path} ${rule.id} ${page.text.slice(range.start, range.end)} ${value}`,
        ),
    ),
  );
}

/** The links of all pages that have an anchor, and whether it is there. */
function anchoredLinks({ index }: Handbook) {
  return [...index.allPages()].flatMap(({ docsPath = "", document }) =>
    document.markdown.links.flatMap(({ target, kind }) => {
      const leadsTo = resolveLink(target, docsPath, kind !== "html", (path) => index.hasFile(path));
      if ((leadsTo.kind !== "file" && leadsTo.kind !== "self") || leadsTo.anchor === "") return [];
      const to = leadsTo.kind === "file" ? leadsTo.docsPath : docsPath;
      return [{ to, anchor: leadsTo.anchor, found: index.hasAnchor(to, leadsTo.anchor) }];
    }),
  );
}

/** Where each link leads to, broken ones left out: those have findings. */
function destinations({ handbook }: Workbench, names: Names): string[] {
  const { index } = handbook;
  return putBack(
    names,
    [...index.allPages()].flatMap(({ docsPath = "", document }) =>
      document.markdown.links.flatMap(({ target, kind, text }) => {
        const to = resolveLink(target, docsPath, kind !== "html", (path) => index.hasFile(path));
        return to.kind === "file" ? [`docs/${docsPath} docs/${to.docsPath}#${to.anchor} ${text}`] : [];
      }),
    ),
  );
}

function putBack(names: Names, lines: readonly string[]): string[] {
  return lines
    .map((line) => names.reduce((result, [now, then]) => result.replaceAll(now, then), line))
    .sort();
}

async function openCopy(): Promise<Workbench> {
  const folder = realHandbookRoot();
  assert.ok(folder);
  const fileSystem = new MemoryFileSystem();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, path);
    if (statSync(file).isFile()) fileSystem.files.set(path, isText(path) ? readFileSync(file) : "");
  }
  const handbook = await Handbook.open(fileSystem, root, algoritmekader);
  const checker = new Checker(handbook, (rule, page, error) => {
    throw new Error(`${rule.id} failed on ${page.path}`, { cause: error });
  });
  return { handbook, fileSystem, checker };
}

function isText(path: string): boolean {
  return /\.(?:md|yml)$|\.gitignore$/.test(path);
}
