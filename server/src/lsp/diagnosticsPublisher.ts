/**
 * Diagnostics over the connection: pulled by clients that can (per document and for the whole workspace, with result
 * ids), pushed to those that cannot.
 */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnostics } from "../features/diagnostics";
import type { Snapshot } from "../features/snapshot";
import { nextTurn } from "./nextTurn";

/** How many pages are checked before other messages get their turn. */
const pagesPerTurn = 20;

interface Result {
  readonly id: string;
  readonly content: string;
}

export class DiagnosticsPublisher {
  /** The last result per URI: equal diagnostics keep their id, so that clients need not be sent them again. */
  private readonly results = new Map<string, Result>();
  private count = 0;
  private readonly pushed = new Set<string>();
  private queue = new Set<string>();
  private pushing = false;

  constructor(
    private readonly connection: Connection,
    private readonly snapshotOf: (uri: string) => Snapshot | undefined,
  ) {}

  /** LSP 3.17, textDocument/diagnostic. A document outside every handbook has no diagnostics. */
  document(uri: string, previousResultId: string | undefined): DocumentDiagnosticReport {
    const { items, id } = this.compute(uri);
    if (id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  /** LSP 3.17, workspace/diagnostic: the given pages, and those that the client knows and that are gone. */
  async workspace(
    uris: readonly string[],
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [at, uri] of uris.entries()) {
      if (at % pagesPerTurn === 0) await nextTurn();
      if (token.isCancellationRequested) return reports;
      const version = this.snapshotOf(uri)?.page.version ?? null;
      reports.push({ ...this.document(uri, known.get(uri)), uri, version });
      known.delete(uri);
    }
    for (const uri of known.keys()) {
      reports.push({ kind: DocumentDiagnosticReportKind.Full, items: [], uri, version: null });
    }
    return reports;
  }

  /** Sends the diagnostics of pages to a client that cannot pull. Pages that come up again meanwhile are sent once. */
  push(uris: Iterable<string>): void {
    for (const uri of uris) this.queue.add(uri);
    if (this.pushing) return;
    this.pushing = true;
    void this.pushAll().finally(() => {
      this.pushing = false;
    });
  }

  /** Takes the diagnostics of pages away that are no longer in a handbook. */
  forget(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.results.delete(uri);
      if (this.pushed.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  private async pushAll(): Promise<void> {
    while (this.queue.size > 0) {
      await nextTurn();
      const turn = [...this.queue].slice(0, pagesPerTurn);
      for (const uri of turn) {
        this.queue.delete(uri);
        const before = this.results.get(uri)?.id;
        const { items, id } = this.compute(uri);
        const version = this.snapshotOf(uri)?.page.version;
        if (id === before && version === undefined) continue;
        if (items.length === 0 && !this.pushed.has(uri) && version === undefined) continue;
        if (items.length > 0) this.pushed.add(uri);
        else this.pushed.delete(uri);
        void this.connection.sendDiagnostics({
          uri,
          diagnostics: items,
          ...(version === undefined ? {} : { version }),
        });
      }
    }
  }

  private compute(uri: string): { readonly items: Diagnostic[]; readonly id: string } {
    const snapshot = this.snapshotOf(uri);
    const items = snapshot ? diagnostics(snapshot) : [];
    const content = JSON.stringify(items);
    const before = this.results.get(uri);
    if (before?.content === content) return { items, id: before.id };
    this.count++;
    const result = { id: String(this.count), content };
    this.results.set(uri, result);
    return { items, id: result.id };
  }
}
