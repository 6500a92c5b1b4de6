/** Requests about the workspace as a whole: symbols, and files that get another path. */
import { FileOperationPatternKind, type ServerCapabilities, type WorkspaceEdit } from "vscode-languageserver";
import { willRenameFiles } from "../features/rename";
import { workspaceSymbols } from "../features/workspaceSymbol";
import type { FileChange } from "../workspace/handbook";
import type { Session } from "./session";

/** The files and folders whose new path the editor tells of, before and after it moves them. */
const renamed = [
  { pattern: { glob: "**/{docs,includes,templates}/**/*", matches: FileOperationPatternKind.file } },
  { pattern: { glob: "**/docs/**", matches: FileOperationPatternKind.folder } },
];

export const workspaceCapabilities = {
  workspaceSymbolProvider: true,
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: { filters: renamed }, didRename: { filters: renamed } },
  },
} satisfies ServerCapabilities;

export function serveWorkspaceFeatures(session: Session): void {
  const { connection, client, workspace } = session;
  connection.onWorkspaceSymbol(
    session.handle("workspace/symbol", [], ({ query }) =>
      workspaceSymbols(workspace.handbooks, query, client.settings.language, !client.host.showsHeadings),
    ),
  );
  connection.workspace.onWillRenameFiles(
    session.handle("willRenameFiles", null, ({ files }) => {
      const { language, editorUpdatesLinks } = client.settings;
      const documentChanges: NonNullable<WorkspaceEdit["documentChanges"]> = [];
      const changeAnnotations: NonNullable<WorkspaceEdit["changeAnnotations"]> = {};
      for (const handbook of workspace.handbooks) {
        const moves = files.flatMap(({ oldUri, newUri }) => {
          const from = handbook.pathOf(oldUri);
          const to = handbook.pathOf(newUri);
          return from === undefined || to === undefined ? [] : [{ from, to }];
        });
        if (moves.length === 0) continue;
        const { edit, warning } = willRenameFiles({ handbook, language }, moves, editorUpdatesLinks);
        documentChanges.push(...(edit?.documentChanges ?? []));
        Object.assign(changeAnnotations, edit?.changeAnnotations);
        // The editor moves the files whatever the answer; the author has to know what stays behind.
        if (warning) connection.window.showWarningMessage(warning[language]);
      }
      return documentChanges.length > 0 ? client.edit({ documentChanges, changeAnnotations }) : null;
    }),
  );
  // The editor's watcher tells of it too, but later.
  connection.workspace.onDidRenameFiles(({ files }) =>
    workspace.changeFiles(
      files.flatMap(({ oldUri, newUri }): FileChange[] => [
        { uri: oldUri, type: "deleted" },
        { uri: newUri, type: "created" },
      ]),
    ),
  );
}
