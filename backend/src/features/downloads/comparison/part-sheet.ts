import type { Comparison, PartOfWhole } from "@jiqun/contract";
import type { Locale } from "@jiqun/statistics";
import type { OtherTable } from "../data-table";
import { namesOfCompared } from "./series-name";
import { column, sideSheet } from "./side-sheet";

/** Pairs without a catch-up, because one is a part of the other. */
export function partSheet({ partsOfWholes, series }: Comparison, language: Locale): OtherTable[] {
  const name = namesOfCompared(series, language);
  return sideSheet<PartOfWhole>(
    {
      code: "parts",
      name: { zh: "部分与总体（不谈追赶）", en: "Part and whole, no catch-up" },
      people: [
        column("part_name", "部分", "the part", ({ part }) => name(part)),
        column("whole_name", "总体", "the whole", ({ whole }) => name(whole)),
      ],
      programs: [
        column("part", "部分的编码", "code of the part", ({ part }) => part),
        column("whole", "总体的编码", "code of the whole", ({ whole }) => whole),
      ],
      rows: partsOfWholes,
    },
    language,
  );
}
