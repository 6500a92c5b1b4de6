/**
 * One wrapper for all requests: on the next turn (so that a cancellation can arrive first), on a settled workspace, and
 * contained: a feature that fails is logged and gives its fallback, and the server lives on.
 */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { nextTurn } from "./nextTurn";

/**
 * Makes a request handler.
 * @param name for the log
 * @param fallback what the client gets when `answer` throws
 */
export type Handle = <Params, Result>(
  name: string,
  fallback: Result,
  answer: (params: Params, token: CancellationToken) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result>;

/** @param settled resolves when all changes that arrived so far are applied */
export function requestHandler(connection: Connection, settled: () => Promise<void>): Handle {
  return (name, fallback, answer) => async (params, token) => {
    await nextTurn();
    await settled();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, name);
    try {
      return await answer(params, token);
    } catch (error) {
      // An answer in itself: the feature says why it cannot do what was asked.
      if (error instanceof ResponseError) throw error;
      connection.console.error(
        `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return fallback;
    }
  };
}
