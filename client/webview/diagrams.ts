/** Draws mermaid diagrams with mermaid's own library, which is loaded when the first one is shown. */

/** What `mermaid.ts` puts on the window. */
interface Drawer {
  /** @returns the drawing as SVG; rejects for a text that is no diagram */
  draw(source: string, dark: boolean): Promise<string>;
}

declare global {
  interface Window {
    algoritmekaderDiagrams?: Drawer;
  }
}

/** What drawing gave. */
type Outcome = { readonly svg: string } | { readonly problem: string };

/** Outcomes by the diagram's text, so that typing elsewhere does not draw them anew. */
const drawings = new Map<string, Outcome>();
const mostDrawings = 20;
let loading: Promise<Drawer> | undefined;
let drawing: Promise<void> = Promise.resolve();

/** Puts drawings that are known into a page that is about to be shown. */
export function prepareDiagrams(page: HTMLElement): void {
  for (const block of diagramsOf(page)) {
    const known = drawings.get(keyOf(block.textContent ?? ""));
    if (known !== undefined) put(block, known);
  }
}

/** Draws the diagrams of the page that is shown, one after the other. */
export function drawDiagrams(page: HTMLElement): Promise<void> {
  drawing = drawing.then(() => drawAll(page));
  return drawing;
}

async function drawAll(page: HTMLElement): Promise<void> {
  for (const block of diagramsOf(page)) {
    const source = block.textContent ?? "";
    const outcome = drawings.get(keyOf(source)) ?? (await outcomeOf(source));
    drawings.set(keyOf(source), outcome);
    if (block.isConnected && block.textContent === source) put(block, outcome);
  }
  // While a diagram is typed, each of its states is drawn; the last ones are enough to keep.
  for (const key of [...drawings.keys()].slice(0, -mostDrawings)) drawings.delete(key);
}

async function outcomeOf(source: string): Promise<Outcome> {
  loading ??= load();
  try {
    const drawer = await loading;
    return { svg: await drawer.draw(source, isDark()) };
  } catch (error) {
    if (!window.algoritmekaderDiagrams) loading = undefined;
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function diagramsOf(page: HTMLElement): NodeListOf<HTMLElement> {
  return page.querySelectorAll<HTMLElement>("pre.mermaid:not([data-drawn])");
}

/** A diagram that cannot be drawn, such as a half-typed one, shows as its text. */
function put(block: HTMLElement, outcome: Outcome): void {
  if ("svg" in outcome) {
    block.innerHTML = outcome.svg;
    block.dataset.drawn = "";
  } else if (!block.nextElementSibling?.matches(".ak-diagram")) {
    const notice = document.createElement("aside");
    notice.className = "ak-notice ak-diagram";
    notice.textContent = `Dit diagram kan niet worden getekend: ${explain(outcome.problem)} De site toont hier een foutmelding.`;
    block.after(notice);
  }
}

/** @param problem as mermaid says it: in English, with a piece of its grammar */
function explain(problem: string): string {
  const line = /error on line (\d+)/i.exec(problem)?.[1];
  if (line !== undefined) return `regel ${line} ervan klopt niet.`;
  if (/no diagram type/i.test(problem)) return "de eerste regel noemt geen soort diagram.";
  return `${problem.split("\n")[0]}.`;
}

function keyOf(source: string): string {
  return `${isDark()} ${source}`;
}

function isDark(): boolean {
  const { classList } = document.body;
  return (
    classList.contains("vscode-dark") ||
    (classList.contains("vscode-high-contrast") && !classList.contains("vscode-high-contrast-light"))
  );
}

function load(): Promise<Drawer> {
  const own = document.querySelector<HTMLScriptElement>("script[data-diagrams]");
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.nonce = own?.nonce ?? "";
    script.src = own?.dataset.diagrams ?? "";
    script.onload = () => {
      const drawer = window.algoritmekaderDiagrams;
      if (drawer) resolve(drawer);
      else reject(new Error("mermaid is not there"));
    };
    script.onerror = () => reject(new Error(`${script.src} cannot be loaded`));
    document.head.append(script);
  });
}
