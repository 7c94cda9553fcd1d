import type { UnitText } from "@jiqun/statistics";
import type { SeriesLabels } from "../labelled";
import type { Asking, OpenQuestion } from "./question-book";
import type { SeriesDimensions } from "../question";
import type { UnitWanted } from "./unit-fit";

/** What a series of a file was found to be, as far as it goes. */
export interface Resolution {
  /** `open`: questions about it wait for answers. `skipped`: its values are left out, as answered. */
  readonly state: "resolved" | "open" | "skipped";
  readonly table: number;
  readonly labels: SeriesLabels;
  /** Codes, once they are known. */
  readonly entity: string | null;
  readonly indicator: string | null;
  /** Null while it is open or skipped. */
  readonly series: (SeriesDimensions & { readonly code: string }) | null;
  /** The unit that its values are stated in; null where only its cells may tell. */
  readonly unit: UnitText | null;
  readonly wanted: UnitWanted;
  /** What is asked when a number comes without any unit. */
  readonly askIfBare: Asking | null;
  /** Questions that its values wait for. */
  readonly waits: Set<OpenQuestion>;
}
