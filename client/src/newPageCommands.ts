/** The commands for a new page: asks what it is to be, makes it, and opens it with a tab stop at each place to fill in. */
import {
  commands,
  type ExtensionContext,
  Range,
  SnippetString,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { Clients } from "./client";
import {
  type NewPageChoices,
  type NewPageKind,
  type NewPageResult,
  newPageChoicesRequest,
  newPageRequest,
} from "./protocol";
import { withServer } from "./serverGone";
import { ask, type Problem, pick, type Step, type } from "./wizard";

const command = "algoritmekader.page.new";

/** The kinds that have a command of their own, `algoritmekader.page.new.vereiste` and so on. */
const kinds = ["vereiste", "maatregel", "hulpmiddel"];

export function registerNewPage(context: ExtensionContext, clients: Clients): void {
  const makePage = (kind: string | undefined) => (folder: Uri | undefined) =>
    withServer(clients, () => new NewPage(clients, folder instanceof Uri ? folder : undefined).make(kind));
  context.subscriptions.push(
    commands.registerCommand(command, makePage(undefined)),
    ...kinds.map((kind) => commands.registerCommand(`${command}.${kind}`, makePage(kind))),
  );
}

class NewPage {
  private choices: NewPageChoices = { handbooks: [] };
  private rootUri: string | undefined;
  private kind: string | undefined;
  private title = "";
  private code: string | undefined;
  /** The letters of a family that no page has yet; undefined as long as the author chooses one that there is. */
  private newCode: string | undefined;
  /** The file name, if the author changed the proposed one. */
  private stem: string | undefined;

  constructor(
    private readonly clients: Clients,
    private readonly folder: Uri | undefined,
  ) {}

  /** @returns the new page; undefined when the author gave up */
  async make(kind: string | undefined): Promise<Uri | undefined> {
    this.choices = await this.clients.current.sendRequest<NewPageChoices>(newPageChoicesRequest, this.place);
    const { handbooks } = this.choices;
    if (handbooks.length === 0) {
      window.showInformationMessage(
        "In deze werkruimte is geen kader gevonden: een map met mkdocs.yml en docs.",
      );
      return undefined;
    }
    this.rootUri = this.choices.rootUri ?? (handbooks.length === 1 ? handbooks[0]?.rootUri : undefined);
    this.kind = kind ?? this.choices.kind;
    const first: Step[] = [
      ...(this.rootUri === undefined ? [this.askHandbook] : []),
      ...(this.kind === undefined ? [this.askKind] : []),
    ];
    const isDone = await ask(() => ({
      title: this.chosenKind?.title ?? "Nieuwe pagina",
      steps: [
        ...first,
        this.askTitle,
        // Of a kind that is yet to be chosen most have one.
        ...(this.chosenKind && !this.chosenKind.question ? [] : [this.askFamily]),
        ...(this.newCode === undefined ? [] : [this.askCode]),
        this.askName,
      ],
    }));
    const draft = isDone ? await this.draft({ isComplete: true }) : undefined;
    if (!draft) return undefined;
    if (draft.page) return open(draft.page);
    // Meanwhile the handbook can have changed, such as by another page with the same name.
    const problems = [draft.titleProblem, draft.codeProblem, draft.stemProblem];
    const refusal = problems.find((problem) => problem?.severity === "error");
    if (refusal) window.showErrorMessage(refusal.message);
    return undefined;
  }

  private get chosenKind(): NewPageKind | undefined {
    return this.kindsNow.find(({ kind }) => kind === this.kind);
  }

  private get kindsNow(): readonly NewPageKind[] {
    const { handbooks } = this.choices;
    return (handbooks.find(({ rootUri }) => rootUri === this.rootUri) ?? handbooks[0])?.kinds ?? [];
  }

  private get place(): { readonly folderUri?: string } {
    return this.folder ? { folderUri: this.folder.toString() } : {};
  }

  /** The page with what was answered so far, or with something else in its place. */
  private async draft(other: { title?: string; code?: string; stem?: string; isComplete?: true }) {
    const { rootUri, kind, title, code, newCode, stem, place } = this;
    const family = newCode ?? code;
    const page = await this.clients.current.sendRequest<NewPageResult | null>(newPageRequest, {
      rootUri,
      kind,
      title,
      ...(family === undefined ? {} : { code: family }),
      ...(stem === undefined ? {} : { stem }),
      ...place,
      ...other,
    });
    return page ?? undefined;
  }

  private readonly askHandbook: Step = async (place) => {
    const items = this.choices.handbooks.map(({ name, rootUri }) => ({
      label: name,
      description: workspace.asRelativePath(Uri.parse(rootUri)),
      rootUri,
    }));
    const active = items.find(({ rootUri }) => rootUri === this.rootUri);
    const chosen = await pick(place, items, { placeholder: "In welk kader komt de pagina?", active });
    if (!chosen) return false;
    if (chosen.rootUri !== this.rootUri) this.code = this.newCode = this.stem = undefined;
    this.rootUri = chosen.rootUri;
    return true;
  };

  private readonly askKind: Step = async (place) => {
    const items = this.kindsNow.map(({ kind }) => ({
      label: kind.charAt(0).toUpperCase() + kind.slice(1),
      name: kind,
    }));
    const active = items.find(({ name }) => name === this.kind);
    const chosen = await pick({ ...place, title: "Nieuwe pagina" }, items, {
      placeholder: "Wat voor pagina wordt het?",
      active,
    });
    if (!chosen) return false;
    if (chosen.name !== this.kind) this.code = this.newCode = this.stem = undefined;
    this.kind = chosen.name;
    return true;
  };

  private readonly askTitle: Step = async (place) => {
    const title = await type(place, {
      prompt: "De titel: één zin zonder punt. Hij staat boven de pagina en in alle lijsten.",
      value: this.title,
      changed: (value) => {
        this.title = value;
      },
      check: async (value) => (await this.draft({ title: value }))?.titleProblem,
    });
    return title !== undefined;
  };

  private readonly askFamily: Step = async (place) => {
    const kind = this.chosenKind;
    const items: { label: string; description: string; code: string | undefined }[] = (
      kind?.families ?? []
    ).map(({ label, next, code }) => ({ label, description: next, code }));
    if (kind?.newFamily) {
      const { label, description } = kind.newFamily;
      items.push({ label: `$(add) ${label}`, description, code: undefined });
    }
    const isChosen = this.newCode !== undefined || this.code !== undefined;
    const active = isChosen ? items.find(({ code }) => code === this.code) : undefined;
    const chosen = await pick(place, items, {
      placeholder: kind?.question ?? "",
      active,
    });
    if (!chosen) return false;
    if (chosen.code !== this.code) this.stem = undefined;
    this.code = chosen.code;
    this.newCode = chosen.code === undefined ? (this.newCode ?? "") : undefined;
    return true;
  };

  private readonly askCode: Step = async (place) => {
    const code = await type(place, {
      prompt: this.chosenKind?.newFamily?.prompt ?? "",
      value: this.newCode ?? "",
      changed: (value) => {
        if (value !== this.newCode) this.stem = undefined;
        this.newCode = value;
      },
      check: async (value) => (await this.draft({ code: value }))?.codeProblem,
    });
    return code !== undefined;
  };

  private readonly askName: Step = async (place) => {
    const proposed = (await this.draft({}))?.stem ?? "";
    const family = this.chosenKind?.families.find(({ code }) => code === this.code);
    const first = `${this.newCode}-01`;
    const number = `${family?.next ?? first}-`;
    const stem = await type(place, {
      prompt:
        "De bestandsnaam, zonder .md. Hij wordt het adres van de pagina; andere pagina's verwijzen ermee.",
      value: proposed,
      // Who types another name keeps the number.
      fixed: proposed.startsWith(number) ? number.length : 0,
      changed: (value) => {
        this.stem = value;
      },
      check: async (value): Promise<Problem | undefined> => (await this.draft({ stem: value }))?.stemProblem,
    });
    return stem !== undefined;
  };
}

/** Makes the file, which is one step to undo, and puts the cursor in the first place to fill in. */
async function open({ uri, text, snippet }: NonNullable<NewPageResult["page"]>): Promise<Uri | undefined> {
  const file = Uri.parse(uri);
  const edit = new WorkspaceEdit();
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) {
    window.showErrorMessage(
      "De pagina kon niet gemaakt worden: het bestand bestaat al of de map is beveiligd.",
    );
    return undefined;
  }
  const editor = await window.showTextDocument(file);
  const { document } = editor;
  // The same text once more, now with tab stops.
  const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.insertSnippet(new SnippetString(snippet), all, {
    undoStopBefore: false,
    undoStopAfter: false,
    keepWhitespace: true,
  });
  return file;
}
