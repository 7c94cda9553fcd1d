/** Why a file is not read at all. `messages/` words each of them. */
export const fileRefusals = [
  "FILE_EMPTY",
  "FILE_TOO_LARGE",
  "FILE_DAMAGED",
  "FILE_ENCRYPTED",
  "FORMAT_UNKNOWN",
  "ENCODING_UNKNOWN",
  "BINARY_IN_TEXT",
  "CELL_TOO_LONG",
  "TOO_MANY_COLUMNS",
  "TOO_MANY_ROWS",
  "TOO_MANY_SERIES",
  "ARCHIVE_BOMB",
  "ARCHIVE_PATH",
  "XML_ENTITIES",
  "XML_TOO_DEEP",
  "SDMX_INVALID",
  "NO_TABLE",
  "MEMORY_EXCEEDED",
  "TIME_EXCEEDED",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** Formats that are read. */
export const fileFormats = [
  "csv",
  "tsv",
  "xlsx",
  "xls",
  "ods",
  "sdmx-csv-1.0",
  "sdmx-csv-2.0",
  "sdmx-ml-2.1-generic",
  "sdmx-ml-2.1-structure-specific",
  "sdmx-json-1.0",
  "sdmx-json-2.0",
  "eurostat-tsv",
  "world-bank",
  "owid",
] as const;
export type FileFormat = (typeof fileFormats)[number];
