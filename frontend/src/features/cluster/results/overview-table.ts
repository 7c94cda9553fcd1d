import type { ClusterLab, LabRegion } from "@jiqun/contract";
import { pick, type Reader } from "../../../wording/reader";
import { levelText, numberText, percentText, stageText, starsText } from "../lab-words";
import { howOf, type How, type Named } from "./how";
import { cellOf, type LabCell, type LabTable, type LabTableRow } from "./lab-table";

/** The regions and the benchmark, with levels, measures and what to mind. */
export function overviewTable(lab: ClusterLab, reader: Reader): LabTable {
  const { t } = reader;
  return {
    columns: [
      t("cluster.overview.region"),
      t("cluster.overview.level"),
      t("cluster.overview.total"),
      t("cluster.overview.share"),
      t("cluster.overview.focus"),
      t("cluster.overview.quotient"),
      t("cluster.overview.stars"),
      t("cluster.overview.stage"),
      t("cluster.overview.warnings"),
    ],
    rows: [...lab.regions.map((region) => rowOf(region, lab, reader)), benchmarkRow(lab, reader)],
  };
}

function rowOf(region: LabRegion, lab: ClusterLab, reader: Reader): LabTableRow {
  const { t } = reader;
  const { unit } = lab.indicator;
  const { cluster, total, share, focus, quotient } = region;
  const named: readonly Named[] = [
    {
      name: t("cluster.overview.level"),
      value: levelText(cluster.now, unit, reader),
      derived: cluster.now.value,
    },
    {
      name: t("cluster.overview.total"),
      value: levelText(total.now, unit, reader),
      derived: total.now.value,
    },
    { name: t("cluster.overview.share"), value: percentText(share, reader, false), derived: share },
    { name: t("cluster.overview.focus"), value: percentText(focus, reader, false), derived: focus },
    { name: t("cluster.overview.quotient"), value: numberText(quotient, reader), derived: quotient },
  ];
  const warnings = region.warnings.map((one) => t(`cluster.warning.${one}`)).join(t("notice.list"));
  return {
    key: region.entity.code,
    name: pick(region.entity.name, reader),
    cells: [
      ...named.map(cellOfNamed),
      cellOf(starsText(region, reader)),
      cellOf(stageText(region, reader)),
      cellOf(warnings),
    ],
    how: howsOf(named, lab, reader),
  };
}

function benchmarkRow(lab: ClusterLab, reader: Reader): LabTableRow {
  const { entity, cluster, total, focus } = lab.benchmark;
  const { unit } = lab.indicator;
  const name = `${pick(entity.name, reader)} · ${reader.t("cluster.overview.benchmark")}`;
  const none = cellOf("");
  return {
    key: entity.code,
    name,
    cells: [
      cellOfNamed({ name, value: levelText(cluster.now, unit, reader), derived: cluster.now.value }),
      cellOfNamed({ name, value: levelText(total.now, unit, reader), derived: total.now.value }),
      none,
      cellOfNamed({ name, value: percentText(focus, reader, false), derived: focus }),
      ...[none, none, none, none],
    ],
    how: [],
  };
}

/** How named numbers were computed, as far as anything went into them. */
export function howsOf(named: readonly Named[], lab: ClusterLab, reader: Reader): readonly How[] {
  const numbers = named.filter(({ derived }) => derived.quantity !== null);
  return numbers.flatMap((one) => howOf(one, lab, reader) ?? []).filter(({ steps }) => steps.length > 0);
}

/** A cell of a number, or of the reason why there is none. */
export function cellOfNamed({ value, derived }: Named): LabCell {
  return { text: value, kind: derived.quantity === null ? "missing" : "number" };
}
