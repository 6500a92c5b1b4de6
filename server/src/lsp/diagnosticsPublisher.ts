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
import type { Language, Snapshot } from "../features/snapshot";
import type { Finding } from "../rules/rule";
import { nextTurn } from "./nextTurn";

/** How many pages are checked before other messages get their turn. */
const pagesPerTurn = 20;

interface Result {
  readonly id: string;
  readonly items: Diagnostic[];
  readonly content: string;
  /** What they were made from. */
  readonly findings: readonly Finding[] | undefined;
  readonly language: Language | undefined;
}

export class DiagnosticsPublisher {
  /** The last result per URI: equal diagnostics keep their id, so that clients need not be sent them again. */
  private readonly results = new Map<string, Result>();
  private count = 0;
  private readonly pushed = new Set<string>();
  private readonly queue = new Set<string>();
  private pushing = false;

  constructor(
    private readonly connection: Connection,
    private readonly snapshotOf: (uri: string) => Snapshot | undefined,
    /** A URI as the client writes it. */
    private readonly spell: (uri: string) => string,
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
      const spelled = this.spell(uri);
      reports.push({ ...this.document(uri, known.get(spelled)), uri: spelled, version });
      known.delete(spelled);
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
    this.pushAll()
      .catch((error: unknown) => this.connection.console.error(String(error)))
      .finally(() => {
        this.pushing = false;
      });
  }

  /** Takes the diagnostics of pages away that are no longer in a handbook. */
  forget(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.results.delete(uri);
      if (this.pushed.delete(uri)) this.send(uri, [], undefined);
    }
  }

  private send(uri: string, items: Diagnostic[], version: number | undefined): void {
    this.connection
      .sendDiagnostics({
        uri: this.spell(uri),
        diagnostics: items,
        ...(version === undefined ? {} : { version }),
      })
      .catch((error: unknown) => this.connection.console.warn(String(error)));
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
        this.send(uri, items, version);
      }
    }
  }

  private compute(uri: string): Result {
    const snapshot = this.snapshotOf(uri);
    const findings = snapshot?.checker.findings(snapshot.page);
    const before = this.results.get(uri);
    // The checker gives the same list as long as nothing changed, so that asking for all pages again costs next to nothing.
    if (before && before.findings === findings && before.language === snapshot?.language) return before;
    const items = snapshot ? diagnostics(snapshot) : [];
    const content = JSON.stringify(items);
    const id = before?.content === content ? before.id : String(++this.count);
    const result = { id, content, items, findings, language: snapshot?.language };
    this.results.set(uri, result);
    return result;
  }
}
