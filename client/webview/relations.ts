/**
 * The matrix of vereisten and maatregelen, as an ARIA grid (WAI-ARIA Authoring Practices, "Grid"). Texts of pages are
 * untrusted and only ever put in as text.
 *
 * Only what is in sight is in the document, and of that only headers and marks: the lines are a background. The grid keeps
 * the focus; the active cell is named by `aria-activedescendant` and is always there.
 */
import type { FromMatrix, ToMatrix } from "../src/relations/messages";
import { type RelatedPage, type Relations, referrersOf } from "../src/relations/relations";

interface State {
  readonly rootUri: string;
  readonly rowText: string;
  readonly columnText: string;
  readonly law: string;
  readonly phase: string;
  /** The vereiste whose maatregelen are the only columns; empty: all are. */
  readonly related: string;
  /** The URIs of the active row and column; empty: the headers. */
  readonly row: string;
  readonly column: string;
  readonly top: number;
  readonly left: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromMatrix): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const noState: State = {
  rootUri: "",
  rowText: "",
  columnText: "",
  law: "",
  phase: "",
  related: "",
  row: "",
  column: "",
  top: 0,
  left: 0,
};

/** Sizes in CSS pixels; the style sheet has the same. In a narrow panel the titles get less. */
const size = { cell: 26, header: 110, rowHeader: 380 };
const widestRowHeader = size.rowHeader;

/** How many rows and columns beyond those in sight are drawn. */
const margin = 4;

const vscode = acquireVsCodeApi();
let state: State = { ...noState, ...vscode.getState() };
let handbooks: readonly Relations[] = [];
let pages: readonly RelatedPage[] = [];
/** The places in `pages` of the rows and columns that pass the filters. */
let rows: readonly number[] = [];
let columns: readonly number[] = [];
let inView: ReadonlySet<number> = new Set();
/** For each vereiste its maatregelen, and for each maatregel its vereisten. */
let partners: readonly ReadonlySet<number>[] = [];
/** The active cell; -1 is the header. */
let active = { row: 0, column: -1 };
let isFrameAsked = false;

const element = <Type extends HTMLElement>(id: string) => document.getElementById(id) as Type;
const grid = element("grid");
const canvas = element("canvas");
const fields = {
  rootUri: element<HTMLSelectElement>("handbook"),
  rowText: element<HTMLInputElement>("row-text"),
  columnText: element<HTMLInputElement>("column-text"),
  law: element<HTMLSelectElement>("law"),
  phase: element<HTMLSelectElement>("phase"),
};

window.addEventListener("message", ({ data }: MessageEvent<ToMatrix>) => {
  handbooks = data.handbooks;
  update();
  grid.scrollTo(state.left, state.top);
});

for (const [name, field] of Object.entries(fields)) {
  field.addEventListener("input", () => {
    // What was chosen in one handbook means nothing in another.
    const others = name === "rootUri" ? { ...noState } : state;
    change({ ...others, [name]: field.value, top: 0, left: 0 });
  });
}
element("related").addEventListener("click", toggleRelated);
element("reset").addEventListener("click", () => {
  change({ ...noState, rootUri: state.rootUri, row: state.row, column: state.column });
  grid.focus();
});
element("export").addEventListener("click", () => {
  const uris = [...inView].flatMap((place) => pages[place]?.uri ?? []);
  vscode.postMessage({ type: "export", rootUri: state.rootUri, pages: uris });
});
grid.addEventListener("scroll", () => {
  state = { ...state, top: grid.scrollTop, left: grid.scrollLeft };
  vscode.setState(state);
  drawSoon();
});
new ResizeObserver(() => {
  layOut();
  drawSoon();
}).observe(grid);
grid.addEventListener("keydown", onKey);
grid.addEventListener("focus", () => draw());
grid.addEventListener("pointerdown", (event) => {
  const cell = cellAt(event);
  if (event.button === 0 && cell) activate(cell.row, cell.column, false);
});
grid.addEventListener("dblclick", (event) => {
  if (cellAt(event)) openActive();
});
canvas.addEventListener("click", ({ target }) => {
  // A header is a link; a cell opens at the second click.
  if (target instanceof Element && target.closest("[role=rowheader], [role=columnheader]")) openActive();
});
vscode.postMessage({ type: "ready" });

function change(to: State): void {
  state = to;
  vscode.setState(state);
  update();
  grid.scrollTo(state.left, state.top);
}

