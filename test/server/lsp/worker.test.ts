import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly { readonly code: string }[] };
  readonly result?: unknown;
}

/** What a web worker offers of itself, on top of Node's worker threads; nothing else of Node is within reach. */
const host = `
const { parentPort, workerData } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
const vm = require("node:vm");
const self = { addEventListener() {}, postMessage: (message) => parentPort.postMessage(message) };
Object.assign(self, { self, TextDecoder, TextEncoder, URL, setTimeout, clearTimeout, atob, btoa, console, performance, queueMicrotask });
parentPort.on("message", (data) => self.onmessage?.({ data }));
vm.runInNewContext(readFileSync(workerData, "utf8"), self);
`;

/** Answers the server's requests for files of the sample, which it sees as \`vfs:/sample\`. */
function readSample({ method, params }: Message): unknown {
  const path = join("test/sample", decodeURIComponent((params?.uri ?? "").replace(/^vfs:\/sample\/?/, "")));
  const stat = statSync(path, { throwIfNoEntry: false });
  if (method === "algoritmekader/stat")
    return stat ? { type: stat.isDirectory() ? "directory" : "file", size: stat.size } : null;
  if (method === "algoritmekader/readFile") return readFileSync(path).toString("base64");
  if (method === "algoritmekader/readDirectory") {
    return readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      type: entry.isDirectory() ? "directory" : "file",
      link: false,
    }));
  }
  return null;
}

function answer(message: Message): { result: unknown } | { error: { code: number; message: string } } {
  try {
    return { result: readSample(message) };
  } catch (error) {
    return { error: { code: -32000, message: String(error) } };
  }
}

describe("the server as a web worker, which reads files through the client", () => {
  let worker: Worker;
  beforeEach(() => {
    worker = new Worker(host, { eval: true, workerData: "dist/server.browser.js" });
  });
  afterEach(() => worker.terminate());

  it("checks a whole handbook without a Node API", async () => {
    const found = new Map<string, readonly string[]>();
    const order: string[] = [];
    const complete = new Promise<void>((resolve, reject) => {
      worker.on("error", reject);
      worker.on("message", (message: Message) => {
        order.push(message.method ?? `answer ${message.id}`);
        if (message.method === "textDocument/publishDiagnostics") {
          found.set(
            message.params?.uri ?? "",
            (message.params?.diagnostics ?? []).map(({ code }) => code),
          );
          if (found.size === 5) resolve();
        } else if (message.method !== undefined && message.id !== undefined) {
          worker.postMessage({ jsonrpc: "2.0", id: message.id, ...answer(message) });
        }
      });
    });
    const workspaceFolders = [{ uri: "vfs:/sample", name: "sample" }];
    const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders };
    worker.postMessage({ jsonrpc: "2.0", id: 1, method: "initialize", params });
    worker.postMessage({ jsonrpc: "2.0", method: "initialized", params: {} });
    await complete;
    assert.equal(order[0], "answer 1", "nothing is asked before the answer to initialize");
    assert.deepEqual([...found.values()].flat().sort(), [
      "broken-link",
      "id-prefix-mismatch",
      "macro-unknown-filter-value",
      "unknown-label",
      "unknown-vereiste",
    ]);
  });
});
