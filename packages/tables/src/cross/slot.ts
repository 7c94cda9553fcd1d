import type { LabelConcept, OpenLabel, TableHints } from "../labelled";
import { conceptOfHeader, looksLikePlace } from "../words";

/** A place of a table where names stand: a label column, a row of the header, or the section rows. */
export interface Slot {
  readonly concept: LabelConcept;
  /** Name of the dimension where it is a facet. */
  readonly name: string;
}

/** What is known of a slot before its concept is decided. */
export interface SlotWords {
  /** Stable within the shape of the table. */
  readonly key: string;
  /** Words over it; null for none. */
  readonly header: string | null;
  /** Address of the header, or of the first label. */
  readonly cell: string;
  /** Labels, each once. */
  readonly labels: readonly string[];
  /** Labels that carry a unit in brackets: only indicators do. */
  readonly withUnit: number;
  /** Words by which the slot is named when it is a facet. */
  readonly facet: string;
}

/** A slot, and the question that it leaves. */
export interface SlotFound {
  readonly slot: Slot;
  readonly open: OpenLabel | null;
}

const askable: readonly LabelConcept[] = ["indicator", "entity", "industry", "product", "facet", "ignore"];

/** Decides what the labels of a slot are: as answered, as headed, as they are known, as they look; or asks. */
export function decideSlot(words: SlotWords, hints: TableHints): SlotFound {
  const named = (concept: LabelConcept): SlotFound => ({ slot: { concept, name: words.facet }, open: null });
  const answered = hints.concepts[words.key];
  if (answered !== undefined) return named(answered);
  const concept = headed(words) ?? known(words, hints) ?? looks(words);
  if (concept !== null) return named(concept);
  return {
    slot: { concept: "facet", name: words.facet },
    open: {
      key: words.key,
      header: words.header,
      examples: words.labels.slice(0, 5),
      cell: words.cell,
      candidates: askable,
    },
  };
}

function headed({ header }: SlotWords): LabelConcept | null {
  const concept = header === null ? null : conceptOfHeader(header);
  switch (concept) {
    case "entity":
    case "indicator":
    case "industry":
    case "product":
      return concept;
    default:
      return null;
  }
}

function known({ labels }: SlotWords, hints: TableHints): LabelConcept | null {
  const part = (test: (text: string) => boolean): number =>
    labels.filter(test).length / Math.max(1, labels.length);
  const parts = [
    { concept: "entity", part: part(hints.isKnownEntity) },
    { concept: "indicator", part: part(hints.isKnownIndicator) },
    { concept: "industry", part: part(hints.isKnownIndustry) },
  ] as const;
  const [best, next] = [...parts].sort((one, other) => other.part - one.part);
  return best !== undefined && best.part >= 0.5 && best.part > (next?.part ?? 0) ? best.concept : null;
}

const measures =
  /(?:产值|增加值|收入|利润|投资|税收|总额|总量|产量|销量|面积|人口|[人户个家项]数|数量|企业数|单位数|费用|成本|价格|指数|工资|支出|资产|负债|余额|存款|贷款|税金|产销率|位次|排名|名次|交货值|零售额|出口额|进口额|GDP)$|^(?:number of |gross |total )|(?:output|revenue|population|value added|profits?|investment|employment)$/i;

/** Whether words end as the names of indicators do. */
export function isMeasure(label: string): boolean {
  return measures.test(label.replace(/[(（][^()（）]{0,20}[)）]$/, ""));
}

const totals = /^(?:合计|总计|小计|全部|总数|不分.{1,6}|total|all(?: .{1,30})?|both sexes)$/i;

/** Whether a label stands for the whole of its dimension. */
export function isTotal(label: string): boolean {
  return totals.test(label);
}

function looks({ labels, withUnit }: SlotWords): LabelConcept | null {
  const plain = labels.filter((label) => !isTotal(label));
  const places = plain.filter(looksLikePlace).length;
  if (plain.length > 0 && places * 2 > plain.length) return "entity";
  const measured = Math.max(withUnit, plain.filter(isMeasure).length);
  if (labels.length > 0 && measured * 2 >= labels.length) return "indicator";
  if (labels.length > 0 && plain.length < labels.length) return "facet";
  return null;
}
