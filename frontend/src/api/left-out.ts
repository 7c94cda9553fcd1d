import type { ErrorDetail } from "@jiqun/contract";
import type { UseQueryReturnType } from "@tanstack/vue-query";
import { computed, type Ref } from "vue";
import { failureOf, type Failure } from "./failure";
import type { Query } from "./queries";

/** Parameters of a query by their names; one that lists codes has them between commas. */
export type QueryParameters = Readonly<Record<string, string | number | null | undefined>>;

/** An answer, and what of the query the service refused, so that it was asked for without. */
export interface InPart<Data> {
  readonly answer: Data;
  readonly leftOut: readonly ErrorDetail[];
}

/** A query whose refused parts are told while the rest of it is answered. */
export interface QueryInPart<Data> extends Query<Data> {
  readonly leftOut: Readonly<Ref<readonly ErrorDetail[]>>;
}

/** How a query is asked, and what of it may be left out. */
export interface Asking<Parameters, Data> {
  readonly ask: (query: Parameters) => Promise<Data>;
  /** The query without what was refused; null where that leaves nothing to ask for. */
  readonly rest: (query: Parameters, refused: readonly ErrorDetail[]) => Parameters | null;
}

/** Asks for all of a query, and for the rest of it where parts are refused. Throws ApiError for anything else. */
export async function askInPart<Parameters, Data>(
  query: Parameters,
  how: Asking<Parameters, Data>,
): Promise<InPart<Data>> {
  try {
    return { answer: await how.ask(query), leftOut: [] };
  } catch (error) {
    const refused = refusedParts(failureOf(error));
    const rest = refused.length === 0 ? null : how.rest(query, refused);
    if (rest === null) throw error;
    const { answer, leftOut } = await askInPart(rest, how);
    return { answer, leftOut: [...refused, ...leftOut] };
  }
}

/** What a component sees of an answer in part. */
export function shownInPart<Data>(answered: UseQueryReturnType<InPart<Data>, Error>): QueryInPart<Data> {
  const { error, isPlaceholderData, isFetched, refetch } = answered;
  return {
    data: computed(() => answered.data.value?.answer),
    leftOut: computed(() => answered.data.value?.leftOut ?? []),
    ...{ error, isPlaceholderData, isFetched, refetch },
  };
}

/** The parts of a query that a failure names; none where it tells of anything besides. */
export function refusedParts(failure: Failure): readonly ErrorDetail[] {
  if (failure.kind !== "service") return [];
  const { details } = failure;
  return details.every(({ parameter, value }) => parameter !== null && value !== null) ? details : [];
}

/** A query without refused values of some parameters; null where anything else was refused. */
export function withoutRefused<Parameters extends QueryParameters>(
  query: Parameters,
  refused: readonly ErrorDetail[],
  parameters: readonly (keyof Parameters & string)[],
): Parameters | null {
  const rest = new Map<string, string | number | null | undefined>(Object.entries(query));
  for (const { parameter, value } of refused) {
    const name = parameters.find((one) => one === parameter);
    const given = `${(name && rest.get(name)) ?? ""}`.split(",");
    const kept = given.join(",") === value ? [] : given.filter((code) => code !== value);
    if (name === undefined || kept.length === given.length) return null;
    if (kept.length === 0) rest.delete(name);
    else rest.set(name, kept.join(","));
  }
  // What is missing of it now may be missing: only optional parameters are named.
  return Object.fromEntries(rest) as Parameters;
}
