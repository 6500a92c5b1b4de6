/** Making a new page: what an author can choose from, and the page with what was chosen so far (requests of `lsp/protocol.ts`). */
import { kindOf, type PageKind } from "../model/contentModel";
import { kindChoices } from "../newPage/choices";
import { composePage } from "../newPage/composePage";
import { toSnippet } from "../newPage/draft";
import { folderOf, kindNamed } from "../newPage/kinds";
import { codeProblem, stemProblem, titleProblem } from "../newPage/problems";
import { proposeStem } from "../newPage/stem";
import type { Handbook } from "../workspace/handbook";
import type { Language } from "./snapshot";

export interface NewPageChoices {
  readonly handbooks: readonly HandbookChoice[];
  /** What the folder that the author started from already decides. */
  readonly rootUri?: string;
  readonly kind?: string;
}

interface HandbookChoice {
  readonly rootUri: string;
  readonly name: string;
  readonly kinds: readonly {
    readonly kind: string;
    readonly title: string;
    /** Empty for a kind whose file names carry no code. */
    readonly families: readonly { readonly code: string; readonly label: string; readonly next: string }[];
    /** Which family it is to be, as a question; absent where there is nothing to choose. */
    readonly question?: string;
    /** Set where the author can also begin a family: how that is offered, and the question for its code. */
    readonly newFamily?: { readonly label: string; readonly description: string; readonly prompt: string };
  }[];
}

/** What the author has chosen so far; what is absent is not asked yet. */
export interface NewPageParams {
  readonly rootUri: string;
  readonly kind: string;
  readonly title: string;
  /** The letters of the family: `owp`. */
  readonly code?: string;
  /** The file name without extension; absent: the proposed one. */
  readonly stem?: string;
  /** A folder for the page, where it is one for this kind of page. */
  readonly folderUri?: string;
  /** Whether the author has answered everything, so that the page itself is wanted. */
  readonly isComplete?: boolean;
}

export interface NewPageResult {
  readonly stem: string;
  /** Only where everything is answered and nothing is wrong. */
  readonly page?: {
    readonly uri: string;
    readonly text: string;
    /** The text as a snippet, with a tab stop at each place that is left to fill in. */
    readonly snippet: string;
  };
  readonly titleProblem?: ShownProblem;
  readonly codeProblem?: ShownProblem;
  readonly stemProblem?: ShownProblem;
}

interface ShownProblem {
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** @param folderUri the folder in which the author asked for a new page */
export function newPageChoices(
  handbooks: readonly Handbook[],
  language: Language,
  folderUri?: string,
): NewPageChoices {
  const around = handbooks.find((handbook) => folderUri !== undefined && folderIn(handbook, folderUri));
  const kind = around && folderUri !== undefined ? kindInFolder(around, folderUri) : undefined;
  return {
    handbooks: handbooks.map((handbook) => ({
      rootUri: handbook.rootUri,
      name: decodeURIComponent(handbook.rootUri.slice(handbook.rootUri.lastIndexOf("/") + 1)),
      kinds: kindChoices(handbook).map(({ kind, title, families, question, newFamily }) => ({
        kind,
        title: title[language],
        families,
        ...(question ? { question: question[language] } : {}),
        ...(newFamily
          ? {
              newFamily: {
                label: newFamily.label[language],
                description: newFamily.description[language],
                prompt: newFamily.prompt[language],
              },
            }
          : {}),
      })),
    })),
    ...(around ? { rootUri: around.rootUri } : {}),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** @returns null for a kind that the handbook does not know */
export function newPageDraft(
  handbook: Handbook,
  language: Language,
  params: NewPageParams,
): NewPageResult | null {
  const kind = kindNamed(handbook.model, params.kind);
  if (!kind) return null;
  const { title, code, folderUri } = params;
  const isOwnFolder = folderUri !== undefined && kindInFolder(handbook, folderUri) === kind.name;
  const folder = (isOwnFolder ? folderIn(handbook, folderUri) : undefined) ?? folderOf(handbook, kind);
  const stem = (params.stem ?? proposeStem(handbook, kind, title, code)).trim().replace(/\.md$/i, "");
  const problems = {
    titleProblem: titleProblem(handbook, title),
    codeProblem: code === undefined ? undefined : codeProblem(kind, code),
    stemProblem: stemProblem(handbook, kind, folder, stem),
  };
  const isRefused = Object.values(problems).some((problem) => problem?.severity === "error");
  const shown = (key: keyof typeof problems) => {
    const problem = problems[key];
    return problem ? { [key]: { severity: problem.severity, message: problem.message[language] } } : {};
  };
  return {
    stem,
    ...(params.isComplete && !isRefused ? { page: pageOf(handbook, kind, folder, title, stem) } : {}),
    ...shown("titleProblem"),
    ...shown("codeProblem"),
    ...shown("stemProblem"),
  };
}

function pageOf(handbook: Handbook, kind: PageKind, folder: string, title: string, stem: string) {
  const page = composePage(handbook, kind, folder, title, stem);
  const uri = handbook.uriOf(`docs/${folder}/${stem}.md`);
  return { uri, text: page.text, snippet: toSnippet(page) };
}

/** A folder's path relative to `docs/`; undefined for one elsewhere. */
function folderIn(handbook: Handbook, folderUri: string): string | undefined {
  const path = handbook.pathOf(folderUri.replace(/\/$/, ""));
  if (path === "docs") return "";
  return path?.startsWith("docs/") ? path.slice("docs/".length) : undefined;
}

function kindInFolder(handbook: Handbook, folderUri: string): string | undefined {
  const folder = folderIn(handbook, folderUri);
  return folder === undefined ? undefined : kindOf(handbook.model, `${folder}/page.md`)?.name;
}
