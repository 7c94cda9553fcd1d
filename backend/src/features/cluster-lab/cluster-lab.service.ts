import type { ClusterLab, ClusterLabQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { writeLab } from "./cluster-lab.writer";
import { numbersOf } from "./lab-answer";
import { knownOf, LabDataService } from "./lab-data.service";
import { StoredFigures } from "./lab-figures";
import { frameOf } from "./lab-frame";
import { meetingsOf } from "./lab-meetings";
import { gapsOf } from "./lab-missing";
import { nearOf } from "./lab-near";
import { noticesOf } from "./lab-notices";
import { countedPeriods, usualBase, usualPeriod } from "./lab-periods";
import type { LabWorld } from "./lab-place";
import { LabQuestionService } from "./lab-question.service";
import { checkBase, readLabQuery } from "./lab-request";
import { restedOn, usedSeries, withGuard } from "./lab-rest";
import { LabTurns } from "./lab-turns";
import type { SimulatedSize } from "./simulated-cells";
import { SimulatedFigures } from "./simulated-figures";
import { simulatedPeriods } from "./simulated-names";
import { simulatedQuestion, simulatedSpan, sizeOf } from "./simulated-question";

/** The cluster lab: what can be said of clusters by the figures there are, and what it would take to say more. */
@Injectable()
export class ClusterLabService {
  constructor(
    private readonly questions: LabQuestionService,
    private readonly data: LabDataService,
  ) {}

  /**
   * Throws REQUEST_INVALID, PERIOD_INVALID, INDICATOR_NOT_FOUND, CLUSTER_NOT_FOUND, INDUSTRY_NOT_FOUND,
   * CLUSTER_MEMBERS_INVALID, ENTITY_NOT_FOUND; and REQUEST_INVALID once `gone` is aborted. Figures that are missing are
   * an answer, not a fault.
   */
  async answer(query: ClusterLabQuery, gone: AbortSignal): Promise<ClusterLab> {
    const size = sizeOf(query);
    const turns = new LabTurns(gone);
    return size === null ? this.#sourced(query, turns) : this.#simulated(query, { size, turns });
  }

  /** The answer as JSON. Throws as {@link answer}. */
  async written(query: ClusterLabQuery, gone: AbortSignal): Promise<Buffer> {
    const answer = await this.answer(query, gone);
    return writeLab(answer, new LabTurns(gone));
  }

  async #sourced(query: ClusterLabQuery, turns: LabTurns): Promise<ClusterLab> {
    const question = await this.questions.of(readLabQuery(query));
    const fitted = await this.data.read(question);
    const codes = question.classes.map(({ code }) => code);
    const figures = new StoredFigures(fitted, codes);
    const counted = countedPeriods(question, figures, fitted);
    const period = question.period ?? usualPeriod(counted, fitted);
    const base = question.base ?? usualBase(counted, period);
    checkBase(base, period);
    const world: LabWorld = { question, figures, period, base };
    const numbers = await numbersOf(world, turns);
    const known = knownOf(fitted, usedSeries(numbers));
    const byCode = new Map(fitted.map(({ series }) => [series.code, series]));
    const notices = noticesOf(meetingsOf(world, byCode));
    const guard = { notices, known, benchmark: question.benchmark.code };
    return {
      ...frameOf(query, world, counted),
      ...{ ...numbers, simulated: null, notices },
      regions: numbers.regions.map((region) => withGuard(region, guard)),
      missing: gapsOf(question, figures, world).map((gap) => ({ ...gap, near: nearOf(gap, known) })),
      known: known.map(({ role, class: place, ...told }) => told),
      ...restedOn(numbers, fitted),
    };
  }

  async #simulated(
    query: ClusterLabQuery,
    { size, turns }: { readonly size: SimulatedSize; readonly turns: LabTurns },
  ): Promise<ClusterLab> {
    // Of sourced data nothing enters: neither its definitions nor its places are looked up.
    const request = readLabQuery({ simulated: query.simulated, ...limitsOf(query) });
    const indicator = await this.questions.indicator(request.indicator);
    const question = simulatedQuestion(request, { indicator, size });
    const span = simulatedSpan(query, size);
    checkBase(span.base, span.period);
    const world: LabWorld = { question, figures: await SimulatedFigures.prepared(size, turns), ...span };
    const counted = simulatedPeriods(size).map((period) => ({ period, figures: size.regions }));
    return {
      ...frameOf(query, world, counted),
      ...(await numbersOf(world, turns)),
      simulated: { ...size },
      ...{ missing: [], known: [], notices: [], notes: [], observations: [] },
    };
  }
}

function limitsOf(query: ClusterLabQuery): ClusterLabQuery {
  const { indicator, largest, sizeShare, quotient, focusShare, smallBase } = query;
  return { indicator, largest, sizeShare, quotient, focusShare, smallBase };
}
