import { endpoints, type Comparison, type ComparisonQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import { answersOf } from "./answers";
import { catchUpsOf } from "./catch-ups";
import { mapComparedSeries } from "./comparison.mapper";
import { readComparisonQuery, type ComparisonRequest } from "./comparison-request";
import { ComparisonReadingService, type ComparisonMaterial } from "./comparison-reading.service";
import { checkLineageBudget } from "./lineage-budget";
import { pairsOf } from "./pairs";
import { growthsOf, reportedOf } from "./reported";
import { notesOf, restedOnBy } from "./rested-on";
import { workSeries } from "./worked-series";

/** Series transformed, aligned and set side by side. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly reading: ComparisonReadingService,
    private readonly versions: DataVersionService,
  ) {}

  /** Throws REQUEST_INVALID, PERIOD_INVALID, SERIES_NOT_FOUND. */
  async compare(query: ComparisonQuery): Promise<Comparison> {
    const request = readComparisonQuery(query);
    const material = await this.reading.read(request);
    checkLineageBudget(request, material.series);
    return { ...compared(request, material), address: addressOf(query) };
  }

  /** Several comparisons of one state of the data. Throws what {@link compare} throws, and DATA_CHANGING. */
  compareTogether(queries: readonly ComparisonQuery[]): Promise<Comparison[]> {
    return this.versions.ofOneState(() => Promise.all(queries.map((query) => this.compare(query))));
  }
}

function addressOf(query: ComparisonQuery): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) told.append(name, String(value));
  return `${endpoints.comparison.path}?${told.toString()}`;
}

function compared(
  request: ComparisonRequest,
  { series, growth, around, events }: ComparisonMaterial,
): Omit<Comparison, "address"> {
  const { transform } = request;
  const worked = series.map((read) => workSeries(read, { request, around }));
  const reported = reportedOf(growth, request);
  const pairs = pairsOf(worked, request);
  const numbers = {
    series: worked.map((one) => mapComparedSeries(one, transform)),
    reported,
    growths: growthsOf(reported, growth),
    ...(transform === "level"
      ? catchUpsOf({ series: worked, growth, pairs, to: request.to, ancestorsOf: around.ancestorsOf })
      : { catchUps: [], partsOfWholes: [] }),
  };
  const observations = restedOnBy(numbers, [
    ...series,
    ...around.others,
    ...growth.map((pair) => pair.growth),
  ]);
  return {
    asOf: request.asOf,
    transform,
    align: request.alignment.kind,
    pairs,
    answers: answersOf(worked, request.alignment.kind),
    events: [...events],
    notes: notesOf(observations),
    observations,
    ...numbers,
  };
}
