import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tryParsePeriod } from "../period";
import type { Quantity } from "../quantity";
import type { StatedFigure } from "./figure";
import { readStatements } from "./read-statements";

type Meant = Pick<StatedFigure, "kind" | "unit" | "multiplier" | "direction" | "period"> & {
  readonly bounds: Omit<Quantity, "asStated">;
};

/** What a figure means, without where it stands and in which letters. */
function meant({ kind, unit, multiplier, direction, period, quantity }: StatedFigure): Meant {
  const { asStated: _words, ...bounds } = quantity;
  return { kind, unit, multiplier, direction, period, bounds };
}

const meaningsOf = (text: string): Meant[] => readStatements(text).map(meant);

const before = ["", "企业", "超过", "近", "约", "不足", "不超过", "突破", "至少"];
const after = ["", "以上", "左右"];
const inside = ["", "余", "多"];
const measures = ["家", "个", "人", "亿元", "万元", "亩", "户"];

/** A stated figure with at most one bounding word, so that it has one reading. */
const stated = fc
  .record({
    value: fc.integer({ min: 2, max: 99_999 }),
    left: fc.constantFrom(...before),
    mid: fc.constantFrom(...inside),
    right: fc.constantFrom(...after),
    unit: fc.constantFrom(...measures),
  })
  .map(({ value, left, mid, right, unit }) => {
    const bound = left !== "" && left !== "企业";
    return `${left}${value}${bound ? "" : mid}${unit}${bound || mid !== "" ? "" : right}`;
  });

const prose = fc.constantFrom(
  "园区发展良好",
  "据了解",
  "各项工作稳步推进",
  "下一步将继续努力",
  "医药产业",
  "有关部门表示",
);

function holds<T>(values: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(values, law));
}

describe("laws of reading", () => {
  test("prose around a figure does not change it", () => {
    fc.assert(
      fc.property(stated, prose, prose, (figure, left, right) => {
        expect(meaningsOf(`${left}。${figure}。${right}。`)).toEqual(meaningsOf(figure));
        expect(meaningsOf(`${left},${figure},${right}`)).toEqual(meaningsOf(figure));
      }),
    );
  });

  test("every such figure is read once", () => {
    holds(stated, (figure) => {
      expect(readStatements(figure)).toHaveLength(1);
    });
  });

  test("full-width forms say the same as half-width ones", () => {
    const widen = (text: string): string =>
      [...text]
        .map((c) => (c > " " && c <= "~" ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c))
        .join("");
    holds(stated, (figure) => {
      expect(meaningsOf(widen(figure))).toEqual(meaningsOf(figure));
    });
  });

  test("traditional characters say the same as simplified ones", () => {
    const forms: Readonly<Record<string, string>> = {
      个: "個",
      亿: "億",
      万: "萬",
      亩: "畝",
      户: "戶",
      余: "餘",
      过: "過",
      约: "約",
      业: "業",
    };
    const traditional = (text: string): string => [...text].map((c) => forms[c] ?? c).join("");
    holds(stated, (figure) => {
      expect(meaningsOf(traditional(figure))).toEqual(meaningsOf(figure));
    });
  });

  test("thousands separators and spaces do not change a number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999_999 }),
        fc.constantFrom(",", "，", " "),
        (value, separator) => {
          const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
          expect(meaningsOf(`${grouped}家`)).toEqual(meaningsOf(`${value}家`));
        },
      ),
    );
  });

  test("Chinese number words say the same as digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999_999 }), (value) => {
        const [words] = readStatements(`${inWords(value)}户`);
        expect(words?.quantity.point).toBe(value);
      }),
    );
  });

  test("a fall mirrors the rise of the same words", () => {
    const percentage = fc.integer({ min: 1, max: 9999 }).map((basis) => `${basis / 100}%`);
    const words = fc.constantFrom(
      ["", ""],
      ["超过", ""],
      ["近", ""],
      ["约", ""],
      ["", "以上"],
      ["不足", ""],
      ["", "左右"],
    );
    fc.assert(
      fc.property(percentage, words, (number, [left, right]) => {
        const [rise] = readStatements(`增长${left}${number}${right}`);
        const [fall] = readStatements(`下降${left}${number}${right}`);
        expect(fall?.quantity.lower ?? null).toBe(mirrored(rise?.quantity.upper));
        expect(fall?.quantity.upper ?? null).toBe(mirrored(rise?.quantity.lower));
      }),
    );
  });

  test("the span of a figure is its words in the original text", () => {
    const pieces = fc.constantFrom(
      "企業（yè）",
      "近４００家",
      "増",
      " ",
      "\n",
      "，",
      "超過２００億元",
      "增长17.4%",
      "第六届",
      "1/5",
      "😀",
      "二〇二三年",
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
        (text) => {
          for (const { span, asStated, quantity, alternatives } of readStatements(text)) {
            expect(text.slice(span.start, span.end)).toBe(asStated);
            expect(quantity.asStated).toBe(asStated);
            for (const other of alternatives) expect(other.asStated).toBe(asStated);
          }
        },
      ),
    );
  });

  test("figures come in order and do not overlap", () => {
    fc.assert(
      fc.property(
        fc.array(stated, { maxLength: 6 }).map((all) => all.join("、")),
        inOrder,
      ),
    );
  });

  test("any text is read without an error, into finite numbers and known periods", () => {
    const pieces = fc.constantFrom(
      ..."0123456789.,-—~%‰〇一二三两十百千万亿兆点分之成半余多几数近超过约以上下左右第前居全国年月日家个元倍番增长降占率为至到和、。();:/ \n±½",
      ...[
        "rmb ",
        "us$",
        "over ",
        "more than ",
        "half of ",
        "two ",
        "million ",
        "between ",
        " and ",
        "亿元",
        "个百分点",
        "2024年",
        "1/5",
      ],
    );
    const soup = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(""));
    fc.assert(fc.property(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 80 })), expectSound), {
      numRuns: 500,
    });
  }, 60_000);
});

function mirrored(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : -value;
}

function inOrder(text: string): void {
  const spans = readStatements(text).map(({ span }) => span);
  spans.forEach(({ start, end }, index) => {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
  });
}

function expectSound(text: string): void {
  inOrder(text);
  for (const { span, asStated, quantity, period } of readStatements(text)) {
    expect(text.slice(span.start, span.end)).toBe(asStated);
    for (const value of [quantity.lower, quantity.upper, quantity.point]) {
      expect(value === null || Number.isFinite(value)).toBe(true);
    }
    expect(period === null || tryParsePeriod(period)?.code === period).toBe(true);
  }
}

const digits = "零一二三四五六七八九";

/** The usual reading of a number below 100,000,000: 20305 is 二万零三百零五. */
function inWords(value: number): string {
  if (value < 10_000) return belowTenThousand(value);
  const rest = value % 10_000;
  const gap = rest > 0 && rest < 1000 ? "零" : "";
  return `${belowTenThousand(Math.floor(value / 10_000))}万${gap}${rest === 0 ? "" : belowTenThousand(rest)}`;
}

function belowTenThousand(value: number): string {
  const scales = ["", "十", "百", "千"];
  const places = [...String(value)].map((digit, index, all) => ({
    digit: Number(digit),
    scale: scales[all.length - 1 - index] ?? "",
  }));
  const text = places
    .map(({ digit, scale }) => (digit === 0 ? "零" : `${digits[digit] ?? ""}${scale}`))
    .join("");
  return text.replace(/零+/g, "零").replace(/零$/, "");
}
