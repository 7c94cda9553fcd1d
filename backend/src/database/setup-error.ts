import { inspect } from "node:util";
import { filled } from "../errors/filled";

/** Faults that keep the service from starting; each is worded for the person at the terminal. */
const messages = {
  PLATFORM_UNSUPPORTED: {
    zh: "本机（{platform}）没有随附的 PostgreSQL；请用 DATABASE_URL 指向外部数据库。",
    en: "No PostgreSQL comes with Jiqun for this machine ({platform}); point DATABASE_URL to an external one.",
  },
  ALREADY_RUNNING: {
    zh: "数据目录 {dataDir} 正被另一个集群进程({pid})使用：{url}",
    en: "The data directory {dataDir} is in use by another Jiqun process ({pid}): {url}",
  },
  DATA_DIR_UNREADABLE: {
    zh: "无法读写数据目录 {dataDir}：{reason}。请检查权限，或用 DATA_DIR 指定别处。",
    en: "The data directory {dataDir} cannot be read and written: {reason}. Mend its permissions or set DATA_DIR.",
  },
  DATA_DIR_NOT_OURS: {
    zh: "{dataDir} 不是空目录，也不是集群的数据目录；请用 DATA_DIR 指定别处。",
    en: "{dataDir} is neither empty nor a data directory of Jiqun; set DATA_DIR to another place.",
  },
  MAJOR_VERSION_DIFFERS: {
    zh: "数据目录 {dataDir} 由 PostgreSQL {found} 建立，本版随附 {ours}，不能直接打开。数据未作改动。请用原版本备份后恢复，或用 DATABASE_URL 连接 PostgreSQL {found}。",
    en: "The data directory {dataDir} was made by PostgreSQL {found}; this version brings {ours} and cannot open it. Nothing was changed. Back up with the version that made it and restore here, or point DATABASE_URL to a PostgreSQL {found}.",
  },
  NO_UNPRIVILEGED_USER: {
    zh: "以 root 运行时，数据库需要一个普通用户（postgres 或 nobody），本机没有。请以普通用户运行。",
    en: "Run as root, the database needs an ordinary user (postgres or nobody), and there is none. Run as an ordinary user.",
  },
  INIT_FAILED: {
    zh: "无法初始化数据库（{dataDir}）：{reason}",
    en: "The database could not be initialised ({dataDir}): {reason}",
  },
  START_FAILED: {
    zh: "数据库未能启动（{dataDir}），日志 {logFile} 末尾：{reason}",
    en: "The database did not start ({dataDir}); the end of its log {logFile}: {reason}",
  },
  DATABASE_STILL_RUNS: {
    zh: "另一个数据库进程还在使用 {dataDir}，多半属于仍在运行的集群，而它的 jiqun.lock 和 postmaster.pid 被删掉了。请先停止它，再启动。日志 {logFile} 末尾：{reason}",
    en: "Another database process still uses {dataDir}, most likely of a Jiqun that still runs and whose jiqun.lock and postmaster.pid were deleted. Stop that one, then start again. The end of the log {logFile}: {reason}",
  },
  PASSWORD_UNREADABLE: {
    zh: "数据库的密码文件 {file} 缺失、为空或无法读取：{reason}。请从数据目录的备份中恢复这个文件，再启动。数据未作改动。",
    en: "The database's password file {file} is absent, empty or cannot be read: {reason}. Restore this file from the backup of the data folder and start again. Nothing was changed.",
  },
  PASSWORD_REFUSED: {
    zh: "数据库不接受 {file} 中的密码：这个文件已损坏，或属于另一个数据目录。请从数据目录的备份中恢复这个文件，再启动。数据未作改动。",
    en: "The database does not take the password in {file}: the file is damaged or belongs to another data folder. Restore it from the backup of the data folder and start again. Nothing was changed.",
  },
  DATABASE_UNREACHABLE: {
    zh: "无法连接 DATABASE_URL 所指的数据库 {target}：{reason}",
    en: "The database that DATABASE_URL points to ({target}) cannot be reached: {reason}",
  },
  DATABASE_TOO_OLD: {
    zh: "外部数据库是 PostgreSQL {found}，需要 {needed} 或更新。",
    en: "The external database is PostgreSQL {found}; {needed} or newer is needed.",
  },
  MIGRATION_FAILED: {
    zh: "数据库结构升级失败：{reason}",
    en: "The database schema could not be brought up to date: {reason}",
  },
  PORT_IN_USE: {
    zh: "{host}:{port} 已被占用。请停止占用它的程序，或用 PORT 指定别的端口。",
    en: "{host}:{port} is in use. Stop the program that holds it, or set PORT to another port.",
  },
  PORT_FORBIDDEN: {
    zh: "没有权限或无法监听 {host}:{port}({reason})。请用 PORT 或 HOST 指定别处。",
    en: "{host}:{port} cannot be listened on ({reason}). Set PORT or HOST to another one.",
  },
} as const;

/** Every fault that keeps the service from starting. */
export type SetupErrorCode = keyof typeof messages;

/** A fault that the person at the terminal can mend; its message is in both languages. */
export class SetupError extends Error {
  constructor(
    readonly code: SetupErrorCode,
    readonly details: Readonly<Record<string, string>>,
  ) {
    super(filled(messages[code], details));
    this.name = "SetupError";
  }
}

/** A fault of starting up, with what its message names. */
export function setupError(code: SetupErrorCode, details: Readonly<Record<string, string>> = {}): SetupError {
  return new SetupError(code, details);
}

/** What an unknown fault says of itself, on one line. A connection refused on every address says so only in its parts. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  if (error instanceof Error) return error.message || error.name;
  return inspect(error);
}
