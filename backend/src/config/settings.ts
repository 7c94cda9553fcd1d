import { z } from "zod";

/** How much the service writes to its log, least first. */
export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
/** One of {@link logLevels}. */
export type LogLevel = (typeof logLevels)[number];

/** What the environment decides about this installation. `process.env` is read here and nowhere else. */
export interface Settings {
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  /** Address to listen on. Only a loopback address keeps the service to this machine. */
  readonly host: string;
  /** Folder that holds the embedded database and everything else that must be kept. */
  readonly dataDir: string;
  /** External PostgreSQL; null runs the embedded one. */
  readonly databaseUrl: string | null;
  /** Copies of the external database that may answer reads; empty for none. */
  readonly databaseReplicaUrls: readonly string[];
  readonly logLevel: LogLevel;
  /** Tells one build from another; `development` where the sources run without having been built by npm. */
  readonly build: string;
  /** Whether npm started this process, which then ends with npm. */
  readonly startedByNpm: boolean;
  /** Folder that names of files at the command line start from: npm runs scripts elsewhere than the person stands. */
  readonly workingDir: string;
}

/** Build of a service that was not built for use. */
export const developmentBuild = "development";

/** Bad input in the environment. The message names each variable in both languages and never prints a secret. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const expected = {
  PORT: { zh: "0 到 65535 的整数", en: "an integer from 0 to 65535" },
  HOST: { zh: "主机名或 IP 地址", en: "a host name or an IP address" },
  DATA_DIR: { zh: "文件夹路径", en: "the path of a folder" },
  DATABASE_URL: { zh: "postgresql:// 开头的地址", en: "an address that starts with postgresql://" },
  DATABASE_REPLICA_URLS: {
    zh: "postgresql:// 开头的地址，用逗号分隔",
    en: "addresses that start with postgresql://, separated by commas",
  },
  LOG_LEVEL: { zh: `其中之一：${logLevels.join("、")}`, en: `one of ${logLevels.join(", ")}` },
  JIQUN_BUILD: { zh: "一段文本", en: "a text" },
  npm_lifecycle_event: { zh: "一段文本", en: "a text" },
  INIT_CWD: { zh: "文件夹路径", en: "the path of a folder" },
} as const;

type Variable = keyof typeof expected;

/** An address holds a password. */
const secret: readonly Variable[] = ["DATABASE_URL", "DATABASE_REPLICA_URLS"];

const postgresUrlSchema = z.string().refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text));

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8787),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: postgresUrlSchema.nullable().default(null),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .pipe(z.array(postgresUrlSchema))
    .default([]),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  JIQUN_BUILD: z.string().default(developmentBuild),
  npm_lifecycle_event: z.string().optional(),
  INIT_CWD: z.string().default(process.cwd()),
} satisfies Record<Variable, z.ZodType>);

/** The settings of this process. An empty variable counts as absent. Throws {@link SettingsError}. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ""));
  const result = environmentSchema.safeParse(given);
  if (!result.success) throw new SettingsError(wordFaults(result.error, given));
  return {
    port: result.data.PORT,
    host: result.data.HOST,
    dataDir: result.data.DATA_DIR,
    databaseUrl: result.data.DATABASE_URL,
    databaseReplicaUrls: result.data.DATABASE_REPLICA_URLS,
    logLevel: result.data.LOG_LEVEL,
    build: result.data.JIQUN_BUILD,
    startedByNpm: result.data.npm_lifecycle_event !== undefined,
    workingDir: result.data.INIT_CWD,
  };
}

function wordFaults(error: z.ZodError, given: NodeJS.ProcessEnv): string {
  const names = new Set(error.issues.map((issue) => issue.path[0] as Variable));
  return [...names].map((name) => wordFault(name, given[name] ?? "")).join("\n");
}

function wordFault(name: Variable, value: string): string {
  const shown = secret.includes(name) ? name : `${name}=${value}`;
  const { zh, en } = expected[name];
  return `环境变量 ${shown} 无效，应为${zh}。 / Environment variable ${shown} is not valid: expected ${en}.`;
}
