/**
 * Questions one after the other in the quick input, as VS Code does it itself: with "(2/3)" in the title, a button to go back,
 * and what was typed still there when one comes back.
 *
 * @see https://code.visualstudio.com/api/ux-guidelines/quick-picks#multiple-steps
 */
import {
  type Disposable,
  InputBoxValidationSeverity,
  type QuickInput,
  QuickInputButtons,
  type QuickPickItem,
  window,
} from "vscode";

/** Asks one question, and notes the answer by itself. Resolves with false when the author wants to go back. */
export type Step = (place: Place) => Promise<boolean>;

/** Where a question stands in the row. */
interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/**
 * Asks all questions.
 * @param stepsNow the title and the questions at this moment; an answer can change which ones there are
 * @returns false when the author gave up
 */
export async function ask(
  stepsNow: () => { readonly title: string; readonly steps: readonly Step[] },
): Promise<boolean> {
  let at = 0;
  for (;;) {
    const { title, steps } = stepsNow();
    const step = steps[at];
    if (!step) return true;
    try {
      at += (await step({ title, step: at + 1, totalSteps: steps.length })) ? 1 : -1;
    } catch (error) {
      if (error === givenUp) return false;
      throw error;
    }
  }
}

const givenUp = new Error("the author closed the quick input");

/** Lets the author choose. @returns the chosen item, or undefined to go back */
export function pick<Item extends QuickPickItem>(
  place: Place,
  items: readonly Item[],
  options: { readonly placeholder: string; readonly active?: Item | undefined },
): Promise<Item | undefined> {
  const input = window.createQuickPick<Item>();
  input.items = items;
  input.placeholder = options.placeholder;
  input.matchOnDescription = true;
  if (options.active) input.activeItems = [options.active];
  return answered<Item>(input, place, (answer) => [
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen) answer(chosen);
    }),
  ]);
}

export interface Problem {
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** Lets the author type. @returns the text, or undefined to go back */
export function type(
  place: Place,
  options: {
    readonly prompt: string;
    readonly value: string;
    /** How many letters at the beginning are not selected, so that typing leaves them. */
    readonly fixed?: number;
    /** Hears of what is typed also when the author goes back. */
    readonly changed: (value: string) => void;
    /** What is wrong with a text; one with an error is not accepted. When it fails, the question ends with its error. */
    readonly check: (value: string) => Promise<Problem | undefined>;
  },
): Promise<string | undefined> {
  const input = window.createInputBox();
  input.prompt = options.prompt;
  input.value = options.value;
  input.valueSelection = [options.fixed ?? 0, options.value.length];
  const check = async () => {
    const { value } = input;
    const problem = await options.check(value);
    // Meanwhile the author may have typed on, and that check is under way.
    if (input.value === value) input.validationMessage = problem && shown(problem);
    return problem;
  };
  return answered<string>(input, place, (answer, fail) => {
    // Nothing is wrong with what nobody has typed yet.
    if (options.value !== "") check().catch(fail);
    const accept = async () => {
      const { value } = input;
      const problem = await check();
      if (problem?.severity !== "error" && input.value === value) answer(value);
    };
    return [
      input.onDidChangeValue((value) => {
        options.changed(value);
        check().catch(fail);
      }),
      input.onDidAccept(() => accept().catch(fail)),
    ];
  });
}

function shown({ severity, message }: Problem) {
  return {
    message,
    severity: severity === "error" ? InputBoxValidationSeverity.Error : InputBoxValidationSeverity.Warning,
  };
}

function answered<Answer>(
  input: QuickInput & {
    buttons: readonly object[];
    onDidTriggerButton: (listener: (button: object) => void) => Disposable;
  },
  { title, step, totalSteps }: Place,
  listen: (answer: (value: Answer) => void, fail: (reason: unknown) => void) => readonly Disposable[],
): Promise<Answer | undefined> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  // Who looks something up in another window has not given up.
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise<Answer | undefined>((resolve, reject) => {
    let isAnswered = false;
    const answer = (value: Answer | undefined) => {
      isAnswered = true;
      resolve(value);
      input.dispose();
    };
    const fail = (reason: unknown) => {
      isAnswered = true;
      reject(reason);
      input.dispose();
    };
    const listeners = [
      ...listen(answer, fail),
      input.onDidTriggerButton(() => answer(undefined)),
      input.onDidHide(() => {
        for (const listener of listeners) listener.dispose();
        if (isAnswered) return;
        reject(givenUp);
        input.dispose();
      }),
    ];
    input.show();
  });
}
