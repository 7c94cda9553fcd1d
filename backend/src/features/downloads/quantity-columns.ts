import type { QuantityDto } from "@jiqun/contract";
import { formatQuantity, type Locale, unitOf, type UnitCode } from "@jiqun/statistics";
import { type Column, numberCell } from "./data-table";

/** A number with what is needed to write it out. */
export interface FileQuantity {
  readonly quantity: QuantityDto | null;
  readonly unit: UnitCode;
  readonly signed: boolean;
}

/**
 * The columns of a quantity. `value` is filled where the number itself is known or is an estimate (EQ, AP); a bound is
 * no value and stands in `lower` and `upper` alone.
 */
export function quantityColumns<Row>(of: (row: Row) => FileQuantity): readonly Column<Row>[] {
  const quantity = (row: Row): QuantityDto | null => of(row).quantity;
  return [
    {
      code: "text",
      meaning: {
        zh: "按界限写出的数（≥、≈、区间）",
        en: "the number with its bounds, as shown (≥, ≈, ranges)",
      },
      of: (row, locale) => {
        const { quantity: bounds, unit, signed } = of(row);
        return bounds === null ? null : formatQuantity(bounds, { unit, locale, signed }).text;
      },
    },
    {
      code: "value",
      meaning: {
        zh: "数值，基本单位；只有界限时为空",
        en: "the number in base units; empty where only bounds are known",
      },
      of: (row) => {
        const { quantity: bounds, unit } = of(row);
        return bounds !== null && ["EQ", "AP"].includes(bounds.qualifier)
          ? numberCell(bounds.point, unit)
          : null;
      },
    },
    {
      code: "lower",
      meaning: { zh: "下界；空为未知", en: "lower bound; empty where none is known" },
      of: (row) => numberCell(quantity(row)?.lower, of(row).unit),
    },
    {
      code: "lower_open",
      meaning: { zh: "下界本身除外", en: "the lower bound itself is excluded" },
      of: (row) => quantity(row)?.lowerOpen ?? null,
    },
    {
      code: "upper",
      meaning: { zh: "上界；空为未知", en: "upper bound; empty where none is known" },
      of: (row) => numberCell(quantity(row)?.upper, of(row).unit),
    },
    {
      code: "upper_open",
      meaning: { zh: "上界本身除外", en: "the upper bound itself is excluded" },
      of: (row) => quantity(row)?.upperOpen ?? null,
    },
    {
      code: "by_convention",
      meaning: {
        zh: "哪一界是读法惯例而非来源所述",
        en: "which bound is a convention of reading rather than the source's",
      },
      of: (row) => conventionOf(quantity(row)),
    },
    {
      code: "obs_qualifier",
      meaning: {
        zh: "限定词：EQ GT GE LT LE AP 约 OV 余 NR 近 RG 区间",
        en: "qualifier: EQ GT GE LT LE AP about OV over NR nearly RG range",
      },
      of: (row) => quantity(row)?.qualifier ?? null,
    },
    {
      code: "as_stated",
      meaning: { zh: "来源的原词", en: "the words of the source" },
      of: (row) => quantity(row)?.asStated ?? null,
    },
    {
      code: "unit",
      meaning: { zh: "基本单位；比率 0.174 即 17.4%", en: "base unit; a ratio of 0.174 is 17.4%" },
      of: (row) => of(row).unit,
    },
    {
      code: "unit_name",
      meaning: { zh: "基本单位的名称", en: "name of the base unit" },
      of: (row, language) => unitName(of(row).unit, language),
    },
  ];
}

/** The unit in which files hold their numbers. */
export function unitName(code: UnitCode, language: Locale): string {
  const chinese = language === "zh-CN";
  // The numbers beside it are ratios, also where a program reads them: 0.2 with a bare % would be a fifth of one.
  if (code === "RATIO") return chinese ? "%（1 = 100%）" : "% (1 = 100%)";
  if (code === "PP") return chinese ? "个百分点（1 = 100个百分点）" : "pp (1 = 100 pp)";
  const { zh, en } = unitOf(code);
  return chinese ? zh : en;
}

function conventionOf(quantity: QuantityDto | null): string | null {
  if (quantity === null) return null;
  const bounds = [
    ...(quantity.lowerByConvention ? ["lower"] : []),
    ...(quantity.upperByConvention ? ["upper"] : []),
  ];
  return bounds.length === 0 ? null : bounds.join(" ");
}
