/**
 * Random changes of a small handbook in which everything hangs together: references, terms, filters of lists, titles, ids,
 * links with anchors, addresses of the site, pictures with other letter case. For tests that compare a handbook that
 * followed many changes with one that is opened anew.
 */
import { Checker } from "../../server/src/rules/checker";
import type { Rule } from "../../server/src/rules/rule";
import type { Page } from "../../server/src/workspace/page";
import { show, type TestHandbook } from "./handbook";

type OpenedFiles = Pick<TestHandbook, "handbook" | "checker" | "fileSystem">;

/** A random number from zero up to what is given. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 8) % below;
  };
}

interface RandomFile {
  readonly path: string;
  readonly text: string;
}

/** A file that is to be written: mostly a page, at times a picture or the site's configuration. */
function randomFile(random: Random): RandomFile {
  const pick = <Item>(...items: readonly [Item, ...Item[]]): Item => items[random(items.length)] ?? items[0];
  const stem = () => pick("avg-01-a", "avg-02-b", "aia-01-c");
  const word = () => pick("Eerste", "Tweede", "Derde");
  const role = () => pick("jurist", "inkoper", "juridisch-adviseur");
  const field = () => pick("rollen", "onderwerp", "vereiste", "doel");
  const folder = () => pick("vereisten", "maatregelen", "vereisten/sub", "casussen");
  const anchor = () => pick("", "", "#eerste", "#tweede", "#plek");
  const site = () => pick("https://a.example/", "https://b.example/kader/");

  const value = (name: string) =>
    name === "rollen" ? role() : name === "vereiste" ? stem() : pick("data", "a");
  const fieldLines = (name: string) =>
    pick(`${name}:\n- ${value(name)}\n- ${value(name)}\n`, `${name}: ${value(name)}\n`, "");
  const list = () => {
    const name = field();
    return `<!-- ${pick("list_vereisten", "list_maatregelen")} ${name}/${value(name)} -->`;
  };
  const parts = () => [
    `## ${word()}`,
    `[x](../${folder()}/${stem()}.md${anchor()})`,
    `[x](../rollen/${role()}.md${anchor()})`,
    `[x](${site()}${pick("vereisten", "rollen")}/${pick(stem(), role())}/${anchor()})`,
    `![x](../${pick("beeld/plaat.png", "beeld/Plaat.png", "Beeld/plaat.png")})`,
    list(),
    "<!-- tags -->",
    '<a id="plek"></a>',
  ];
  const body = () => Array.from({ length: 1 + random(4) }, () => parts()[random(8)]).join("\n\n");

  switch (random(8)) {
    case 0:
      return { path: pick("docs/beeld/plaat.png", "docs/beeld/PLAAT.png"), text: "" };
    case 1:
      return { path: "mkdocs.yml", text: `site_name: Proef\n${pick("", `site_url: ${site()}\n`)}` };
    case 2:
    case 3: {
      const title = pick("", `title: ${word()}\n`, "title: Juridisch adviseur\n");
      return {
        path: `docs/rollen/${pick("jurist", "inkoper", "Inkoper")}.md`,
        text: `---\nhide: [toc]\n${title}---\n${body()}\n`,
      };
    }
    default: {
      const inFolder = folder();
      const code = inFolder === "maatregelen" ? "mtr" : "ver";
      const fields = ["rollen", "onderwerp", "vereiste", "doel"].map(fieldLines).join("");
      return {
        path: `docs/${inFolder}/${stem()}.md`,
        text: `---\ntitle: ${word()}\nid: urn:nl:ak:${code}:avg-0${random(3)}\n${fields}---\n${body()}\n`,
      };
    }
  }
}

/** Changes one random file, on disk or by way of an editor, and lets the handbook follow. */
export async function changeAtRandom(test: OpenedFiles, random: Random): Promise<void> {
  const { path, text } = randomFile(random);
  const { files } = test.fileSystem;
  const isKnown = files.has(path);
  if (isKnown && random(3) === 0) {
    files.delete(path);
    await follow(test, "deleted", path);
  } else if (path.endsWith(".md") && random(4) === 0) {
    typeAndSave(test, path, text);
    test.checker.invalidate(await test.handbook.dropText(test.handbook.uriOf(path)));
  } else {
    files.set(path, text);
    await follow(test, isKnown ? "changed" : "created", path);
  }
}

/** What an editor does: the text comes before the file. */
export function typeAndSave(
  { handbook, checker, fileSystem }: OpenedFiles,
  path: string,
  text: string,
): void {
  const change = handbook.setText(handbook.uriOf(path), text, 1);
  if (change) checker.invalidate(change);
  fileSystem.files.set(path, text);
}

/** Lets the handbook follow what happened to a file. */
export async function follow(
  { handbook, checker }: OpenedFiles,
  type: "created" | "changed" | "deleted",
  path: string,
): Promise<ReadonlySet<string>> {
  return checker.invalidate(await handbook.applyFileChanges([{ uri: handbook.uriOf(path), type }]));
}

/** All that is known of all pages: their kinds, the findings with their messages, severities and fixes. */
export function everythingFound({ handbook, checker }: Pick<OpenedFiles, "handbook" | "checker">) {
  return [...handbook.pages]
    .map((page) => {
      const findings = checker.findings(page);
      const details = findings.map(
        ({ severity, message, fixes }) => severity + message.nl + JSON.stringify(fixes),
      );
      return [page.path, page.kind?.name ?? "", show(page, findings), ...details].join("\n");
    })
    .sort();
}

/** The same by a checker that remembers nothing. */
export function foundAnew({ handbook }: Pick<OpenedFiles, "handbook">) {
  const fail = (rule: Rule, page: Page, error: unknown) => {
    throw new Error(`${rule.id} failed on ${page.path}`, { cause: error });
  };
  return everythingFound({ handbook, checker: new Checker(handbook, fail) });
}
