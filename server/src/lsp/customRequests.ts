/** The requests of `protocol.ts`, which only our own client makes. */
import { insertion } from "../features/insertion/index";
import { macros } from "../features/macros";
import { newPageChoices, newPageDraft } from "../features/newPage";
import { preview, previewLink } from "../features/preview";
import { relationsCsv } from "../features/relations/csv";
import { relationsAnswer } from "../features/relations/index";
import { relationPlace } from "../features/relations/place";
import { checkHandbooks } from "./checkHandbooks";
import {
  checkRequest,
  handbookRequest,
  insertionRequest,
  macrosRequest,
  newPageChoicesRequest,
  newPageRequest,
  previewLinkRequest,
  previewRequest,
  relationPlaceRequest,
  relationsCsvRequest,
  relationsRequest,
} from "./protocol";
import type { Session } from "./session";

export function serveCustomRequests(session: Session): void {
  const { connection, client, workspace, checkers } = session;
  const handbookAt = (rootUri: string) => workspace.handbooks.find((each) => each.rootUri === rootUri);

  connection.onRequest(
    handbookRequest,
    session.onPage("handbook", null, ({ handbook }) => ({
      rootUri: handbook.rootUri,
      docsUri: handbook.uriOf("docs"),
    })),
  );
  connection.onRequest(
    previewRequest,
    session.onPage("preview", null, (snapshot, { textDocument, notices }) => ({
      uri: textDocument.uri,
      version: snapshot.page.version ?? null,
      ...preview(snapshot, notices),
    })),
  );
  connection.onRequest(
    macrosRequest,
    session.onPage("macros", [], (snapshot) => macros(snapshot)),
  );
  connection.onRequest(
    previewLinkRequest,
    session.onPage("previewLink", null, (snapshot, { href }) => previewLink(snapshot, href) ?? null),
  );
  connection.onRequest(
    insertionRequest,
    session.onPage("insertion", null, (snapshot, request) => insertion(snapshot, request)),
  );
  connection.onRequest(
    newPageChoicesRequest,
    session.handle("newPageChoices", { handbooks: [] }, ({ folderUri }) =>
      newPageChoices(workspace.handbooks, client.settings.language, folderUri),
    ),
  );
  connection.onRequest(
    newPageRequest,
    session.handle("newPage", null, (params) => {
      const handbook = handbookAt(params.rootUri);
      return handbook ? newPageDraft(handbook, client.settings.language, params) : null;
    }),
  );
  connection.onRequest(
    relationsRequest,
    session.handle("relations", { resultId: "", items: [] }, ({ previousResultId }) =>
      relationsAnswer(workspace.handbooks, previousResultId),
    ),
  );
  connection.onRequest(
    relationPlaceRequest,
    session.onPage("relationPlace", null, ({ handbook, page }, { target }) =>
      relationPlace(handbook, page, target),
    ),
  );
  connection.onRequest(
    relationsCsvRequest,
    session.handle("relationsCsv", null, ({ rootUri, pages }) => {
      const handbook = handbookAt(rootUri);
      return handbook ? relationsCsv(handbook, client.settings.language, pages) : null;
    }),
  );
  connection.onRequest(
    checkRequest,
    session.handle("check", { pages: 0, errors: 0, warnings: 0, remarks: 0 }, async (params, token) => {
      const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
      const title = client.settings.language === "nl" ? "Kader controleren" : "Checking the handbook";
      progress.begin(title, 0, undefined, true);
      try {
        await workspace.reloadAll();
        return await checkHandbooks(workspace.handbooks, (each) => checkers.get(each), progress, token);
      } finally {
        progress.done();
        client.refreshDiagnostics();
      }
    }),
  );
}
