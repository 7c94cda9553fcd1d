import type { Industry } from "@jiqun/contract";
import { ancestorsOf } from "./member-check";

/** How a class lies to the classes of a cluster. */
export type ClassPlace = "member" | "part" | "wider" | "elsewhere";

/** Where classes lie to those that a cluster counts in. */
export class ClassTree {
  readonly #members: ReadonlySet<string>;
  readonly #known: ReadonlyMap<string, Industry>;
  readonly #above: ReadonlySet<string>;

  constructor(members: readonly Industry[], known: readonly Industry[]) {
    this.#members = new Set(members.map(({ code }) => code));
    this.#known = new Map(known.map((one) => [one.code, one]));
    this.#above = new Set(members.flatMap(({ code }) => ancestorsOf(code, this.#known)));
  }

  place(code: string): ClassPlace {
    if (this.#members.has(code)) return "member";
    if (this.#above.has(code)) return "wider";
    return ancestorsOf(code, this.#known).some((above) => this.#members.has(above)) ? "part" : "elsewhere";
  }
}
