import type { ChartModel } from "@jiqun/charts";
import type { Bilingual, PanelKind, SeriesObservations } from "@jiqun/contract";
import { unitLabel } from "@jiqun/statistics";
import { pick, type Reader } from "./reader";

/** Measure, unit and scope of a chart. */
export function subtitleText(
  kind: PanelKind,
  all: readonly SeriesObservations[],
  of: { readonly model: ChartModel; readonly reader: Reader },
): string {
  const { model, reader } = of;
  const { t } = reader;
  const distinct = (texts: readonly Bilingual[]): readonly string[] => [
    ...new Set(texts.map((text) => pick(text, reader))),
  ];
  const indicator = distinct(all.map(({ series }) => series.indicator.name)).join(t("notice.list"));
  const unit = unitLabel(model.axis.unit, model.axis.multiplier, reader.locale);
  switch (kind) {
    case "definitions": {
      const entity = distinct(all.map(({ series }) => series.entity.short)).join(t("notice.list"));
      return t("chart.definitionsSubtitle", { indicator, unit, entity });
    }
    case "growth":
      return t("chart.growthSubtitle", { indicator });
    case "level": {
      const scopes = distinct(all.map(({ series }) => series.scope.name));
      return t("chart.levelSubtitle", {
        indicator,
        unit,
        scope: scopes.length === 1 ? (scopes[0] ?? "") : t("chart.scopeVaries"),
      });
    }
    case "market":
      return t("chart.marketSubtitle");
  }
}
