import { parseArgs } from "node:util";
import { cliError } from "./cli-error";

/** What the person at the terminal asks for. */
export type Command =
  | {
      readonly name: "preview";
      readonly file: string;
      readonly json: boolean;
      readonly observations: boolean;
      readonly answers: string | null;
    }
  | {
      readonly name: "import";
      readonly file: string;
      readonly json: boolean;
      /** File with answers; null where none is given. */
      readonly answers: string | null;
      /** Takes the answers that were given for the last file of this shape. */
      readonly remembered: boolean;
    }
  | { readonly name: "undo"; readonly batch: number; readonly json: boolean }
  | { readonly name: "help" };

const options = {
  json: { type: "boolean", default: false },
  observations: { type: "boolean", default: false },
  answers: { type: "string" },
  remembered: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

type Values = ReturnType<typeof parse>["values"];

/** Reads a command line. Throws a CliError that says what is wrong with it. */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, subject, ...rest] = positionals;
  if (values.help || name === undefined || name === "help") return { name: "help" };
  if (rest.length > 0) throw cliError("TOO_MANY_ARGUMENTS", { given: rest.join(" ") });
  switch (name) {
    case "preview":
      return previewOf(values, subject);
    case "import":
      return importOf(values, subject);
    case "undo":
      return { name, batch: batchOf(subject), json: values.json };
    default:
      throw cliError("COMMAND_UNKNOWN", { given: name });
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw cliError("OPTION_UNKNOWN", { given: error instanceof Error ? error.message : "" });
  }
}

function previewOf({ json, observations, answers }: Values, file: string | undefined): Command {
  return { name: "preview", file: fileOf(file), json, observations, answers: answers ?? null };
}

function importOf({ json, answers, remembered }: Values, file: string | undefined): Command {
  return { name: "import", file: fileOf(file), json, answers: answers ?? null, remembered };
}

function fileOf(file: string | undefined): string {
  if (file === undefined || file === "") throw cliError("FILE_NOT_NAMED", {});
  return file;
}

function batchOf(text: string | undefined): number {
  const batch = Number(text);
  if (text === undefined || !/^[1-9]\d{0,9}$/.test(text))
    throw cliError("BATCH_NOT_NAMED", { given: text ?? "" });
  return batch;
}
