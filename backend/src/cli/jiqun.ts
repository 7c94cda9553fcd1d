import "reflect-metadata";
import { access, constants, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { readSettings, type Settings, SettingsError } from "../config/settings";
import { SetupError } from "../database/setup-error";
import { CliError, cliError } from "./cli-error";
import { readCommandLine, type Command } from "./command-line";
import { connect } from "./connection";
import { exitCodes, type ExitCode } from "./exit-code";
import { help } from "./help";
import { importFile } from "./import";
import { print } from "./output";
import { preview } from "./preview";
import { ServiceClient } from "./service-client";
import { undo } from "./undo";

type Work = (client: ServiceClient) => Promise<ExitCode>;

/** The work that a command asks for, once its files are known to be there. */
async function workOf(command: Exclude<Command, { name: "help" }>, settings: Settings): Promise<Work> {
  if (command.name === "undo") return (client) => undo(client, command);
  const path = await readable(resolve(settings.workingDir, command.file));
  const answersPath =
    command.answers === null ? null : await readable(resolve(settings.workingDir, command.answers));
  if (command.name === "preview") return (client) => preview(client, { ...command, path, answersPath });
  return (client) => importFile(client, { ...command, path, answersPath });
}

async function readable(path: string): Promise<string> {
  try {
    await access(path, constants.R_OK);
    if ((await stat(path)).isFile()) return path;
  } catch (error) {
    throw cliError("FILE_UNREADABLE", { file: path, reason: error instanceof Error ? error.message : "" });
  }
  throw cliError("FILE_UNREADABLE", { file: path, reason: "不是文件 / not a file" });
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const command = readCommandLine(args);
  if (command.name === "help") {
    await print(help);
    return exitCodes.done;
  }
  const settings = readSettings();
  const work = await workOf(command, settings);
  const connection = await connect(settings);
  const stop = (): void => void connection.close().finally(() => process.exit(exitCodes.failed));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  try {
    return await work(new ServiceClient(connection.url));
  } finally {
    await connection.close();
  }
}

function reasonFor(error: unknown): string {
  const known = [CliError, SetupError, SettingsError].some((kind) => error instanceof kind);
  if (!(error instanceof Error)) return String(error);
  return known ? error.message : String(error.stack);
}

/** The engine that migrates leaves a timer behind that nothing waits for, so the end is told; what was printed goes out first. */
function end(code: ExitCode): void {
  process.stdout.write("", () => process.exit(code));
}

try {
  end(await run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${reasonFor(error)}\n`);
  end(exitCodes.failed);
}
