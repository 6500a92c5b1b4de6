/** The command line as people run it: a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The built command line; another build can be tested by naming it. */
export const cli = resolve(process.env.ALGORITMEKADER_CLI ?? "dist/cli.js");

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export function run(...words: string[]): Run {
  return runWith({}, ...words);
}

/** @param env added to an environment that says nothing about colours or GitHub */
export function runWith(
  { env = {}, cwd }: { readonly env?: Record<string, string>; readonly cwd?: string },
  ...words: string[]
): Run {
  const clean = Object.entries(process.env).filter(
    ([name]) => !/^(GITHUB_|NO_COLOR$|FORCE_COLOR$)/.test(name),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    encoding: "utf8",
    env: { ...Object.fromEntries(clean), ...env },
    maxBuffer: 100_000_000,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { code: status, out: stdout, error: stderr };
}

/** A new empty folder for each test, gone after it; call it in a `describe`. */
export function temporaryFolder(): () => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kader-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
