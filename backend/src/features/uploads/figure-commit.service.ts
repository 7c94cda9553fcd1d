import { randomUUID } from "node:crypto";
import type { ResolvedSeries } from "@jiqun/tables";
import { Injectable } from "@nestjs/common";
import { CommitRepository, type Commit } from "./commit.repository";
import { stagedLine, type StagedPlace, type StagedValue } from "./staged-line";
import { StagingRepository } from "./staging.repository";
import { clerk } from "../../config/clerk";

/** A figure with its series, and where it is stated. */
export interface Figure {
  readonly series: ResolvedSeries;
  readonly place: Omit<StagedPlace, "series" | "sheet">;
  readonly value: StagedValue;
  readonly commit: Pick<Commit, "file" | "hash" | "things" | "source" | "grade" | "part" | "locators">;
}

/** Brings single figures in, by the way that files take. */
@Injectable()
export class FigureCommitService {
  constructor(
    private readonly stagings: StagingRepository,
    private readonly commits: CommitRepository,
  ) {}

  /** The batch that it became; null where exactly this was known already. */
  async bring({ series, place, value, commit }: Figure): Promise<number | null> {
    const upload = randomUUID();
    try {
      const stager = await this.stagings.begin(upload);
      await stager.write(Buffer.from(stagedLine({ place: { ...place, series: 0, sheet: 0 }, value })));
      await stager.end();
      await this.stagings.addSeries(upload, [series]);
      const whole: Commit = {
        ...{ ...commit, upload, seen: null, kind: "entry", by: clerk },
        ...{ original: null, shapes: [], answers: {} },
      };
      const result = await this.commits.commit(whole);
      return typeof result === "string" ? null : result.batch;
    } finally {
      await this.stagings.drop(upload);
    }
  }
}
