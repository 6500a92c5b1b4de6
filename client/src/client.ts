/** What the desktop and the web extension share: the client's options, the commands and the preview. */
import {
  commands,
  type Event,
  EventEmitter,
  type ExtensionContext,
  extensions,
  type LogOutputChannel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCheck } from "./check";
import { registerContextKeys } from "./contextKeys";
import { registerDropPaste } from "./dropPaste/dropPaste";
import { registerNewPage } from "./newPageCommands";
import { openPage, registerOpenPage } from "./openPage";
import { registerPreview } from "./preview/previewPanels";
import { handbookChanged } from "./protocol";
import { registerReferences, showReferences } from "./references";
import { registerRelations } from "./relations/register";
import { registerRuleHelp, ruleUri } from "./ruleHelp";
import { readSettings, sendSettings } from "./settings";
import { registerStatusItem } from "./statusItem";

/** Starts a server and gives a client for it; called again to start anew, when the old one is stopped. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The client at this moment; another one after a restart. */
export interface Clients {
  readonly current: BaseLanguageClient;
  /** Something in a handbook changed, saved or not. */
  readonly onDidChangeHandbook: Event<void>;
  stop(): Promise<void>;
}

/** Starts the client and everything that stands on it. */
export async function start(context: ExtensionContext, createClient: CreateClient): Promise<Clients> {
  const output = window.createOutputChannel("Algoritmekader", { log: true });
  const options = () => clientOptions(context, output);
  const clients = new RestartableClients(() => createClient(options()), output);
  registerPreview(context, clients);
  registerContextKeys(context, clients);
  registerCheck(context, clients);
  registerNewPage(context, clients);
  registerOpenPage(context);
  registerReferences(context);
  registerDropPaste(context, clients);
  registerRelations(context, clients);
  registerRuleHelp(context);
  registerStatusItem(context, clients);
  sendSettings(context, clients);
  context.subscriptions.push(
    output,
    commands.registerCommand("algoritmekader.server.restart", () => clients.restart()),
    commands.registerCommand("algoritmekader.output.show", () => output.show()),
  );
  await clients.start();
  return clients;
}

class RestartableClients implements Clients {
  current: BaseLanguageClient;
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeHandbook = this.changes.event;

  constructor(
    private readonly createClient: () => BaseLanguageClient,
    private readonly output: LogOutputChannel,
  ) {
    this.current = this.create();
  }

  private create(): BaseLanguageClient {
    const client = this.createClient();
    client.onNotification(handbookChanged, () => this.changes.fire());
    return client;
  }

  async start(): Promise<void> {
    try {
      await this.current.start();
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      const show = "Logboek tonen";
      const chosen = await window.showErrorMessage(
        "De controle van het Algoritmekader kon niet starten.",
        show,
      );
      if (chosen === show) this.output.show();
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    this.current = this.create();
    await this.start();
  }

  async stop(): Promise<void> {
    // A server that failed to start, or that hangs, cannot be stopped properly; a new one can start all the same.
    await this.current.stop().catch((error: unknown) => this.output.warn(String(error)));
  }
}

const configFiles = ["**/mkdocs.yml", "**/algoritmekader.yml"];

function clientOptions(context: ExtensionContext, output: LogOutputChannel): LanguageClientOptions {
  // Only where files lie: a Markdown text from a diff view or a chat is no page of a handbook.
  const schemes = new Set(["file", ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  const languages = ["markdown", "python-markdown"];
  return {
    documentSelector: [...schemes].flatMap((scheme) => [
      ...languages.map((language) => ({ scheme, language })),
      // What a handbook is made of is checked while it is typed, too.
      ...configFiles.map((pattern) => ({ scheme, pattern })),
    ]),
    initializationOptions: {
      handbookChanged: true,
      ruleUri: ruleUri(context),
      openCommand: openPage,
      referencesCommand: showReferences,
      suggestCommand: "editor.action.triggerSuggest",
      // Where VS Code's own Markdown is on, the outline has the headings already.
      showsHeadings: extensions.getExtension("vscode.markdown-language-features") !== undefined,
      showsProblems: true,
      ...readSettings(context),
    },
    outputChannel: output,
    diagnosticPullOptions: { onChange: true, onSave: true },
  };
}
