import type { DerivedCell, QuantityDto } from "@jiqun/contract";
import type { FigureId } from "../figure";
import type { Tone } from "../mark.model";

/** A quantity or the reason why there is none. */
export type LabValue =
  | { readonly quantity: QuantityDto; readonly missing: null }
  | { readonly quantity: null; readonly missing: NonNullable<DerivedCell["missing"]> };

/** A named quantity of the cluster lab. */
export type LabBar = LabValue & {
  readonly name: string;
  /** What stands beside the name in a quieter voice; empty for nothing. */
  readonly detail: string;
  readonly tone: Tone;
  /** Number that its passport is opened for; null where it has none. */
  readonly id: FigureId | null;
  /** Whether it rests on a repost still to be checked. */
  readonly unverified: boolean;
};
