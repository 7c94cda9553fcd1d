import type { ReadObservation } from "@jiqun/contract";
import { periodText } from "../../../wording/figure-text";
import type { Reader } from "../../../wording/reader";
import { statusTexts } from "../../../wording/status-text";

/** A value as it was read, in words: 商河县 · 地区生产总值 · 2024年 · 253.4 亿元. */
export function readingText(reading: ReadObservation, reader: Reader): string {
  const { entity, indicator, dimensions, period, form, statuses } = reading;
  const parts = [
    entity ?? reading.entityCode,
    indicator ?? reading.indicatorCode,
    ...Object.values(dimensions),
    form === "level" ? null : reader.t(`form.${form}`),
    periodText(period, reader),
    valueText(reading, reader),
    statuses.length === 0 ? null : statusTexts(statuses, reader).join(reader.t("notice.list")),
  ];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

function valueText({ value, lower, upper, unit, asStated }: ReadObservation, { t }: Reader): string {
  if (value === null && lower === null && upper === null) return t("grid.role.missing");
  const bounds = `${lower ?? ""}–${upper ?? ""}`;
  const number = value === null ? bounds : String(value);
  const words = asStated === null || asStated === number ? "" : `（${asStated}）`;
  return `${number}${unit === null ? "" : ` ${unit}`}${words}`;
}
