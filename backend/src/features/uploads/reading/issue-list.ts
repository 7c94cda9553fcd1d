import type { ImportIssue } from "@jiqun/contract";
import type { TableIssue } from "@jiqun/tables";

/** A file of a million bad cells is told by the first of them and their number. */
const mostListed = 1000;

/** What there is to know about a table: all errors count, the first are listed. */
export class IssueList {
  private readonly listed: ImportIssue[] = [];
  private inAll = 0;
  private errors = 0;

  add({ severity, code, sheet, cell, message }: TableIssue): void {
    this.inAll += 1;
    if (severity === "error") this.errors += 1;
    if (this.listed.length < mostListed) {
      this.listed.push({ severity, code, sheet, cell, message: { zh: message.zh, en: message.en } });
    }
  }

  /** Issues of which only the first were listed before; `count` is how many there are in all. */
  addAll(issues: readonly TableIssue[], count: number): void {
    for (const issue of issues) this.add(issue);
    this.inAll += Math.max(0, count - issues.length);
  }

  get list(): ImportIssue[] {
    return this.listed;
  }

  get count(): number {
    return this.inAll;
  }

  get faulty(): boolean {
    return this.errors > 0;
  }
}
