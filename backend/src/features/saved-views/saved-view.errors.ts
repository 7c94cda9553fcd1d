import type { SavedView } from "@jiqun/contract";
import { createError, detailOf } from "../../errors/app-error";

/** Names the code that is no view's. */
export const viewNotFound = createError("VIEW_NOT_FOUND", (code: string) => [
  detailOf({
    parameter: "code",
    value: code,
    expected: { zh: "已保存视图的编码", en: "the code of a saved view" },
  }),
]);

/** Names the view that somebody else has changed, with when. */
export const viewChanged = createError(
  "VIEW_CHANGED",
  ({ name, savedAt }: Pick<SavedView, "name" | "savedAt">) => [
    detailOf({
      parameter: "replaces.savedAt",
      value: name,
      expected: { zh: `最近一次保存的时间 ${savedAt}`, en: `the time that it was saved last, ${savedAt}` },
    }),
  ],
);

/** Names what another view of the page is called. */
export const viewNameTaken = createError("VIEW_NAME_TAKEN", (name: string) => [
  detailOf({
    parameter: "name",
    value: name,
    expected: {
      zh: "未用过的名称；要替换原有视图，请在 replaces 中给出其编码",
      en: "a name not used yet; to replace a view, give its code in replaces",
    },
  }),
]);
