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

/** Drawings by their text, so that typing elsewhere does not draw them anew. */
const drawings = new Map<string, string>();
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
  const all = diagramsOf(page);
  for (const block of all) {
    const source = block.textContent ?? "";
    try {
      loading ??= load();
      const drawer = await loading;
      const result = drawings.get(keyOf(source)) ?? (await drawer.draw(source, isDark()));
      drawings.set(keyOf(source), result);
      if (block.isConnected && block.textContent === source) put(block, result);
    } catch {
      // A half-typed diagram shows as its text, as on the site until its script has run.
    }
  }
  // While a diagram is typed, each of its states is drawn; the last ones are enough to keep.
  for (const key of [...drawings.keys()].slice(0, -mostDrawings)) drawings.delete(key);
}

function diagramsOf(page: HTMLElement): NodeListOf<HTMLElement> {
  return page.querySelectorAll<HTMLElement>("pre.mermaid:not([data-drawn])");
}

function put(block: HTMLElement, svg: string): void {
  block.innerHTML = svg;
  block.dataset.drawn = "";
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