/** Works out what the filters leave, and draws it. */
function update(): void {
  const handbook = handbooks.find(({ rootUri }) => rootUri === state.rootUri) ?? handbooks[0];
  state = { ...state, rootUri: handbook?.rootUri ?? "" };
  pages = handbook?.pages ?? [];
  const referrers = handbook ? referrersOf(handbook) : [];
  partners = pages.map(({ kind, refersTo }, place) => {
    const others = kind === "vereiste" ? (referrers[place] ?? []) : refersTo;
    const other = kind === "vereiste" ? "maatregel" : "vereiste";
    return new Set(others.filter((index) => pages[index]?.kind === other));
  });
  const chosen = pages.findIndex(({ uri }) => uri === state.related);
  if (chosen < 0) state = { ...state, related: "" };
  const all = [...pages.entries()];
  rows = all
    .filter(([, page]) => page.kind === "vereiste" && (state.law === "" || page.law === state.law))
    .filter(([, page]) => holds(page, state.rowText))
    .map(([place]) => place);
  columns = all
    .filter(([, page]) => page.kind === "maatregel" && holds(page, state.columnText))
    .filter(([, page]) => state.phase === "" || page.phases.includes(state.phase))
    .filter(([place]) => chosen < 0 || partners[chosen]?.has(place))
    .map(([place]) => place);
  inView = new Set([...rows, ...columns]);
  active = {
    row:
      state.row === ""
        ? Math.min(0, rows.length - 1)
        : rows.findIndex((place) => pages[place]?.uri === state.row),
    column: columns.findIndex((place) => pages[place]?.uri === state.column),
  };
  fillFields(handbook);
  grid.setAttribute("aria-rowcount", String(rows.length + 1));
  grid.setAttribute("aria-colcount", String(columns.length + 1));
  layOut();
  summarise();
  draw();
}

function layOut(): void {
  size.rowHeader = Math.min(widestRowHeader, Math.round(grid.clientWidth * 0.45));
  canvas.style.setProperty("--row-header", `${size.rowHeader}px`);
  canvas.style.width = `${size.rowHeader + columns.length * size.cell}px`;
  canvas.style.height = `${size.header + rows.length * size.cell}px`;
}

