import { readFile } from "node:fs/promises";
import { importAnswersSchema, type ImportAnswers } from "@jiqun/contract";
import { z } from "zod";
import { cliError } from "./cli-error";

const fileSchema = z.union([
  z.strictObject({ answers: importAnswersSchema }).transform(({ answers }) => answers),
  importAnswersSchema,
]);

/** Answers by the id of their question, from a file of JSON. Throws FILE_UNREADABLE, ANSWERS_INVALID. */
export async function readAnswers(path: string): Promise<ImportAnswers> {
  const text = await readText(path);
  const parsed = fileSchema.safeParse(jsonOf(path, text));
  if (parsed.success) return parsed.data;
  const reason = z.prettifyError(parsed.error).split("\n").slice(0, 6).join("; ");
  throw cliError("ANSWERS_INVALID", { file: path, reason });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw cliError("FILE_UNREADABLE", { file: path, reason: error instanceof Error ? error.message : "" });
  }
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw cliError("ANSWERS_INVALID", { file: path, reason: error instanceof Error ? error.message : "" });
  }
}
