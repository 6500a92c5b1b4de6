/**
 * Writes the target of a link to a file that has another path, as like as can be to what the author wrote: the
 * same steps before it where they still lead there, `./`, a slash or `index.html` at the end, spaces as such or
 * percent-encoded. Query and anchor stay as they are, byte for byte.
 */
import { decodePercent } from "../site/percent";
import { publishedUrl, relativePath, relativeUrl } from "../site/urls";

export interface TargetToWrite {
  /** The target as it stands in the text, escapes and entities included. */
  readonly raw: string;
  /** The target as the site reads it. */
  readonly target: string;
  /** The page after the refactoring, relative to `docs/`. */
  readonly from: string;
  /** The file after the refactoring, relative to `docs/`. */
  readonly to: string;
  /** Whether the path counts from the source file, as MkDocs reads it; else from the published address. */
  readonly asSource: boolean;
}

/** Texts to put in the place of `raw`, the one most like it first; the first that leads to the file is the one to take. */
export function writeTarget(input: TargetToWrite): readonly string[] {
  const { path, tail } = splitTarget(input.raw, input.target);
  const write = encoder(path);
  const { core, end } = input.asSource ? sourceParts(path) : publishedParts(path);
  const wanted = (input.asSource ? relativePath(input.to, input.from) : publishedPath(input))
    .split("/")
    .map(write)
    .join("/");
  const start = core.startsWith("./") && !wanted.startsWith(".") ? "./" : "";
  const kept = core.slice(0, core.lastIndexOf("/") + 1);
  const name = wanted.slice(wanted.lastIndexOf("/") + 1);
  const isStep = /(?:^|\/)\.{0,2}$/;
  const similar = isStep.test(core) || isStep.test(name) ? [] : [kept + name];
  return [...similar, start + wanted].map((text) => text + end + tail);
}

/** A full address on the site, or one from the server's root: what stands behind the site's own address. */
export function writeAddress(path: string, to: string): string {
  const { end } = publishedParts(path);
  const write = encoder(path);
  const wanted = publishedUrl(to).replace(/\/$/, "").split("/").map(decodePercent).map(write).join("/");
  return wanted === "" ? end.replace(/^\//, "") : wanted + end;
}

/** Path and rest of a target as it stands; where escapes make the path another text, that as the site reads it. */
export function splitTarget(raw: string, target: string): { readonly path: string; readonly tail: string } {
  const path = target.slice(0, endOfPath(target, /[?#]/));
  if (raw.startsWith(path)) return { path, tail: raw.slice(path.length) };
  return { path, tail: raw.slice(endOfPath(raw, /(?<!&)[?#]/)) };
}

function endOfPath(text: string, mark: RegExp): number {
  const end = text.search(mark);
  return end < 0 ? text.length : end;
}

function sourceParts(path: string): { readonly core: string; readonly end: string } {
  const end = /\/*$/.exec(path)?.[0] ?? "";
  return { core: path.slice(0, path.length - end.length), end };
}

function publishedParts(path: string): { readonly core: string; readonly end: string } {
  const end = /(?:^|\/)index\.html$|\/*$/.exec(path)?.[0] ?? "";
  return { core: path.slice(0, path.length - end.length), end };
}

function publishedPath({ from, to }: TargetToWrite): string {
  return relativeUrl(publishedUrl(to), from).replace(/\/$/, "").split("/").map(decodePercent).join("/");
}

/** Writes one step of a path; what the author wrote without encoding is written so again. */
function encoder(path: string): (step: string) => string {
  const isEncoded = /%[0-9a-f]{2}/i.test(path);
  const inclined = (mark: string) => path.includes(mark) || (!isEncoded && mark > "~");
  return (step) =>
    step.replace(/[^A-Za-z0-9_.~!$*+,;=:@-]/gu, (mark) => {
      const must = `%#?"<>\\\`[]|^{}`.includes(mark) || (/\s/.test(mark) && mark !== " ");
      return !must && inclined(mark) ? mark : percentEncode(mark);
    });
}

function percentEncode(mark: string): string {
  // Half a surrogate pair has no percent-encoding.
  const text = /[\uD800-\uDFFF]/u.test(mark) ? "\uFFFD" : mark;
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
