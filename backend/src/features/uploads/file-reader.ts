import type { Bilingual, FileFormat, FileRefusal, Grid, TablePreview } from "@jiqun/contract";
import type {
  Answers,
  Catalogue,
  NewEntity,
  NewIndicator,
  NewScope,
  NewSource,
  ResolvedSeries,
} from "@jiqun/tables";
import type { GridRequest } from "./reading/grid-page";
import type { MarkRequest } from "./reading/marked/mark-workbook";

/** What a file is read with. Reading depends on nothing else. */
export interface ReadRequest {
  /** Where its bytes lie. */
  readonly path: string;
  /** Its name as the clerk has it. */
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly answers: Answers;
  /** ISO day that counts as today. */
  readonly today: string;
}

/** Rows in COPY's text format, one a line, as `stagedLine` writes them. */
export interface RowChunk {
  readonly rows: number;
  readonly text: Uint8Array;
}

/** Who hears of the reading while it goes on. */
export interface ReadListener {
  /** Values so far, and how much of the file is read, from 0 to 1; null where unknown. */
  onProgress(progress: { readonly rows: number; readonly part: number | null }): void;
  /** Rows of series that are resolved; the next ones come once the promise is fulfilled. */
  onRows(chunk: RowChunk): Promise<void>;
  /** Ends the reading; it then rejects. */
  readonly signal: AbortSignal;
}

/** A scope that answers describe, with the code and names made for it. */
export interface DescribedScope extends NewScope {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A source that answers describe, with the code made for it. */
export interface DescribedSource extends NewSource {
  readonly code: string;
}

/** What the file's series need and the catalogue does not have. */
export interface NewThings {
  readonly entities: readonly NewEntity[];
  readonly indicators: readonly NewIndicator[];
  readonly scopes: readonly DescribedScope[];
  readonly sources: readonly DescribedSource[];
}

/** What a whole file was understood to say. */
export interface FileReport {
  /** Null where it was refused before that was known. */
  readonly format: FileFormat | null;
  readonly encoding: string | null;
  readonly refused: { readonly code: FileRefusal; readonly message: Bilingual } | null;
  /** `remembered` of every question is null. */
  readonly tables: TablePreview[];
  /** Shape of each table, by which earlier answers are found. */
  readonly fingerprints: readonly string[];
  /** Whether any error keeps the file from coming in, listed or not. */
  readonly faulty: boolean;
  /** The series that rows refer to by their place here. */
  readonly series: readonly ResolvedSeries[];
  /** Names of the sheets that rows refer to by their place here; null for a text file. */
  readonly sheets: readonly (string | null)[];
  readonly things: NewThings;
  /** Code of the source that states the figures, and its grade; null while they are asked for. */
  readonly source: string | null;
  readonly grade: string | null;
}

/**
 * Reads files. Abstract, so that it can be injected: the service reads in a worker, a test may read as it likes. What
 * shows parts of a file throws FileRefused where the file cannot be read.
 */
export abstract class FileReader {
  /** Rejects where the signal ended it; whatever is wrong with the file stands in the report. */
  abstract read(request: ReadRequest, listener: ReadListener): Promise<FileReport>;
  /** Every value as lines of JSON, as they are read. Ending the iteration ends the reading. */
  abstract observations(request: ReadRequest): AsyncIterable<Uint8Array>;
  /** Part of a sheet as the file has it. */
  abstract grid(request: GridRequest): Promise<Grid>;
  /** The file as a workbook with its faulty cells marked. */
  abstract mark(request: MarkRequest): Promise<Uint8Array>;
}
