import { z } from "zod";
import { FileRefused } from "../file-refused";

const columnSchema = z.looseObject({
  titleShort: z.string().nullish(),
  titleLong: z.string().nullish(),
  unit: z.string().nullish(),
  shortUnit: z.string().nullish(),
  shortName: z.string().nullish(),
  type: z.string().nullish(),
  citationShort: z.string().nullish(),
  citationLong: z.string().nullish(),
});
const metadataSchema = z.looseObject({
  chart: z.looseObject({ citation: z.string().nullish() }).nullish(),
  columns: z.record(z.string(), columnSchema),
});

/** What the metadata say of a column of values. */
export interface OwidColumn {
  readonly title: string;
  readonly code: string;
  readonly unit: string;
  readonly citation: string;
}

const wordTypes = new Set(["string", "categorical", "ordinal", "region", "continent"]);

/**
 * Reads the metadata of a download of Our World in Data: columns of numbers by their header.
 * @throws FileRefused FILE_DAMAGED
 */
export function readOwidMetadata(text: string, entry: string): ReadonlyMap<string, OwidColumn> {
  const parsed = metadataSchema.safeParse(parsedJson(text, entry));
  if (!parsed.success) throw new FileRefused("FILE_DAMAGED", { entry });
  const { chart, columns } = parsed.data;
  const numeric = Object.entries(columns).filter(
    ([, { type }]) => !wordTypes.has((type ?? "").toLowerCase()),
  );
  return new Map(
    numeric.map(([header, column]) => [
      header,
      {
        title: first(column.titleShort, column.titleLong, header),
        code: first(column.shortName, ""),
        unit: first(column.unit, column.shortUnit, ""),
        citation: first(column.citationShort, column.citationLong, chart?.citation, ""),
      },
    ]),
  );
}

function first(...texts: readonly (string | null | undefined)[]): string {
  return texts.find((text) => text !== null && text !== undefined && text.trim() !== "")?.trim() ?? "";
}

function parsedJson(text: string, entry: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new FileRefused("FILE_DAMAGED", { entry }, { cause });
  }
}
