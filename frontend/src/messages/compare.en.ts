import type { Texts } from "./messages";
import type { compareZhCN } from "./compare.zh-CN";

/** English texts of the page of comparisons. */
export const compareEn: Texts<typeof compareZhCN> = {
  compare: {
    lead: "Pick series, transform and align them, and set them side by side; every number leads to its source.",
  },
};
