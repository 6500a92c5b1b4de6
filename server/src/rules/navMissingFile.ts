/** Checks that the pages exist that the menu in `mkdocs.yml` names. */
import { fileAt } from "../site/linkTarget";
import { type NavEntry, navEntries } from "../workspace/siteConfig";
import { nearest, type Suggestion } from "./nearest";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Rule, RuleContext } from "./rule";

export const navMissingFile: Rule = {
  id: "nav-missing-file",
  severity: "error",
  subjects: ["site-config"],
  summary: {
    nl: "Het menu noemt een pagina die niet bestaat.",
    en: "The menu names a page that does not exist.",
  },
  explanation: {
    nl: "Onder nav in mkdocs.yml staat welke pagina's het menu toont, met hun pad vanaf de map docs. Bestaat een bestand niet (meer), dan staat het wel in het menu, maar krijgen lezers een foutpagina. Pas het pad aan of haal de regel weg.",
    en: "Under nav, mkdocs.yml lists the pages that the menu shows, with their path from the folder docs. When there is no such file (any more) it is in the menu all the same, but readers get an error page. Correct the path or remove the line.",
  },
  invalid: `//- mkdocs.yml
nav:
  - Home: index.md
  - Rollen:
    - rollen/jursit.md
      ^^^^^^^^^^^^^^^^ rollen/jurist.md
//- docs/index.md
//- docs/rollen/jurist.md`,
  valid: `//- mkdocs.yml
nav:
  - Home: index.md
  - Rollen:
    - ... | rollen/*.md
  - Elders: https://voorbeeld.example/
//- docs/index.md
//- docs/rollen/jurist.md`,

  check({ page, lookup }, report) {
    for (const entry of navEntries(page.text)) {
      if (leadsSomewhere(entry, lookup)) continue;
      const { path, range } = entry;
      const suggestions = entry.kind === "rest" ? [] : pathsFor(path, lookup);
      const guess = didYouMean(suggestions);
      report({
        range,
        severity: entry.kind === "rest" ? "warning" : "error",
        message:
          entry.kind === "rest"
            ? {
                nl: `In de map "${folderOf(path)}" staat geen enkele pagina: dit deel van het menu blijft leeg.`,
                en: `There is no page in the folder "${folderOf(path)}": this part of the menu stays empty.`,
              }
            : {
                nl: `Het bestand "docs/${path}" bestaat niet. Het menu verwijst hierdoor naar een foutpagina.${guess.nl}`,
                en: `There is no file "docs/${path}". The menu therefore leads to an error page.${guess.en}`,
              },
        fixes: replaceWith(range, suggestions),
      });
    }
  },
};

function leadsSomewhere({ kind, path, titled }: NavEntry, lookup: RuleContext["lookup"]): boolean {
  if (kind === "rest") {
    const folder = folderOf(path);
    return lookup.files().some((file) => file.startsWith(folder) && file.endsWith(".md"));
  }
  const hasFile = (file: string) => lookup.hasFile(file);
  // MkDocs takes the path to pieces and puts it together again, which drops `./` and double slashes.
  const file = path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
  if (hasFile(file)) return true;
  // Of what is no file the menu shows a link to that address; without a title there is nothing to click on.
  return titled && !file.endsWith(".md") && fileAt(path.replace(/[?#].*$/, ""), hasFile) !== undefined;
}

/** The fixed part of a pattern such as `rollen/*.md`. */
function folderOf(pattern: string): string {
  const fixed = pattern.slice(0, /[*?[]|$/.exec(pattern)?.index);
  return fixed.slice(0, fixed.lastIndexOf("/") + 1);
}

/** Files that a path may mean: with other letter case or without extension, in another folder, with a name like it. */
function pathsFor(path: string, lookup: RuleContext["lookup"]): readonly Suggestion[] {
  const stem = path.replace(/^(?:\.?\/)+|^docs\//, "").replace(/\/$/, "");
  const same = [stem, `${stem}.md`, `${stem}/index.md`]
    .map((name) => lookup.fileIgnoringCase(name))
    .find((file) => file !== undefined);
  if (same !== undefined) return [{ value: same, score: 1, certain: true }];
  const files = lookup.files().filter((file) => file.endsWith(".md"));
  const name = stem.slice(stem.lastIndexOf("/") + 1);
  const moved = files.filter((file) => file.slice(file.lastIndexOf("/") + 1) === name);
  if (moved.length > 0 && name !== "index.md") {
    return moved.slice(0, 3).map((value) => ({ value, score: 1, certain: moved.length === 1 }));
  }
  const folder = stem.slice(0, stem.lastIndexOf("/") + 1);
  const inFolder = files.filter((file) => file.startsWith(folder) && !file.includes("/", folder.length));
  // As one word, so that the folder counts as part of the name.
  const names = new Map(
    (inFolder.length > 0 ? inFolder : files).map((file) => [file.replaceAll("/", "-"), file]),
  );
  return nearest(stem.replaceAll("/", "-"), [...names.keys()]).map((one) => ({
    ...one,
    value: names.get(one.value) ?? one.value,
    // Which file an old name stands for is the author's to say.
    certain: false,
  }));
}
