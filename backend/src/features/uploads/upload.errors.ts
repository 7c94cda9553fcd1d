import type { UploadState } from "@jiqun/contract";
import { createError, detailOf } from "../../errors/app-error";

/** No upload has the id; it may have expired. */
export const uploadNotFound = createError("UPLOAD_NOT_FOUND", (id: string) => [
  detailOf({ parameter: "code", value: id }),
]);

/** The upload is in a state in which this cannot be done. */
export const uploadState = createError("UPLOAD_STATE", (state: UploadState) => [
  detailOf({ parameter: "state", value: state }),
]);

/** Somebody changed related data after the difference was looked at. */
export const differenceOutdated = createError("DIFFERENCE_OUTDATED");
