import { codeSchema, type ErrorDetail } from "@jiqun/contract";
import { z } from "zod";
import { detailOf } from "../errors/app-error";
import { dateInvalid, parameterUnknown, requestInvalid } from "../errors/request-errors";
import { expectedIn, publicCode } from "./expectation";

type Issue = z.core.$ZodIssue;

const givenOnce = { zh: "只给一次", en: "given once" };
const storable = {
  zh: "不含 NUL 字符和残缺字符的文本",
  en: "text without NUL and without halves of characters",
};

const noParameters = z.strictObject({});

/**
 * The query as the contract reads it. Throws PARAMETER_UNKNOWN for a parameter that the endpoint does not have,
 * DATE_INVALID for a day that is none, REQUEST_INVALID for a repeated parameter and everything else.
 */
export function checkQuery(schema: z.ZodType | undefined, query: Record<string, unknown>): unknown {
  for (const [parameter, value] of Object.entries(query)) refuseOddValue(parameter, value);
  return check(schema ?? noParameters, query);
}

/** The body as the contract reads it. Throws as {@link checkQuery}; details name the path within the body. */
export function checkBody(schema: z.ZodType, body: unknown): unknown {
  const checked = check(schema, body);
  refuseOddTexts(checked, []);
  return checked;
}

/** Looks through what the contract let in, which is no deeper than the contract. */
function refuseOddTexts(value: unknown, path: readonly string[]): void {
  if (typeof value === "string" && !isStorable(value))
    throw requestInvalid([detailOf({ parameter: path.join(".") || "body", expected: storable })]);
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) refuseOddTexts(part, [...path, key]);
}

/** PostgreSQL stores no NUL and no half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Cs}/u.test(text);
}

/** Path parameters are public codes. Throws REQUEST_INVALID. */
export function checkParams(params: Record<string, unknown>): void {
  for (const [parameter, value] of Object.entries(params)) {
    if (codeSchema.safeParse(value).success) continue;
    throw requestInvalid([detailOf({ parameter, value, expected: publicCode })]);
  }
}

/** A parameter that stands twice has no one meaning; what PostgreSQL cannot store is in no text of ours. */
function refuseOddValue(parameter: string, value: unknown): void {
  if (Array.isArray(value)) throw requestInvalid([detailOf({ parameter, value, expected: givenOnce })]);
  if (!isStorable(String(value))) throw requestInvalid([detailOf({ parameter, expected: storable })]);
}

function check(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const unknown = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  if (unknown.length > 0) throw parameterUnknown({ names: unknown, known: keysOf(schema) });
  const details = issues.map((issue) => detailOfIssue(issue, value));
  throw issues.every(isDateIssue) ? dateInvalid(details) : requestInvalid(details);
}

function isDateIssue(issue: Issue): boolean {
  return issue.code === "invalid_format" && issue.format === "date";
}

function keysOf(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function detailOfIssue(issue: Issue, root: unknown): ErrorDetail {
  const parameter = issue.path.map(String).join(".") || "body";
  return detailOf({ parameter, value: valueAt(root, issue.path), expected: expectedIn(issue) });
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}
