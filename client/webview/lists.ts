/** Makes the filters and columns of list tables work, as the site's own scripts do. */

const collator = new Intl.Collator("nl", { numeric: true });

/** What the reader chose, kept while the page is drawn anew: per filter the checked values, and the search text. */
const chosen = new Map<string, Set<string>>();
let searched = "";
let sorted: { readonly column: number; readonly descending: boolean } | undefined;

/** Forgets all choices: another page is shown. */
export function resetLists(): void {
  chosen.clear();
  searched = "";
  sorted = undefined;
}

/** Turns the selects of a page that is about to be shown into lists to tick, and applies what the reader chose. */
export function prepareLists(page: HTMLElement): void {
  for (const select of page.querySelectorAll<HTMLSelectElement>("select[data-filter-column]")) {
    select.replaceWith(choiceOf(select, page.querySelector(`label[for="${CSS.escape(select.id)}"]`)));
  }
  const search = page.querySelector<HTMLInputElement>("#filterInput");
  search?.setAttribute("value", searched);
  for (const header of page.querySelectorAll<HTMLElement>("#myTable th")) header.tabIndex = 0;
  page.querySelector("#total-count")?.closest("div")?.setAttribute("aria-live", "polite");
  page.querySelector("#export-btn")?.setAttribute("title", "Dit werkt alleen op de site.");
  arrange(page);
}

/** Listens to the reader's choices on the page. */
export function listenToLists(page: HTMLElement): void {
  page.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.id === "filterInput") searched = target.value;
    else if (target.dataset.choice !== undefined) choose(target.dataset.choice, target.value, target.checked);
    else return;
    arrange(page);
  });
  // The choices lie over the page, so they go away when the reader turns to something else.
  page.addEventListener("focusout", ({ target, relatedTarget }) => {
    const choice = choiceAt(target);
    if (choice && relatedTarget instanceof Node && !choice.contains(relatedTarget)) choice.open = false;
  });
  page.addEventListener("pointerdown", ({ target }) => {
    const here = choiceAt(target);
    for (const choice of page.querySelectorAll<HTMLDetailsElement>("details.ak-choice[open]"))
      if (choice !== here) choice.open = false;
  });
  page.addEventListener("keydown", ({ key, target }) => {
    const choice = choiceAt(target);
    if (key !== "Escape" || !choice) return;
    choice.open = false;
    choice.querySelector("summary")?.focus();
  });
  const sortBy = (event: Event) => {
    const header =
      event.target instanceof Element ? event.target.closest<HTMLTableCellElement>("#myTable th") : null;
    if (!header) return;
    event.preventDefault();
    const descending = sorted?.column === header.cellIndex && !sorted.descending;
    sorted = { column: header.cellIndex, descending };
    arrange(page);
  };
  page.addEventListener("click", sortBy);
  page.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") sortBy(event);
  });
}

function choiceAt(target: EventTarget | null): HTMLDetailsElement | null {
  return target instanceof Element ? target.closest<HTMLDetailsElement>("details.ak-choice") : null;
}

function choose(column: string, value: string, on: boolean): void {
  const values = chosen.get(column) ?? new Set();
  if (on) values.add(value);
  else values.delete(value);
  chosen.set(column, values);
}

/** @param name what stands above the select */
function choiceOf(select: HTMLSelectElement, name: Element | null): HTMLElement {
  const column = select.dataset.filterColumn ?? "";
  const details = document.createElement("details");
  details.className = "ak-choice";
  details.id = select.id;
  const summary = document.createElement("summary");
  summary.id = `${select.id}-chosen`;
  const values = chosen.get(column) ?? new Set();
  summary.textContent = values.size === 0 ? "Alle" : [...values].join(", ");
  if (name) {
    // A label names fields only.
    name.id = `${select.id}-name`;
    name.removeAttribute("for");
    summary.setAttribute("aria-labelledby", `${name.id} ${summary.id}`);
  }
  const list = document.createElement("div");
  for (const { value, textContent } of select.options) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = value;
    box.dataset.choice = column;
    box.toggleAttribute("checked", values.has(value));
    label.append(box, ` ${textContent}`);
    list.append(label);
  }
  details.append(summary, list);
  return details;
}

/** Orders and hides the rows of the tables on a page by what the reader chose. */
function arrange(page: HTMLElement): void {
  for (const container of page.querySelectorAll<HTMLElement>("#table-container")) {
    const body = container.querySelector("tbody");
    if (!body) continue;
    const rows = [...body.rows];
    for (const [index, row] of rows.entries()) row.dataset.index ??= String(index);
    const columns = columnsOf(container);
    for (const row of rows) row.hidden = !isWanted(row, columns);
    rows.sort(compareRows);
    body.append(...rows);
    for (const header of container.querySelectorAll<HTMLTableCellElement>("th")) {
      if (sorted?.column !== header.cellIndex) header.removeAttribute("aria-sort");
      else header.setAttribute("aria-sort", sorted.descending ? "descending" : "ascending");
    }
    const total = page.querySelector("#total-count");
    if (total) total.textContent = String(rows.filter(({ hidden }) => !hidden).length);
  }
  for (const details of page.querySelectorAll(".ak-choice")) {
    const values = [...details.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);
    const summary = details.querySelector("summary");
    if (summary && details.isConnected)
      summary.textContent = values.length === 0 ? "Alle" : values.join(", ");
  }
}

function compareRows(a: HTMLTableRowElement, b: HTMLTableRowElement): number {
  if (!sorted) return Number(a.dataset.index) - Number(b.dataset.index);
  const { column, descending } = sorted;
  const order = collator.compare(cellText(a, column), cellText(b, column));
  return descending ? -order : order;
}

function cellText(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.textContent?.trim() ?? "";
}

function isWanted(row: HTMLTableRowElement, columns: ReadonlyMap<string, number>): boolean {
  if (!row.textContent?.toLowerCase().includes(searched.trim().toLowerCase())) return false;
  return [...chosen].every(([column, values]) => {
    const cell = row.cells[columns.get(column) ?? -1];
    if (values.size === 0 || !cell) return true;
    const chips = [...cell.querySelectorAll(".mdx-badge")];
    const texts =
      chips.length > 0 ? chips.map((chip) => chip.textContent?.trim()) : [cell.textContent?.trim()];
    return texts.some((text) => text !== undefined && values.has(text));
  });
}

/** Which column of a table shows what. */
function columnsOf(container: HTMLElement): ReadonlyMap<string, number> {
  try {
    const mapping = JSON.parse(container.dataset.columnMapping ?? "{}") as Record<string, { index: number }>;
    return new Map(Object.entries(mapping).map(([key, { index }]) => [key, index]));
  } catch {
    return new Map();
  }
}
