/** Standard output, written to its end. */
import { CannotRun } from "./openHandbook";

/**
 * Writes a text and waits until it is out, however slow the reader is. A reader that has had enough (`| head`) is no
 * error.
 * @throws CannotRun when it cannot be written, for instance because the disk is full
 */
export async function print(text: string): Promise<void> {
  if (text === "") return;
  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error) =>
      "code" in error && error.code === "EPIPE"
        ? resolve()
        : reject(new CannotRun(`de uitvoer kan niet geschreven worden (${error.message})`));
    process.stdout.once("error", fail);
    process.stdout.write(text, (error) => {
      if (error) return fail(error);
      process.stdout.removeListener("error", fail);
      resolve();
    });
  });
}

/** A line for people about the run itself. */
export function note(line: string): void {
  process.stderr.write(`algoritmekader: ${line}\n`);
}
