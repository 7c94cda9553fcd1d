import { calendarDay, type CalendarDay } from "./calendar";
import type { Locale } from "./locale";
import type { Period } from "./period";
import { frequencyOf } from "./period-relation";

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const chineseQuarters = ["一季度", "二季度", "三季度", "四季度"];

/**
 * The period in words: 2024年, 2024年上半年, 2024年二季度, 2024年1—2月, 2018—2022年, 2024年3月15日; in English 2024,
 * H1 2024, Q2 2024, Jan–Feb 2024, 2018–2022, 15 Mar 2024. Chinese ranges have a full dash, English ones an en dash.
 */
export function formatPeriod(period: Period, locale: Locale): string {
  return locale === "zh-CN" ? chinese(period) : english(period);
}

function chinese(period: Period): string {
  const { year, month, day } = calendarDay(period.start);
  switch (period.kind) {
    case "year":
      return `${year}年`;
    case "half":
      return `${year}年${month === 1 ? "上半年" : "下半年"}`;
    case "quarter":
      return `${year}年${chineseQuarters[(month - 1) / 3] ?? ""}`;
    case "month":
      return `${year}年${month}月`;
    case "day":
      return `${year}年${month}月${day}日`;
    case "range":
      return chineseRange(period);
  }
}

/** What the two ends share is said once: 2024年1—2月, 2024年1月15—24日, but 2023年11月—2024年1月. */
function chineseRange(range: Period): string {
  const [start, end] = [calendarDay(range.start), calendarDay(range.end)];
  const frequency = frequencyOf(range);
  if (frequency === "A") return `${start.year}—${end.year}年`;
  const byDay = frequency === "D";
  const full = ({ year, month, day }: CalendarDay): string => `${year}年${month}月${byDay ? `${day}日` : ""}`;
  if (start.year !== end.year) return `${full(start)}—${full(end)}`;
  if (!byDay) return `${start.year}年${start.month}—${end.month}月`;
  const rest = start.month === end.month ? `${end.day}日` : `${end.month}月${end.day}日`;
  return `${start.year}年${start.month}月${start.day}${start.month === end.month ? "" : "日"}—${rest}`;
}

function english(period: Period): string {
  const { year, month, day } = calendarDay(period.start);
  switch (period.kind) {
    case "year":
      return `${year}`;
    case "half":
      return `H${month === 1 ? 1 : 2} ${year}`;
    case "quarter":
      return `Q${(month + 2) / 3} ${year}`;
    case "month":
      return `${monthName(month)} ${year}`;
    case "day":
      return `${day} ${monthName(month)} ${year}`;
    case "range":
      return englishRange(period);
  }
}

function englishRange(range: Period): string {
  const [start, end] = [calendarDay(range.start), calendarDay(range.end)];
  const frequency = frequencyOf(range);
  if (frequency === "A") return `${start.year}–${end.year}`;
  const byDay = frequency === "D";
  const date = ({ month, day }: CalendarDay): string => `${byDay ? `${day} ` : ""}${monthName(month)}`;
  if (start.year !== end.year) return `${date(start)} ${start.year} – ${date(end)} ${end.year}`;
  if (!byDay) return `${date(start)}–${date(end)} ${end.year}`;
  if (start.month === end.month) return `${start.day}–${date(end)} ${end.year}`;
  return `${date(start)} – ${date(end)} ${end.year}`;
}

function monthName(month: number): string {
  return englishMonths[month - 1] ?? "";
}
