import { filled } from "../errors/filled";

/** What a command can fail of before the service has been asked. */
const messages = {
  COMMAND_UNKNOWN: {
    zh: "没有这个命令：{given}。可用的命令见 --help。",
    en: "No such command: {given}. --help lists what there is.",
  },
  OPTION_UNKNOWN: {
    zh: "命令行选项有误：{given}。可用的选项见 --help。",
    en: "The command line is not right: {given} --help lists what there is.",
  },
  TOO_MANY_ARGUMENTS: {
    zh: "参数过多：{given}。一次处理一个文件；文件名含空格时请加引号。",
    en: "Too many arguments: {given}. One file at a time; quote a name with spaces.",
  },
  FILE_NOT_NAMED: { zh: "请给出文件名。", en: "Name the file." },
  FILE_UNREADABLE: {
    zh: "读不了文件 {file}：{reason}",
    en: "The file {file} cannot be read: {reason}",
  },
  ANSWERS_INVALID: {
    zh: '回答文件 {file} 无效：{reason}。应为 {"问题编号": {"kind": "code", "code": "…"}} 或 {"answers": …}。',
    en: 'The answers in {file} are not valid: {reason}. Expected {"question id": {"kind": "code", "code": "…"}} or {"answers": …}.',
  },
  BATCH_NOT_NAMED: {
    zh: "请给出批次编号(正整数)，而不是「{given}」。",
    en: 'Give the number of a batch, not "{given}".',
  },
  SERVICE_ANSWER: { zh: "服务没有照做：{reason}", en: "The service did not do it: {reason}" },
} as const;

export type CliErrorCode = keyof typeof messages;

/** A fault in words for the person at the terminal. */
export class CliError extends Error {
  constructor(
    readonly code: CliErrorCode,
    readonly details: Readonly<Record<string, string>>,
  ) {
    super(filled(messages[code], details));
    this.name = "CliError";
  }
}

export function cliError(code: CliErrorCode, details: Readonly<Record<string, string>>): CliError {
  return new CliError(code, details);
}
