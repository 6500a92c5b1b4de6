/** The unified diff that `fix --dry-run` prints. `patch -p1` and `git apply` take it. */
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";

/** @param path relative to the folder in which the diff will be applied, with `/` */
export function unifiedDiff(path: string, before: string, after: string): string {
  // Without something behind the tab that ends it, `patch` takes a name with a space for a name and a date.
  const date = path.includes(" ") ? " " : undefined;
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, date, date, { context: 3 });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
