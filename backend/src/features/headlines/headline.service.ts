import type { HeadlineList, SeriesObservations } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { GrowthService } from "../growth/growth.service";
import { ObservationService } from "../observations/observation.service";
import { PanelService } from "../panels/panel.service";
import { SeriesService } from "../series/series.service";

/** A headline figure by the code of its series and the days of its period. */
interface Figure {
  readonly code: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** The figures that open the overview of an entity. */
@Injectable()
export class HeadlineService {
  constructor(
    private readonly panels: PanelService,
    private readonly series: SeriesService,
    private readonly observations: ObservationService,
    private readonly growth: GrowthService,
  ) {}

  /** As known on a day, null for now. Throws ENTITY_NOT_FOUND. */
  async list(entity: string, asOf: string | null): Promise<HeadlineList> {
    const series = await this.series.byCodes(await this.panels.headlineCodes(entity), asOf);
    const figures = await this.observations.newest(series, asOf);
    const growth = await this.#growthBeside(figures, asOf);
    return {
      entity,
      headlines: figures.map((figure) => ({ figure, growth: growth.get(figure.series.code) ?? null })),
    };
  }

  /** Reported growth of the same period, by the code of the figure's series. */
  async #growthBeside(
    headlines: readonly SeriesObservations[],
    asOf: string | null,
  ): Promise<Map<string, SeriesObservations>> {
    const figures = headlines.flatMap(figureOf);
    const codes = await this.growth.besides(figures, asOf);
    const reported = new Map<string, SeriesObservations>();
    for (const figure of figures) {
      const code = codes.get(figure.code);
      if (code !== undefined) reported.set(figure.code, await this.#atPeriod(code, { figure, asOf }));
    }
    return reported;
  }

  async #atPeriod(code: string, { figure, asOf }: FigureOnDay): Promise<SeriesObservations> {
    const { periodStart, periodEnd } = figure;
    const series = await this.series.byCodes([code], asOf);
    const [found] = await this.observations.read({ series, from: periodStart, to: periodEnd, asOf });
    if (found === undefined) throw new Error(`No answer for the series ${code}`);
    const isSame = (other: Omit<Figure, "code">): boolean =>
      other.periodStart === periodStart && other.periodEnd === periodEnd;
    return { ...found, observations: found.observations.filter(isSame) };
  }
}

interface FigureOnDay {
  readonly figure: Figure;
  readonly asOf: string | null;
}

function figureOf({ series, observations }: SeriesObservations): Figure[] {
  return observations.map(({ periodStart, periodEnd }) => ({ code: series.code, periodStart, periodEnd }));
}
