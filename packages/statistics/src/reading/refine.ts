import type { UnitCode } from "../unit";
import { isHan, nounAfter, refineItem } from "./units";

/** PMI is printed as a percentage or without: 50.2% and 50.2 are the same index. */
const percentIndex =
  /pmi(?:指数)?[^,。;\d增降升落]{0,8}$|采购经理(?:人)?指数(?:\(pmi\))?[^,。;\d增降升落]{0,8}$/;

/** Figures per share print their unit apart: 每股发行价44.18元. */
export function refine(
  text: string,
  unit: UnitCode,
  span: { readonly start: number; readonly end: number },
): UnitCode {
  const measure = text.charAt(span.end - 1);
  if (unit === "ITEM" && measure === "个") return refineItem(text, span);
  if ((measure === "户" || measure === "支") && nounAfter(text, span.end) !== null)
    return nounAfter(text, span.end) ?? unit;
  if (
    unit === "CNY" &&
    /每股[^,。;]{0,12}$|\/股[^,。;]{0,6}$/.test(text.slice(Math.max(0, span.start - 16), span.start))
  )
    return "CNY_PER_SHARE";
  // Chinese reports write pct for percentage points, English ones for per cent.
  if (unit === "RATIO" && text.endsWith("pct", span.end) && isHan(text.charAt(span.start - 1))) return "PP";
  if (unit === "RATIO" && percentIndex.test(text.slice(Math.max(0, span.start - 24), span.start)))
    return "INDEX";
  if (unit === "SHARE" && /market $/.test(text.slice(Math.max(0, span.start - 8), span.start))) return "ITEM";
  return unit;
}
