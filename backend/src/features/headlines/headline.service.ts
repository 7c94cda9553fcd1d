import type { HeadlineList, SeriesObservations } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { ObservationService } from "../observations/observation.service";
import { PanelService } from "../panels/panel.service";
import { SeriesService } from "../series/series.service";
import { type Figure, GrowthRepository } from "./growth.repository";

/** The figures that open the overview of an entity. */
@Injectable()
export class HeadlineService {
  constructor(
    private readonly panels: PanelService,
    private readonly series: SeriesService,
    private readonly observations: ObservationService,
    private readonly growth: GrowthRepository,
  ) {}

  /** Throws ENTITY_NOT_FOUND. */
  async list(entity: string): Promise<HeadlineList> {
    const series = await this.series.byCodes(await this.panels.headlineCodes(entity));
    const figures = await this.observations.newest(series);
    const growth = await this.#growthBeside(figures);
    return {
      entity,
      headlines: figures.map((figure) => ({ figure, growth: growth.get(figure.series.code) ?? null })),
    };
  }

  /** Reported growth of the same period, by the code of the figure's series. */
  async #growthBeside(headlines: readonly SeriesObservations[]): Promise<Map<string, SeriesObservations>> {
    const figures = headlines.flatMap(figureOf);
    const codes = await this.growth.besides(figures);
    const reported = new Map<string, SeriesObservations>();
    for (const figure of figures) {
      const code = codes.get(figure.code);
      if (code !== undefined) reported.set(figure.code, await this.#atPeriod(code, figure));
    }
    return reported;
  }

  async #atPeriod(code: string, { periodStart, periodEnd }: Figure): Promise<SeriesObservations> {
    const series = await this.series.byCodes([code]);
    const [found] = await this.observations.read({ series, from: periodStart, to: periodEnd, asOf: null });
    if (found === undefined) throw new Error(`No answer for the series ${code}`);
    const isSame = (other: Omit<Figure, "code">): boolean =>
      other.periodStart === periodStart && other.periodEnd === periodEnd;
    return { ...found, observations: found.observations.filter(isSame) };
  }
}

function figureOf({ series, observations }: SeriesObservations): Figure[] {
  return observations.map(({ periodStart, periodEnd }) => ({ code: series.code, periodStart, periodEnd }));
}
