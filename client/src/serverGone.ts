/** What the commands do when the server is not there, or stops while they wait for its answer. */
import { commands, window } from "vscode";
import type { Clients } from "./client";

/**
 * Does something that asks the server.
 * @returns undefined, with the author told of it, when the server is not there or does not answer
 */
export async function withServer<Result>(
  clients: Clients,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  const client = clients.current;
  if (client.isRunning()) {
    try {
      return await act();
    } catch (error) {
      // The log holds the rest; a notification would show the words of a program.
      client.error("a command failed", error, false);
    }
  }
  void tell();
  return undefined;
}

async function tell(): Promise<void> {
  const restart = "Opnieuw starten";
  const chosen = await window.showErrorMessage(
    "Dit lukte niet, want het Algoritmekader antwoordt niet. Start het opnieuw en probeer het nog eens.",
    restart,
  );
  if (chosen === restart) await commands.executeCommand("algoritmekader.server.restart");
}
