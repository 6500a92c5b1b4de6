/** Git as a program: its commands, and the content of its objects. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";

/**
 * Git could not do what it was asked.
 * - `no-git`: the program is not there.
 * - `no-repository`: the folder is in no repository.
 * - `failed`: anything else; the message is git's own first line.
 */
export class GitError extends Error {
  constructor(
    readonly kind: "no-git" | "no-repository" | "failed",
    message: string,
  ) {
    super(message);
  }
}

/**
 * Runs a command of git and waits for it.
 * @param folder where git runs; it finds the repository from there
 * @returns its standard output
 * @throws GitError
 */
export function git(folder: string, ...words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync("git", ["-C", folder, ...words], {
    env: environment(),
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error) throw new GitError(isMissing(error) ? "no-git" : "failed", error.message);
  if (status === 0) return stdout;
  const message = stderr.split("\n", 1)[0]?.replace(/^fatal: /, "") || `git ${words[0]}: ${status}`;
  throw new GitError(/not a git repository/i.test(message) ? "no-repository" : "failed", message);
}

/** Reads objects of one repository, through one process for all of them: starting one takes longer than reading. */
export class GitObjects {
  private process: ChildProcessWithoutNullStreams | undefined;
  private output: AsyncIterator<Buffer> | undefined;
  /** What git has written and nobody has taken yet. */
  private pending: Buffer = Buffer.alloc(0);
  /** Ends when all that was asked so far has been answered: git answers in the order of the questions. */
  private previous: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** The content of a blob. Rejects when the repository does not have it, as in a partial clone without network. */
  read(name: string): Promise<Uint8Array> {
    const answer = this.previous.then(() => this.readNext(name));
    this.previous = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the process. */
  close(): void {
    this.process?.stdin.end();
    this.process = undefined;
  }

  private async readNext(name: string): Promise<Uint8Array> {
    this.process ??= this.start();
    this.process.stdin.write(`${name}\n`);
    let end = this.pending.indexOf("\n");
    while (end < 0) {
      await this.receive();
      end = this.pending.indexOf("\n");
    }
    // `<name> blob <size>`, or `<name> missing`.
    const header = this.take(end + 1)
      .toString("utf8")
      .trimEnd();
    const size = /^\S+ blob (\d+)$/.exec(header)?.[1];
    if (size === undefined) throw new Error(`git: ${header}`);
    const length = Number(size);
    while (this.pending.length <= length) await this.receive();
    return this.take(length + 1).subarray(0, length);
  }

  private start(): ChildProcessWithoutNullStreams {
    const started = spawn("git", ["-C", this.folder, "cat-file", "--batch"], { env: environment() });
    // What is wrong shows as an output that ends too early.
    started.on("error", () => undefined);
    started.stdin.on("error", () => undefined);
    started.stderr.resume();
    this.output = started.stdout[Symbol.asyncIterator]();
    return started;
  }

  private async receive(): Promise<void> {
    const next = await this.output?.next();
    if (next === undefined || next.done === true) throw new Error("git cat-file ended too early");
    this.pending = this.pending.length === 0 ? next.value : Buffer.concat([this.pending, next.value]);
  }

  private take(length: number): Buffer {
    const taken = this.pending.subarray(0, length);
    this.pending = this.pending.subarray(length);
    return taken;
  }
}

/**
 * The environment for git. In a hook these variables name the hook's repository; then git would take any folder for the
 * top of it. Messages are asked for in English, because one of them is read.
 */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...rest } = process.env;
  return { ...rest, LC_ALL: "C" };
}

function isMissing(error: Error): boolean {
  return "code" in error && error.code === "ENOENT";
}
