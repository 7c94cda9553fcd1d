import type { Bilingual } from "@jiqun/contract";
import { createError, detailOf } from "../../errors/app-error";

/** No batch has the number. */
export const batchNotFound = createError("BATCH_NOT_FOUND", (code: string) => [
  detailOf({ parameter: "code", value: code }),
]);

/** Batches that stand upon this one, which must go first. */
export const batchBuiltUpon = createError("BATCH_BUILT_UPON", (batches: readonly number[]) =>
  batches.map((batch) => detailOf({ parameter: "batch", value: String(batch) })),
);

/** It is undone already, or came with a data package. */
export const batchUndone = createError(
  "BATCH_UNDONE",
  ({ batch, reason }: { readonly batch: number; readonly reason: Bilingual }) => [
    detailOf({ parameter: "batch", value: String(batch), expected: reason }),
  ],
);

/** The file of the batch is not kept. */
export const originalNotKept = createError("ORIGINAL_NOT_KEPT", (batch: number) => [
  detailOf({ parameter: "code", value: String(batch) }),
]);
