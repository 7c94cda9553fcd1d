import { randomUUID } from "node:crypto";
import type { ResolvedSeries } from "@jiqun/tables";
import { Injectable } from "@nestjs/common";
import { CommitRepository, type Commit } from "./commit.repository";
import { stagedLine, type StagedRow } from "./staged-line";
import { StagingRepository } from "./staging.repository";
import { clerk } from "./upload.service";

/** A figure with its series, and where it is stated. */
export interface Figure {
  readonly series: ResolvedSeries;
  readonly row: Omit<StagedRow, "series" | "sheet">;
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
  async bring({ series, row, commit }: Figure): Promise<number | null> {
    const upload = randomUUID();
    try {
      const stager = await this.stagings.begin(upload);
      await stager.write(Buffer.from(stagedLine({ ...row, series: 0, sheet: 0 })));
      await stager.end();
      await this.stagings.addSeries(upload, [series]);
      const whole: Commit = {
        ...{ ...commit, upload, seen: null, kind: "entry", by: clerk },
        ...{ original: null, shapes: [], answers: {} },
      };
      const result = await this.commits.commit(whole);
      return result === "outdated" ? null : result.batch;
    } finally {
      await this.stagings.drop(upload);
    }
  }
}
