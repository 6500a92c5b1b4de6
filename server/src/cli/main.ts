/** Reads the command line and runs a command. Exit codes: 0 all well, 1 findings, 2 it could not run. */
import { Command, CommanderError, Option } from "commander";
import { version } from "../../../package.json";
import { type CheckOptions, check } from "./check";
import { type FixOptions, fix } from "./fix";
import { formats } from "./format/index";
import { CannotRun } from "./openHandbook";
import { type RenderOptions, render } from "./render";

/** @param argv as Node gives it: the program, the script, the words. @returns the exit code */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command("algoritmekader")
    .description("Controleert en toont een handboek van het Algoritmekader.")
    .version(version, "-V, --version", "toon het versienummer")
    .helpOption("-h, --help", "toon deze uitleg")
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => helpTitles[title] ?? title,
      styleUsage: (usage) => usage.replace("[options]", "[opties]"),
      optionDescription: ({ description, argChoices, defaultValue }) =>
        describeValue(description, defaultValue, argChoices),
      argumentDescription: ({ description, defaultValue }) => describeValue(description, defaultValue),
      subcommandTerm: (command) => `${command.name()} ${command.usage().replace("[options]", "[opties]")}`,
    })
    // What is wrong with the options is said below, in one line.
    .configureOutput({ outputError: () => undefined });

  program
    .command("check")
    .description("controleer het handboek (of alleen de FILEs ervan, tegen het geheel)")
    .argument("[root]", "de map met docs/", ".")
    .argument("[files...]", "alleen deze pagina's")
    .addOption(
      new Option("--format <format>", "vorm van de uitvoer").choices(Object.keys(formats)).default("pretty"),
    )
    .option("--rule <id>", "alleen deze regel, ook als die uit staat (mag vaker)", collect, [])
    .addOption(
      new Option("--fail-on <severity>", "vanaf welke ernst de exitcode 1 is")
        .choices(["error", "warning", "never"])
        .default("error"),
    )
    .option("--verbose", "toon ook opmerkingen en tips (alleen bij pretty)")
    .helpOption("-h, --help", "toon deze uitleg")
    .action(async (root: string, files: string[], options: CheckOptions) => {
      code = await check(root, files, options);
    });

  program
    .command("fix")
    .description("breng de verbeteringen aan die niets aan de bedoeling veranderen")
    .argument("[root]", "de map met docs/", ".")
    .argument("[files...]", "alleen deze pagina's")
    .option("--rule <id>", "alleen wat deze regel vindt (mag vaker)", collect, [])
    .option("--dry-run", "toon als diff wat er zou veranderen en verander niets")
    .helpOption("-h, --help", "toon deze uitleg")
    .action(async (root: string, files: string[], options: FixOptions) => {
      code = await fix(root, files, options);
    });

  program
    .command("render")
    .description("schrijf elke pagina als HTML zoals de site haar toont, of vergelijk ze met een git-revisie")
    .argument("[root]", "de map met docs/", ".")
    .argument("[files...]", "alleen deze pagina's")
    .option("--out <dir>", "de map voor de HTML")
    .option("--diff <rev>", "toon in plaats daarvan welke pagina's anders zijn dan in deze git-revisie")
    .option("--html", "vergelijk de HTML in plaats van de tekst (bij --diff)")
    .addOption(
      new Option("--format <format>", "vorm van het verschil (bij --diff)").choices(["pretty", "json"]),
    )
    .helpOption("-h, --help", "toon deze uitleg")
    .action(async (root: string, files: string[], options: RenderOptions) => {
      code = await render(root, files, options);
    });

  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (argv.length > 2) process.stderr.write(`algoritmekader: ${describe(error)} (zie --help)\n`);
      return 2;
    }
    if (error instanceof CannotRun) {
      process.stderr.write(`algoritmekader: ${error.message}\n`);
      return 2;
    }
    process.stderr.write(
      `algoritmekader: onverwachte fout: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 2;
  }
}

const helpTitles: Readonly<Record<string, string>> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Argumenten:",
  "Options:": "Opties:",
  "Commands:": "Opdrachten:",
};

/** The description of an option or argument with the values it can have, and the one it has if nobody says so. */
function describeValue(description: string, standard: unknown, choices: readonly string[] = []): string {
  const values = choices.length > 0 ? `: ${choices.join(", ")}` : "";
  return `${description}${values}${typeof standard === "string" ? ` (anders ${standard})` : ""}`;
}

/** What is wrong with the words on the command line; the name in quotes comes from the library's own message. */
function describe({ code, message }: CommanderError): string {
  const name = /'([^']+)'/.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.unknownOption":
      return `onbekende optie ${name}`;
    case "commander.unknownCommand":
      return `onbekende opdracht ${name}`;
    case "commander.optionMissingArgument":
      return `bij ${name} ontbreekt een waarde`;
    case "commander.missingMandatoryOptionValue":
      return `${name} is verplicht`;
    case "commander.invalidArgument":
      return `verkeerde waarde bij ${name}: ${message.replace(/^.*Allowed choices are (.*)\.$/, "kies uit $1")}`;
    default:
      return message;
  }
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