/** Whether a page has all words of a search in its code, title or file name; letter case and accents do not matter. */
function holds({ code, title, stem }: RelatedPage, search: string): boolean {
  const text = plain(`${code} ${title} ${stem}`);
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function fillFields(handbook: Relations | undefined): void {
  const choices = handbooks.map(({ rootUri, name }) => ({
    term: rootUri,
    title: name === "" ? rootUri : name,
  }));
  fill(fields.rootUri, choices, state.rootUri);
  element("handbook-label").hidden = handbooks.length < 2;
  fill(fields.law, [{ term: "", title: "alle wetten" }, ...(handbook?.laws ?? [])], state.law);
  fill(fields.phase, [{ term: "", title: "alle fasen" }, ...(handbook?.phases ?? [])], state.phase);
  // What is being typed stays as it is.
  if (fields.rowText.value !== state.rowText) fields.rowText.value = state.rowText;
  if (fields.columnText.value !== state.columnText) fields.columnText.value = state.columnText;
  element("related").setAttribute("aria-pressed", String(state.related !== ""));
}

function fill(
  select: HTMLSelectElement,
  choices: readonly { readonly term: string; readonly title: string }[],
  value: string,
): void {
  select.replaceChildren(...choices.map(({ term, title }) => new Option(title, term)));
  select.value = value;
}

function summarise(): void {
  const links = rows.reduce((sum, row) => sum + count(row), 0);
  const loose = rows.filter(isLoose).length;
  const words = [
    `${amount(rows.length, "vereiste", "vereisten")}, ${amount(columns.length, "maatregel", "maatregelen")}, ${amount(links, "verband", "verbanden")}`,
    ...(loose > 0 ? [`${amount(loose, "vereiste", "vereisten")} zonder maatregel`] : []),
  ];
  element("summary").textContent =
    handbooks.length === 0 ? "In deze werkruimte is geen kader gevonden." : `${words.join("; ")}.`;
}

function amount(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

/** How many of the pages in view belong to a page. */
function count(place: number): number {
  return [...(partners[place] ?? [])].filter((other) => inView.has(other)).length;
}

/** Whether nothing belongs to a page, in view or not. */
function isLoose(place: number): boolean {
  return partners[place]?.size === 0;
}

function drawSoon(): void {
  if (isFrameAsked) return;
  isFrameAsked = true;
  requestAnimationFrame(() => {
    isFrameAsked = false;
    draw();
  });
}

/** Puts the headers and marks in sight into the document. */
function draw(): void {
  const top = Math.floor(grid.scrollTop / size.cell) - margin;
  const left = Math.floor(grid.scrollLeft / size.cell) - margin;
  const rowsInSight = range(top, top + grid.clientHeight / size.cell + 2 * margin, rows.length, active.row);
  const columnsInSight = range(
    left,
    left + grid.clientWidth / size.cell + 2 * margin,
    columns.length,
    active.column,
  );
  canvas.replaceChildren(
    ...stripes(),
    headerRow(columnsInSight),
    ...rowsInSight.map((row) => drawRow(row, columnsInSight)),
  );
  grid.setAttribute("aria-activedescendant", "active");
  element("cell").textContent = describe(active.row, active.column);
}

/** The whole numbers from `from` to `to` that are below `length`, and the active one. */
function range(from: number, to: number, length: number, activeOne: number): readonly number[] {
  const numbers: number[] = [];
  for (let index = Math.max(0, from); index < Math.min(to, length); index++) numbers.push(index);
  if (activeOne >= 0 && activeOne < length && !numbers.includes(activeOne)) numbers.push(activeOne);
  return numbers.sort((a, b) => a - b);
}

/** The row and the column of the active cell, behind everything else. */
function stripes(): readonly HTMLElement[] {
  const stripe = (name: string) => {
    const div = document.createElement("div");
    div.className = `stripe ${name}`;
    div.setAttribute("role", "presentation");
    return div;
  };
  const row = stripe("row");
  row.style.top = `${size.header + active.row * size.cell}px`;
  const column = stripe("column");
  column.style.left = `${size.rowHeader + active.column * size.cell}px`;
  return [...(active.row < 0 ? [] : [row]), ...(active.column < 0 ? [] : [column])];
}

function headerRow(inSight: readonly number[]): HTMLElement {
  const row = cellElement("row", "head");
  row.setAttribute("aria-rowindex", "1");
  const corner = cellElement("columnheader", "corner", -1, -1);
  corner.textContent = "Vereiste";
  row.append(corner);
  for (const column of inSight) {
    const place = columns[column] ?? -1;
    const page = pages[place];
    if (!page) continue;
    const cell = cellElement("columnheader", "column-head", -1, column);
    cell.style.left = `${size.rowHeader + column * size.cell}px`;
    const code = document.createElement("span");
    code.className = "code";
    code.textContent = page.code;
    cell.append(code, number(place));
    row.append(cell);
  }
  return row;
}

function drawRow(index: number, inSight: readonly number[]): HTMLElement {
  const place = rows[index] ?? -1;
  const row = cellElement("row", "body");
  row.setAttribute("aria-rowindex", String(index + 2));
  row.style.top = `${size.header + index * size.cell}px`;
  const page = pages[place];
  if (!page) return row;
  const header = cellElement("rowheader", "row-head", index, -1);
  const code = document.createElement("span");
  code.className = "code";
  code.textContent = page.code;
  const title = document.createElement("span");
  title.className = "title";
  title.textContent = page.title;
  header.append(code, title, number(place));
  row.append(header);
  for (const column of inSight) {
    const isMarked = partners[place]?.has(columns[column] ?? -1) ?? false;
    if (!isMarked && !(index === active.row && column === active.column)) continue;
    const cell = cellElement("gridcell", "cell", index, column);
    cell.style.left = `${size.rowHeader + column * size.cell}px`;
    cell.textContent = isMarked ? "●" : "";
    row.append(cell);
  }
  return row;
}

/** How many pages in view belong to a page; one to which none belong at all stands out. */
function number(place: number): HTMLElement {
  const span = document.createElement("span");
  span.className = isLoose(place) ? "count none" : "count";
  span.textContent = String(count(place));
  return span;
}

function cellElement(role: string, name: string, row?: number, column?: number): HTMLElement {
  const cell = document.createElement("div");
  cell.setAttribute("role", role);
  cell.className = name;
  if (row === undefined || column === undefined) return cell;
  cell.setAttribute("aria-colindex", String(column + 2));
  const words = describe(row, column);
  cell.setAttribute("aria-label", words);
  cell.title = words;
  if (row === active.row && column === active.column) {
    cell.id = "active";
    cell.classList.add("active");
  }
  return cell;
}

/** A cell in words. */
function describe(row: number, column: number): string {
  const rowPlace = rows[row] ?? -1;
  const columnPlace = columns[column] ?? -1;
  const name = (place: number) => `${pages[place]?.code} ${pages[place]?.title}`;
  if (row < 0 && column < 0) return "Vereiste";
  if (column < 0) {
    return `${name(rowPlace)}: ${isLoose(rowPlace) ? "zonder maatregel" : amount(count(rowPlace), "maatregel", "maatregelen")}`;
  }
  if (row < 0) {
    return `${name(columnPlace)}: ${isLoose(columnPlace) ? "zonder vereiste" : amount(count(columnPlace), "vereiste", "vereisten")}`;
  }
  const isMarked = partners[rowPlace]?.has(columnPlace);
  return `${name(rowPlace)} × ${name(columnPlace)}: ${isMarked ? "verband" : "geen verband"}`;
}

function onKey(event: KeyboardEvent): void {
  const { row, column } = active;
  const isFar = event.ctrlKey || event.metaKey;
  const page = Math.max(1, Math.floor((grid.clientHeight - size.header) / size.cell) - 1);
  const last = { row: rows.length - 1, column: columns.length - 1 };
  switch (event.key) {
    case "ArrowUp":
      activate(row - 1, column);
      break;
    case "ArrowDown":
      activate(row + 1, column);
      break;
    case "ArrowLeft":
      activate(row, column - 1);
      break;
    case "ArrowRight":
      activate(row, column + 1);
      break;
    case "Home":
      activate(isFar ? 0 : row, isFar ? 0 : -1);
      break;
    case "End":
      activate(isFar ? last.row : row, last.column);
      break;
    case "PageUp":
      activate(Math.max(0, row - page), column);
      break;
    case "PageDown":
      activate(row + page, column);
      break;
    case "Enter":
      openActive();
      break;
    case " ":
      toggleRelated();
      break;
    default:
      return;
  }
  event.preventDefault();
}

/** Makes a cell the active one. @param scroll whether it is brought in sight */
function activate(row: number, column: number, scroll = true): void {
  active = {
    row: Math.max(-1, Math.min(row, rows.length - 1)),
    column: Math.max(-1, Math.min(column, columns.length - 1)),
  };
  const uri = (place: number | undefined) => pages[place ?? -1]?.uri ?? "";
  state = { ...state, row: uri(rows[active.row]), column: uri(columns[active.column]) };
  vscode.setState(state);
  if (scroll) bringInSight();
  draw();
}

function bringInSight(): void {
  const y = active.row * size.cell;
  const x = active.column * size.cell;
  const height = grid.clientHeight - size.header - size.cell;
  const width = grid.clientWidth - size.rowHeader - size.cell;
  if (active.row >= 0) grid.scrollTop = Math.max(Math.min(grid.scrollTop, y), y - height);
  if (active.column >= 0) grid.scrollLeft = Math.max(Math.min(grid.scrollLeft, x), x - width);
}

/** The cell at the pointer; undefined in the empty space beside the matrix. */
function cellAt({
  clientX,
  clientY,
}: MouseEvent): { readonly row: number; readonly column: number } | undefined {
  const box = grid.getBoundingClientRect();
  const x = clientX - box.left - grid.clientLeft;
  const y = clientY - box.top - grid.clientTop;
  // Beside the part that holds cells is the scroll bar.
  if (x > grid.clientWidth || y > grid.clientHeight) return undefined;
  const row = y < size.header ? -1 : Math.floor((y + grid.scrollTop - size.header) / size.cell);
  const column = x < size.rowHeader ? -1 : Math.floor((x + grid.scrollLeft - size.rowHeader) / size.cell);
  return row < rows.length && column < columns.length ? { row, column } : undefined;
}

/** Opens the page of a header; of a cell the maatregel, at its reference to the vereiste. */
function openActive(): void {
  const vereiste = pages[rows[active.row] ?? -1];
  const maatregel = pages[columns[active.column] ?? -1];
  const page = maatregel ?? vereiste;
  if (!page) return;
  const target = maatregel ? vereiste?.uri : undefined;
  vscode.postMessage({ type: "open", uri: page.uri, ...(target === undefined ? {} : { target }) });
}

/** Leaves only the maatregelen of the active vereiste, or shows all again. */
function toggleRelated(): void {
  const uri = pages[rows[active.row] ?? -1]?.uri ?? "";
  change({ ...state, related: state.related === "" ? uri : "", left: 0 });
}
