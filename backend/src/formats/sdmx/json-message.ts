import { z } from "zod";
import { FileRefused } from "../file-refused";
import { readStructure, type JsonStructure } from "./json-structure";

/** A data set of a message with the structure that its places refer to. */
export interface JsonDataSet {
  readonly structure: JsonStructure;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface JsonMessage {
  readonly format: "sdmx-json-1.0" | "sdmx-json-2.0";
  readonly dataSets: readonly JsonDataSet[];
}

const dataSetSchema = z.looseObject({
  action: z.string().optional(),
  structure: z.number().int().min(0).optional(),
});
const bodySchema = z.looseObject({
  structure: z.unknown().optional(),
  structures: z.array(z.unknown()).optional(),
  dataSets: z.array(dataSetSchema).max(1000),
});
const errorSchema = z.looseObject({
  errors: z
    .array(
      z.looseObject({
        title: z.string().optional(),
        detail: z.string().optional(),
        message: z.string().optional(),
      }),
    )
    .min(1),
});

/** Reads what a parsed message says. Throws FileRefused SDMX_INVALID for errors, structures and anything else. */
export function readJsonMessage(input: unknown): JsonMessage {
  const body = bodyOf(input);
  const isSecond = body.structures !== undefined;
  const structures = (body.structures ?? [body.structure]).map(readStructure);
  const dataSets = body.dataSets.map((content, index) => {
    if (content.action?.toLowerCase() === "delete")
      throw new FileRefused("SDMX_INVALID", { found: "action: Delete" });
    const structure = structures[content.structure ?? 0];
    if (structure === undefined)
      throw new FileRefused("SDMX_INVALID", { found: `dataSets[${index}].structure` });
    return { structure, content };
  });
  return { format: isSecond ? "sdmx-json-2.0" : "sdmx-json-1.0", dataSets };
}

function bodyOf(input: unknown): z.infer<typeof bodySchema> {
  const whole = z.looseObject({ data: z.unknown().optional() }).safeParse(input);
  const found = bodySchema.safeParse(whole.data?.data ?? input);
  if (found.success && (found.data.structure ?? found.data.structures) !== undefined) return found.data;
  const errors = errorSchema.safeParse(input);
  const [error] = errors.data?.errors ?? [];
  const words = error?.detail ?? error?.message ?? error?.title;
  throw new FileRefused("SDMX_INVALID", {
    found: words?.slice(0, 200) ?? "no data.dataSets with a structure",
  });
}
