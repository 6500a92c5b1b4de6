/** Reports a vereiste, maatregel or hulpmiddel without frontmatter. */
import type { Fix, Rule } from "./rule";

export const missingFrontmatter: Rule = {
  id: "missing-frontmatter",
  severity: "error",
  summary: {
    nl: "Een vereiste, maatregel of hulpmiddel heeft geen frontmatter.",
    en: "A requirement, measure or tool has no frontmatter.",
  },
  explanation: {
    nl: "De site leest titel, labels en verwijzingen uit het blok tussen twee regels met --- dat helemaal bovenaan de pagina staat. Zonder dat blok heeft de pagina geen titel en staat die in geen enkele lijst. Ook een lege regel boven het blok is al te veel.",
    en: "The site reads title, badges and references from the block between two lines of --- at the very top of the page. Without it the page is in no list and has no title. Even an empty line above the block is too much.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
# Begin bij het probleem
^^^^^^^^^^^^^^^^^^^^^^^^ geen frontmatter`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin bij het probleem
---
`,

  check({ page }, report) {
    const { frontmatter, text, lines } = page.document;
    if (!page.kind || frontmatter.state !== "absent") return;
    const pushedDown = /^\uFEFF?(\s+)---[ \t]*(?:\r\n|\r|\n)/.exec(text);
    const fix: Fix | undefined =
      pushedDown?.[1] === undefined
        ? undefined
        : {
            title: {
              nl: "Verwijder wat boven het frontmatter staat",
              en: "Remove what stands above the frontmatter",
            },
            edits: [{ range: { start: text.indexOf(pushedDown[1]), end: text.indexOf("---") }, text: "" }],
            safe: true,
          };
    report({
      range: fix ? { start: text.indexOf("---"), end: text.indexOf("---") + 3 } : lines.line(0),
      message: fix
        ? {
            nl: "Het frontmatter moet op de allereerste regel beginnen. Nu leest de site er niets van: de pagina heeft geen titel en staat in geen enkele lijst.",
            en: "The frontmatter must start on the very first line. The site now reads nothing of it: the page has no title and is in no list.",
          }
        : {
            nl: `Deze pagina heeft geen frontmatter. Daardoor heeft de pagina geen titel en staat die in geen enkele lijst met ${page.kind.plural}. Zet bovenaan een blok tussen twee regels met --- met in elk geval een title.`,
            en: "This page has no frontmatter: it has no title and is in no list. Put a block between two lines of --- on top, with at least a title.",
          },
      value: "",
      ...(fix ? { fixes: [fix] } : {}),
    });
  },
};
