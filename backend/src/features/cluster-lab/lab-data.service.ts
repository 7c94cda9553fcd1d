import { Injectable } from "@nestjs/common";
import { ClusterService } from "../clusters/cluster.service";
import { newestOf, ObservationService } from "../observations/observation.service";
import type { IdentifiedSeries } from "../series/series.mapper";
import { SeriesService } from "../series/series.service";
import { useUnknown } from "./cluster-lab.errors";
import type { FittedSeries } from "./lab-figures";
import type { KnownSeries } from "./lab-near";
import type { LabQuestion } from "./lab-question";
import { fitOf, type SeriesFit } from "./series-fit";

/** How many series that do not fit are told for each region. */
const mostNearSeries = 40;

/** Reads the series of a question's regions. */
@Injectable()
export class LabDataService {
  constructor(
    private readonly clusters: ClusterService,
    private readonly series: SeriesService,
    private readonly observations: ObservationService,
  ) {}

  /** Series that have to do with the question, with their observations. Throws REQUEST_INVALID where a `use` is none. */
  async read(question: LabQuestion): Promise<FittedSeries[]> {
    const codes = [...question.regions, question.benchmark].map(({ code }) => code);
    const all = await this.series.ofEntities(codes, question.asOf);
    const tree = await this.clusters.treeOf(question.classes);
    const fits = all.flatMap((one) => {
      const fit = fitOf(one.series, question, tree);
      return fit === null ? [] : [{ one, fit }];
    });
    checkUse(question, fits);
    const kept = keptOf(fits);
    const read = await this.observations.read({
      series: kept.map(({ one }) => one),
      ...{ from: null, to: null, asOf: question.asOf },
    });
    return read.map(({ series, observations }, at) => ({ series, observations, fit: fitAt(kept, at) }));
  }
}

interface Fitting {
  readonly one: IdentifiedSeries;
  readonly fit: SeriesFit;
}

function fitAt(kept: readonly Fitting[], at: number): SeriesFit {
  const found = kept[at];
  if (found === undefined) throw new Error("More series were read than asked for");
  return found.fit;
}

/** Those that fit, and of the others as many for each region as anybody reads. */
function keptOf(fits: readonly Fitting[]): Fitting[] {
  const others = new Map<string, number>();
  return fits.filter(({ one, fit }) => {
    if (fit.reasons.length === 0) return true;
    const { code } = one.series.entity;
    const count = (others.get(code) ?? 0) + 1;
    others.set(code, count);
    return count <= mostNearSeries;
  });
}

function checkUse({ use }: LabQuestion, fits: readonly Fitting[]): void {
  const usable = new Set(
    fits
      .filter(({ one, fit }) => one.series.form === "level" && fit.reasons.length === 0)
      .map(({ one }) => one.series.code),
  );
  const unknown = [...use].filter((code) => !usable.has(code));
  if (unknown.length > 0) throw useUnknown(unknown);
}

/** What is told of the series: what each is to the question and its newest value. */
export function knownOf(fitted: readonly FittedSeries[], used: ReadonlySet<string>): KnownSeries[] {
  return fitted.map(({ series, fit, observations }) => {
    const newest = newestOf(observations);
    return {
      series,
      role: fit.role,
      class: fit.class,
      used: used.has(series.code),
      chosen: fit.chosen,
      newest: newest === undefined ? null : withoutVintages(newest),
      reasons: [...fit.reasons],
    };
  });
}

function withoutVintages({
  vintages,
  ...observation
}: FittedSeries["observations"][number]): NonNullable<KnownSeries["newest"]> {
  return observation;
}
