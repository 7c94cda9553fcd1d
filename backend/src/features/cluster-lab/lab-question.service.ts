import type { Indicator } from "@jiqun/contract";
import { smallBaseOf } from "@jiqun/statistics";
import { Injectable } from "@nestjs/common";
import { ClusterService } from "../clusters/cluster.service";
import { EntityService } from "../entities/entity.service";
import { IndicatorService } from "../indicators/indicator.service";
import { faults, questionInvalid } from "./cluster-lab.errors";
import type { LabDefinition, LabQuestion } from "./lab-question";
import type { LabRequest } from "./lab-request";

/** Looks up what a question names. */
@Injectable()
export class LabQuestionService {
  constructor(
    private readonly clusters: ClusterService,
    private readonly entities: EntityService,
    private readonly indicators: IndicatorService,
  ) {}

  /**
   * Throws INDICATOR_NOT_FOUND, CLUSTER_NOT_FOUND, INDUSTRY_NOT_FOUND, CLUSTER_MEMBERS_INVALID, ENTITY_NOT_FOUND, and
   * REQUEST_INVALID for an indicator that does not add up.
   */
  async of(request: LabRequest): Promise<LabQuestion> {
    const { period, base, asOf, thresholds } = request;
    const whole = request.benchmark ?? (await this.entities.usualWhole());
    const codes = request.regions ?? (await this.entities.usual()).filter((code) => code !== whole);
    if (codes.includes(whole)) throw wholeAmongRegions(whole, request);
    const [indicator, definition, regions, [benchmark], nested] = await Promise.all([
      this.indicator(request.indicator),
      this.#definition(request.definition),
      this.entities.refs([...new Set(codes)], "regions"),
      this.entities.refs([whole], "benchmark"),
      this.entities.nested(codes),
    ]);
    if (benchmark === undefined) throw new Error(`Nothing was found for ${whole}, and nothing refused`);
    return {
      ...{ indicator, definition, regions, nested, benchmark, period, base, asOf },
      // What is small depends on what is measured: counts have a usual limit, money has none.
      thresholds: { ...thresholds, smallBase: thresholds.smallBase ?? smallBaseOf(indicator.unit) },
      exhaustive: false,
      classes: definition.members,
      use: new Set(request.use),
    };
  }

  /** Throws INDICATOR_NOT_FOUND, and REQUEST_INVALID for one that does not add up. */
  async indicator(code: string): Promise<Indicator> {
    const indicator = await this.indicators.one(code);
    if (indicator.kind === "stock" || indicator.kind === "flow") return indicator;
    throw questionInvalid("indicator", code, faults.notAdditive);
  }

  async #definition(asked: LabRequest["definition"]): Promise<LabDefinition> {
    if ("code" in asked)
      return asked.code === null ? this.clusters.usual() : this.clusters.one(asked.code, "definition");
    const members = await this.clusters.members({ parameter: "classes", codes: asked.classes });
    const list = (language: "zh" | "en", mark: string): string =>
      members.map(({ code, name }) => `${code} ${name[language]}`).join(mark);
    return {
      ...{ code: null, members, own: false, series: 0, savedAt: null, savedBy: null },
      name: { zh: "临时组合", en: "Classes of this question" },
      definition: { zh: list("zh", "、"), en: list("en", ", ") },
    };
  }
}

/** Names the parameter that was given: the usual whole stands in none of its own. */
function wholeAmongRegions(whole: string, { benchmark }: LabRequest): Error {
  return benchmark === null
    ? questionInvalid("regions", whole, faults.regionIsBenchmark)
    : questionInvalid("benchmark", whole, faults.benchmarkAmongRegions);
}
