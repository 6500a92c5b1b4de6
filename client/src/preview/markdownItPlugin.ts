/**
 * Expands macros in VS Code's own Markdown preview. Its parser asks at once and the server answers later, so that what is
 * not known yet stays a comment until the answer is there and the preview draws itself again.
 */
import { commands, type Uri, workspace } from "vscode";
import type { Clients } from "../client";
import { type ExpandedMacro, macrosRequest } from "../protocol";

/** The part of markdown-it that is used here. */
interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}

type RenderRule = (
  tokens: readonly { readonly content: string }[],
  index: number,
  options: unknown,
  environment: { readonly currentDocument?: Uri } | undefined,
  renderer: unknown,
) => string;

const macro = /<!--[ ]?(?:tags|list_)[\s\S]*?-->/gi;

/** What VS Code's Markdown extension wants of an extension that adds to its preview. */
export interface MarkdownExtension {
  extendMarkdownIt(markdownIt: MarkdownIt): MarkdownIt;
}

export function markdownExtension(clients: Clients): MarkdownExtension {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const asked = new Set<string>();
  const stale = new Set<string>();

  clients.onDidChangeHandbook(() => {
    for (const uri of known.keys()) void load(uri);
  });
  workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString()));

  /** Asks for the macros of a page; what changes while the answer is under way is asked for again behind it. */
  async function load(uri: string): Promise<void> {
    if (asked.has(uri)) {
      stale.add(uri);
      return;
    }
    asked.add(uri);
    try {
      do {
        stale.delete(uri);
        await loadOnce(uri);
      } while (stale.has(uri));
    } catch {
      // The server is starting anew; the next change of the handbook asks again.
    } finally {
      asked.delete(uri);
    }
  }

  async function loadOnce(uri: string): Promise<void> {
    if (!clients.current.isRunning()) return;
    const answer = await clients.current.sendRequest<readonly ExpandedMacro[]>(macrosRequest, {
      textDocument: { uri },
    });
    const before = known.get(uri);
    known.set(uri, new Map(answer.map(({ comment, html }) => [comment, html])));
    const changed = answer.some(({ comment, html }) => before?.get(comment) !== html);
    if (changed) await commands.executeCommand("markdown.preview.refresh");
  }

  function expand(html: string, document: Uri | undefined): string {
    if (!document || html.search(macro) < 0) return html;
    const uri = document.toString();
    const macros = known.get(uri);
    if (!macros) void load(uri);
    return html.replace(macro, (comment) => macros?.get(comment) ?? comment);
  }

  return {
    extendMarkdownIt(markdownIt) {
      const { rules } = markdownIt.renderer;
      // Only when it draws does VS Code say which document it is about.
      for (const name of ["html_block", "html_inline"]) {
        const rule = rules[name];
        if (!rule) continue;
        rules[name] = (tokens, index, options, environment, renderer) =>
          expand(rule(tokens, index, options, environment, renderer), environment?.currentDocument);
      }
      return markdownIt;
    },
  };
}
