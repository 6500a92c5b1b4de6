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
  // Headings keep their ids, whatever their words; nothing here looks a name up in the document.
  SANITIZE_DOM: false,
};

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "show") show(data);
});

document.addEventListener("click", (event) => {
  const link = (event.target as Element | null)?.closest("a[href]");
  const href = link?.getAttribute("href");
  if (href === null || href === undefined) return;
  event.preventDefault();
  if (href.startsWith("#")) scrollTo(href.slice(1));
  else vscode.postMessage({ type: "link", href, toSource: event.ctrlKey || event.metaKey });
});

vscode.postMessage({ type: "ready" });

function show({ html, base, newPage, anchor }: ShowMessage): void {
  const wanted = document.createElement("article");
  wanted.append(DOMPurify.sanitize(html, purifier) as unknown as DocumentFragment);
  for (const image of wanted.querySelectorAll("img[src]")) {
    image.setAttribute("src", new URL(image.getAttribute("src") ?? "", base).toString());
  }
  if (newPage) article.replaceChildren(...wanted.childNodes);
  else morphdom(article, wanted, { childrenOnly: true, onBeforeElUpdated: keepOpen });
  if (anchor) scrollTo(anchor);
  else if (newPage) window.scrollTo(0, 0);
}

/** What the reader opened stays open when the page is drawn anew. */
function keepOpen(before: HTMLElement, after: HTMLElement): boolean {
  if (before instanceof HTMLDetailsElement && before.open) after.setAttribute("open", "");
  return !before.isEqualNode(after);
}

function scrollTo(id: string): void {
  document.getElementById(decodeURIComponent(id))?.scrollIntoView();
}
