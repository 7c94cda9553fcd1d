import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { utils, write } from "@e965/xlsx";
import { cellsOf, columns, observationsOf, type Cube } from "./simulated-observations";

interface FileRequest {
  readonly path: string;
  readonly cube: Cube;
  readonly reviseEvery?: number;
  /** Written at the end, so that two files with the same values are not the same file. */
  readonly end?: string;
}

/** Rows of a chunk that is written at once. */
const chunkRows = 2000;

export async function writeCsv({ path, cube, end = "", ...revision }: FileRequest): Promise<void> {
  const lines = function* (): Generator<string> {
    yield `${columns.join(",")}\n`;
    let chunk: string[] = [];
    for (const observation of observationsOf(cube, revision)) {
      chunk.push(cellsOf(observation).join(","));
      if (chunk.length < chunkRows) continue;
      yield `${chunk.join("\n")}\n`;
      chunk = [];
    }
    if (chunk.length > 0) yield `${chunk.join("\n")}\n`;
    yield end;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

export async function writeXlsx({ path, cube }: FileRequest): Promise<void> {
  const rows = [[...columns], ...Array.from(observationsOf(cube), cellsOf)];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "模拟");
  await writeFile(path, write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
}
