import type { Severity, TableIssue, Words } from "../labelled";

const mostListed = 1000;

/** Issues with a limit to how many of one code are listed; all are counted. */
export class IssueList {
  readonly #issues: TableIssue[] = [];
  readonly #counts = new Map<string, { severity: Severity; count: number }>();
  readonly #sheet: string | null;

  constructor(sheet: string | null) {
    this.#sheet = sheet;
  }

  add(
    severity: Severity,
    code: string,
    found: { readonly cell: string | null; readonly message: Words },
  ): void {
    const known = this.#counts.get(code) ?? { severity, count: 0 };
    known.count += 1;
    this.#counts.set(code, known);
    if (known.count <= mostListed) this.#issues.push({ severity, code, sheet: this.#sheet, ...found });
  }

  count(): number {
    return [...this.#counts.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** The listed issues, and for each code with more of them one that tells how many more. */
  listed(): readonly TableIssue[] {
    const more = [...this.#counts].flatMap(([code, { severity, count }]) => {
      const left = count - mostListed;
      if (left <= 0) return [];
      const message = {
        zh: `另有 ${left} 处同类情况未逐一列出；请先处理已列出的，再次读取文件。`,
        en: `${left} more of this kind are not listed; deal with the listed ones and read the file again.`,
      };
      return [{ severity, code, sheet: this.#sheet, cell: null, message }];
    });
    return [...this.#issues, ...more];
  }
}
