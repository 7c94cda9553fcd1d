import type { ChartModel } from "@jiqun/charts";
import type { Bilingual, PanelKind, SeriesObservations } from "@jiqun/contract";
import { unitLabel } from "@jiqun/statistics";
import { pick, type Reader } from "./reader";
import { scopesText } from "./scopes-text";

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
  const label = unitLabel(model.axis.unit, model.axis.multiplier, reader.locale);
  // Enterprises counted in enterprises say so once.
  const unit = label.toLowerCase() === indicator.toLowerCase() ? "" : label;
  switch (kind) {
    case "definitions": {
      const entity = distinct(all.map(({ series }) => series.entity.short)).join(t("notice.list"));
      const measure = unit === "" ? indicator : t("chart.measured", { indicator, unit });
      return t("chart.definitionsSubtitle", { measure, entity });
    }
    case "growth":
      return t("chart.growthSubtitle", { indicator });
    case "level": {
      const scopes = all.map(({ series }) => pick(series.scope.name, reader));
      return t("chart.levelSubtitle", { indicator, unit, scope: scopesText(scopes, reader) });
    }
    case "market":
      return t("chart.marketSubtitle");
  }
}
