/** Gives a page another id; the code at the start of its file name follows, and with it all references. */

import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { codeOfId, codeOfStem } from "../workspace/shortCode";
import { planMoves } from "./planMoves";
import { type Refactoring, type Refusal, refusal } from "./refactoring";
import { applyPlan } from "./renameFiles";

/** @param id the new id, a whole URN */
export function renameId(handbook: Handbook, page: Page, id: string): Refactoring | Refusal {
  const model = page.kind?.id;
  if (!model || page.id === undefined) {
    return refusal("unknown", "Deze pagina heeft geen id.", "This page has no id.");
  }
  const code = codeOfId(model, id);
  if (code === undefined) {
    return refusal(
      "invalid-name",
      `"${id}" kan geen id van een ${page.kind?.name} zijn. Schrijf een id zoals "${model.example}".`,
      `"${id}" cannot be the id of a ${page.kind?.name}. Write an id such as "${model.example}".`,
    );
  }
  const old = codeOfStem(model, page.stem);
  const stem = old === undefined ? page.stem : page.stem.replace(old, () => code);
  const to = `${page.path.slice(0, page.path.lastIndexOf("/") + 1)}${stem}.md`;
  const plan = planMoves(handbook, [{ from: page.path, to }]);
  if (plan.kind === "refusal") return plan;
  return applyPlan(handbook, plan, id === page.id ? new Map() : new Map([[page.path, id]]));
}
