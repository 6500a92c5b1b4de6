/** The server as a Node process: `--stdio` for any editor, IPC for VS Code. */
import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./lsp/server";
import { nodeFileSystem } from "./node/nodeFileSystem";

const connection = connect();
if (connection) {
  startServer(connection, nodeFileSystem);
  connection.listen();
}

/** The connection that the command line asks for; without one a person started the server by hand. */
function connect(): Connection | undefined {
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    process.stderr.write("Dit is een taalserver voor een editor: start hem met --stdio.\n");
    process.exitCode = 2;
    return undefined;
  }
}
