import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { isAbsolute, join, normalize, relative, sep } from "node:path";
import { codeSchema } from "@jiqun/contract";
import { tryParsePeriod } from "@jiqun/statistics";
import { z } from "zod";
import { ImportRefused } from "../fault";
import { manifestWords } from "./manifest-words";

/** Kinds of files in the order in which they must come in: what others refer to comes first. */
export const fileKinds = [
  "entities",
  "industries",
  "clusters",
  "indicators",
  "products",
  "scopes",
  "notes",
  "observations",
  "targets",
  "events",
  "projects",
  "project_figures",
  "relations",
  "panels",
  "settings",
] as const;
export type FileKind = (typeof fileKinds)[number];

const cells = z.record(z.string(), z.string());

const sourceSchema = z.strictObject({
  code: codeSchema,
  publisherZh: z.string().min(1),
  publisherEn: z.string().min(1),
  titleZh: z.string().min(1),
  titleEn: z.string().min(1),
  published: z
    .string()
    .refine((text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && tryParsePeriod(text) !== null)
    .nullable(),
  publishedInferred: z.boolean().default(false),
  accessed: z.iso.date().nullable(),
  address: z.url({ protocol: /^https?$/ }).nullable(),
  licenceZh: z.string().min(1),
  licenceEn: z.string().min(1),
  noteZh: z.string().nullable().default(null),
  noteEn: z.string().nullable().default(null),
});

const wideSchema = z.strictObject({
  period: z.string().min(1),
  columns: z.record(z.string(), cells),
  marks: z
    .array(z.strictObject({ period: z.string(), statuses: z.string(), note: z.string().optional() }))
    .default([]),
});

const fileSchema = z.strictObject({
  path: z.string().min(1),
  kind: z.enum(fileKinds),
  defaults: cells.default({}),
  wide: wideSchema.optional(),
});

const manifestSchema = z.strictObject({
  format: z.literal(1),
  sources: z.array(sourceSchema).default([]),
  files: z.array(fileSchema),
});

export type SourceEntry = z.infer<typeof sourceSchema>;
export type WideEntry = z.infer<typeof wideSchema>;

/** A file of a data package with what its manifest says of it. */
export interface PackageFile {
  /** The package it belongs to: publisher. */
  readonly packageName: string;
  /** Path as it is shown: publisher/file.csv. */
  readonly name: string;
  readonly path: string;
  readonly kind: FileKind;
  readonly defaults: Readonly<Record<string, string>>;
  readonly wide: WideEntry | null;
  readonly sources: readonly SourceEntry[];
}

/** A folder that holds one folder per data package. */
export interface PackageFolder {
  readonly folder: string;
  /** What the names of its files begin with, so that packages of different folders are told apart; may be empty. */
  readonly prefix: string;
}

/** The files of all packages below a folder, in the order in which they must come in. A faulty manifest is told and left out. */
export function findFiles({ folder, prefix }: PackageFolder): {
  files: PackageFile[];
  refused: ImportRefused[];
} {
  const files: PackageFile[] = [];
  const refused: ImportRefused[] = [];
  for (const name of packageNames(folder)) {
    try {
      files.push(...readManifest({ folder, prefix }, name));
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      refused.push(error);
    }
  }
  const order = (file: PackageFile): number => fileKinds.indexOf(file.kind);
  return { files: files.sort((a, b) => order(a) - order(b)), refused };
}

function packageNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readManifest({ folder, prefix }: PackageFolder, name: string): PackageFile[] {
  const file = `${prefix}${name}/manifest.json`;
  const place = placeWithin(file, join(folder, name), "manifest.json");
  const manifest = parseManifest(file, readText(file, place));
  return manifest.files.map((entry) => ({
    packageName: `${prefix}${name}`,
    name: `${prefix}${name}/${entry.path}`,
    path: placeWithin(file, join(folder, name), entry.path),
    kind: entry.kind,
    defaults: entry.defaults,
    wide: entry.wide ?? null,
    sources: manifest.sources,
  }));
}

function parseManifest(file: string, text: string): z.infer<typeof manifestSchema> {
  const result = manifestSchema.safeParse(parseJson(file, text), { reportInput: true });
  if (result.success) return result.data;
  throw new ImportRefused(
    result.error.issues.map((issue) => ({
      file,
      row: null,
      column: issue.path.join(".") || null,
      message: manifestWords(issue),
    })),
  );
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const position = /at position (\d+)/.exec(reason)?.[1];
    const row = position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
    const message = {
      zh: "不是有效的 JSON：请检查这里的引号、逗号和括号",
      en: `not valid JSON; look at its quotes, commas and brackets: ${reason}`,
    };
    throw new ImportRefused([{ file, row, column: null, message }]);
  }
}

/** A manifest names files of its own folder only. */
function placeWithin(manifest: string, folder: string, path: string): string {
  const place = normalize(join(folder, path));
  const outside = isAbsolute(path) || !isWithin(folder, place);
  // A link may lead anywhere; what it leads to must lie in the folder as well.
  const astray = !outside && existsSync(place) && !isWithin(realpathSync(folder), realpathSync(place));
  if (outside || astray) {
    throw refuse(
      manifest,
      "files.path",
      `文件不在数据包内：${path}`,
      `the file is not within the package: ${path}`,
    );
  }
  return place;
}

/** @throws ImportRefused where the file cannot be read, is no UTF-8 or holds NUL characters, which no database takes. */
export function readText(name: string, path: string): string {
  const text = decode(name, readBytes(name, path));
  const nul = text.indexOf("\0");
  if (nul === -1) return text;
  const row = text.slice(0, nul).split("\n").length;
  const message = {
    zh: "含有 NUL 字符，文件可能已损坏",
    en: "holds a NUL character; the file may be damaged",
  };
  throw new ImportRefused([{ file: name, row, column: null, message }]);
}

function readBytes(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw refuse(name, null, "文件不存在或无法读取", "the file is absent or cannot be read");
  }
}

function decode(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse(
      name,
      null,
      "不是 UTF-8 编码；在 Excel 中请“另存为”“CSV UTF-8（逗号分隔）”",
      'not encoded in UTF-8; in Excel, "Save As" "CSV UTF-8 (Comma delimited)"',
    );
  }
}

function isWithin(folder: string, place: string): boolean {
  const inside = relative(folder, place);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Changes when the file or anything its manifest says of it changes. */
export function contentHash(file: PackageFile, text: string): string {
  const { kind, defaults, wide, sources } = file;
  return createHash("sha256")
    .update(JSON.stringify({ kind, defaults, wide, sources }))
    .update("\0")
    .update(text)
    .digest("hex");
}

function refuse(file: string, column: string | null, zh: string, en: string): ImportRefused {
  return new ImportRefused([{ file, row: null, column, message: { zh, en } }]);
}
