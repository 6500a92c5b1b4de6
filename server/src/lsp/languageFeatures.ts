/** Which request about a text goes to which feature: one line each. */
import {
  type CodeAction,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "../features/callHierarchy";
import { codeActionKinds, codeActions, resolveCodeAction, uriOfAction } from "../features/codeAction";
import { codeLenses, type LensData, resolveCodeLens } from "../features/codeLens";
import { completion, triggerCharacters } from "../features/completion/index";
import { KeptDocumentation } from "../features/completion/keptDocumentation";
import { definition } from "../features/definition";
import { documentHighlights } from "../features/documentHighlight";
import { documentLinks, resolveDocumentLink, uriOfLink } from "../features/documentLink";
import { documentSymbols, flatSymbols } from "../features/documentSymbol";
import { foldingRanges } from "../features/foldingRange";
import { hover } from "../features/hover";
import { inlayHints } from "../features/inlayHint";
import { references } from "../features/references";
import { prepareRename, RenameRefused, rename } from "../features/rename";
import { selectionRanges } from "../features/selectionRange";
import { legend, semanticTokens } from "../features/semanticTokens";
import type { Snapshot } from "../features/snapshot";
import type { Client } from "./client";
import type { Session } from "./session";

export function languageCapabilities({ host }: Client): ServerCapabilities {
  const hasLenses = host.openCommand !== undefined || host.referencesCommand !== undefined;
  return {
    completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
    hoverProvider: true,
    documentSymbolProvider: { label: "Algoritmekader" },
    inlayHintProvider: true,
    semanticTokensProvider: { legend, full: true, range: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    callHierarchyProvider: true,
    documentLinkProvider: { resolveProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(hasLenses ? { codeLensProvider: { resolveProvider: true } } : {}),
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds, resolveProvider: true },
  };
}

export function serveLanguageFeatures(session: Session): void {
  const { connection, client, documents } = session;
  const { languages } = connection;
  const documentation = new KeptDocumentation();

  connection.onCompletion(
    session.onPage("completion", null, (snapshot, { position, context }) => {
      const { resolvesDocumentation, ...item } = client.completionItem;
      const taker = {
        ...item,
        suggestCommand: client.host.suggestCommand,
        documentation: resolvesDocumentation ? documentation : undefined,
      };
      return completion(snapshot, position, taker, context?.triggerCharacter);
    }),
  );
  connection.onCompletionResolve((item, token) =>
    session.handle("completionItem/resolve", item, () => documentation.resolve(item))(item, token),
  );
  connection.onHover(
    session.onPage(
      "hover",
      null,
      (snapshot, { position }) =>
        hover(snapshot, position, {
          markdown: client.showsMarkdown,
          problems: !client.host.showsProblems,
        }) ?? null,
    ),
  );
  connection.onDocumentSymbol(
    session.onPage("documentSymbol", [], (snapshot, { textDocument: { uri } }) => {
      const isShown = client.host.showsHeadings && documents.get(uri)?.languageId === "markdown";
      const symbols = documentSymbols(snapshot, !isShown);
      return client.nestsSymbols ? symbols : flatSymbols(symbols, uri);
    }),
  );
  languages.inlayHint.on(
    session.onPage("inlayHint", [], (snapshot, { range }) =>
      inlayHints(snapshot, range, client.settings.inlayHints),
    ),
  );
  const tokens = (...asked: Parameters<typeof semanticTokens>) =>
    client.settings.semanticTokens ? semanticTokens(...asked) : { data: [] };
  languages.semanticTokens.on(session.onPage("semanticTokens", { data: [] }, (snapshot) => tokens(snapshot)));
  languages.semanticTokens.onRange(
    session.onPage("semanticTokens/range", { data: [] }, (snapshot, { range }) => tokens(snapshot, range)),
  );
  connection.onDefinition(
    session.onFile("definition", null, (snapshot, { position }) => {
      const links = definition(snapshot, position);
      if (client.takesLocationLinks) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    }),
  );
  connection.onReferences(
    session.onFile("references", null, (snapshot, { position, context }) =>
      references(snapshot, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    session.onFile(
      "documentHighlight",
      null,
      (snapshot, { position }) => documentHighlights(snapshot, position) ?? null,
    ),
  );
  languages.callHierarchy.onPrepare(
    session.onPage(
      "callHierarchy/prepare",
      null,
      (snapshot, { position }) => prepareCallHierarchy(snapshot, position) ?? null,
    ),
  );
  languages.callHierarchy.onIncomingCalls(session.onItem("callHierarchy/incomingCalls", incomingCalls));
  languages.callHierarchy.onOutgoingCalls(session.onItem("callHierarchy/outgoingCalls", outgoingCalls));
  connection.onDocumentLinks(session.onPage("documentLink", [], documentLinks));
  connection.onDocumentLinkResolve(session.onResolve("documentLink/resolve", uriOfLink, resolveDocumentLink));
  connection.onFoldingRanges(session.onPage("foldingRange", [], foldingRanges));
  connection.onSelectionRanges(
    session.onPage("selectionRange", [], (snapshot, { positions }) => selectionRanges(snapshot, positions)),
  );
  connection.onCodeLens(
    session.onPage("codeLens", [], (snapshot) => {
      const { openCommand, referencesCommand } = client.host;
      return client.settings.codeLens
        ? codeLenses(snapshot, { open: openCommand, references: referencesCommand })
        : [];
    }),
  );
  connection.onCodeLensResolve(
    session.onResolve(
      "codeLens/resolve",
      ({ data }) => (data as LensData).uri,
      (snapshot, lens) => resolveCodeLens(snapshot, lens, client.host.referencesCommand ?? ""),
    ),
  );
  connection.onPrepareRename(
    session.onFile("prepareRename", null, (snapshot, { position }) =>
      orRefused(snapshot, () => prepareRename(snapshot, position)),
    ),
  );
  connection.onRenameRequest(
    session.onFile("rename", null, (snapshot, { position, newName }) =>
      client.edit(orRefused(snapshot, () => rename(snapshot, position, newName))),
    ),
  );
  connection.onCodeAction(
    session.onFile("codeAction", null, (snapshot, { range, context }) => {
      const whole = (action: CodeAction) =>
        client.resolvesActions || action.edit ? action : resolveCodeAction(snapshot, action);
      return codeActions(snapshot, range, context.only, client.host.openCommand).flatMap((action) =>
        client.actions(whole(action)),
      );
    }),
  );
  connection.onCodeActionResolve(
    session.onResolve(
      "codeAction/resolve",
      uriOfAction,
      (snapshot, action) => client.actions(resolveCodeAction(snapshot, action))[0] ?? action,
    ),
  );
}

/** Tells the author why something cannot be renamed, instead of renaming half of it. */
function orRefused<Result>({ language }: Snapshot, answer: () => Result): Result {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof RenameRefused)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestFailed, error.text[language]);
  }
}
