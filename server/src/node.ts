/** The server as a Node process: `--stdio` for any editor, IPC for VS Code. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./lsp/server";
import { nodeFileSystem } from "./node/nodeFileSystem";

const connection = createConnection(ProposedFeatures.all);
startServer(connection, nodeFileSystem);
connection.listen();
