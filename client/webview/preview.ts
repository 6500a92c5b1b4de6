/**
 * The page inside the preview: shows what the extension sends. The content is untrusted; it is sanitised by a library before
 * it touches the document, on top of a content security policy that allows no script but this one.
 */
import DOMPurify from "dompurify";
import morphdom from "morphdom";
import type { FromPage, ShowMessage, ToPage } from "../src/preview/messages";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const vscode = acquireVsCodeApi();
const article = document.getElementById("algoritmekader-article") as HTMLElement;

const purifier: Parameters<typeof DOMPurify.sanitize>[1] = {
  RETURN_DOM_FRAGMENT: true,
  FORBID_TAGS: ["style", "form", "audio", "video"],
  // A name can hide a function of the document; an id cannot on the elements that are left.
  FORBID_ATTR: ["name"],
  // Headings keep their ids, whatever their words.
  SANITIZE_DOM: false,
};

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "show") show(data);
  else article.textContent = "Dit bestand is geen pagina van een handboek. Open een pagina uit de map docs.";
});

// Before the editor's own handler for links, which would open external ones a second time.
document.addEventListener("click", followLink, { capture: true });

function followLink(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest("a[href]");
  const href = link?.getAttribute("href");
  if (href === null || href === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (href.startsWith("#")) scrollTo(href.slice(1));
  else vscode.postMessage({ type: "link", href, toSource: event.ctrlKey || event.metaKey });
}

vscode.postMessage({ type: "ready" });

function show({ html, base, newPage, anchor }: ShowMessage): void {
  const wanted = document.createElement("article");
  wanted.append(DOMPurify.sanitize(html, purifier) as unknown as DocumentFragment);
  for (const image of wanted.querySelectorAll("img[src]")) {
    const address = resolve(image.getAttribute("src") ?? "", base);
    if (address === undefined) image.removeAttribute("src");
    else image.setAttribute("src", address);
  }
  if (newPage) article.replaceChildren(...wanted.childNodes);
  else morphdom(article, wanted, { childrenOnly: true, onBeforeElUpdated: keepOpen });
  if (anchor) scrollTo(anchor);
  else if (newPage) window.scrollTo(0, 0);
}

/** The whole address; undefined for one that is none, such as a half-typed `https://`. */
function resolve(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).toString();
  } catch {
    return undefined;
  }
}

/** What the reader opened or closed stays so when the page is drawn anew. */
function keepOpen(before: HTMLElement, after: HTMLElement): boolean {
  if (before instanceof HTMLDetailsElement) after.toggleAttribute("open", before.open);
  return !before.isEqualNode(after);
}

function scrollTo(id: string): void {
  let name = id;
  try {
    name = decodeURIComponent(id);
  } catch {
    // The anchor is not encoded; it may be meant as it stands.
  }
  document.getElementById(name)?.scrollIntoView();
}
