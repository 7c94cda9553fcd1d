import type { ErrorDetail } from "@jiqun/contract";
import type { UseQueryReturnType } from "@tanstack/vue-query";
import { computed, type Ref } from "vue";
import { failureOf, type Failure } from "./failure";
import type { Query } from "./queries";

/** Parameters of a query by their names; one that lists codes has them between commas. */
export type QueryParameters = Readonly<Record<string, string | number | null | undefined>>;

/** An answer, the query that it answers, and what the service refused of the one that was put. */
export interface InPart<Parameters, Data> {
  readonly answer: Data;
  readonly asked: Parameters;
  readonly leftOut: readonly ErrorDetail[];
}

/** A query whose refused parts are told while the rest of it is answered. */
export interface QueryInPart<Parameters, Data> extends Query<Data> {
  /** The query that the answer is to: without what was refused. */
  readonly asked: Readonly<Ref<Parameters | undefined>>;
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
): Promise<InPart<Parameters, Data>> {
  try {
    return { answer: await how.ask(query), asked: query, leftOut: [] };
  } catch (error) {
    const refused = refusedParts(failureOf(error));
    const rest = refused.length === 0 ? null : how.rest(query, refused);
    if (rest === null) throw error;
    const { leftOut, ...answered } = await askInPart(rest, how);
    return { ...answered, leftOut: [...refused, ...leftOut] };
  }
}

/** What a component sees of an answer in part. */
export function shownInPart<Parameters, Data>(
  answered: UseQueryReturnType<InPart<Parameters, Data>, Error>,
): QueryInPart<Parameters, Data> {
  const { error, isPlaceholderData, isFetched, refetch } = answered;
  return {
    data: computed(() => answered.data.value?.answer),
    asked: computed(() => answered.data.value?.asked),
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
    if (name === undefined) return null;
    // Another detail took it out already.
    if (!rest.has(name) && query[name] != null) continue;
    const given = `${rest.get(name) ?? ""}`;
    const kept = isNamed(given, value) ? [] : given.split(",").filter((code) => !isNamed(code, value));
    if (kept.join(",") === given) return null;
    if (kept.length === 0) rest.delete(name);
    else rest.set(name, kept.join(","));
  }
  // What is missing of it now may be missing: only optional parameters are named.
  return Object.fromEntries(rest) as Parameters;
}

/** Whether a refusal means this value: of a long one it tells the beginning. */
function isNamed(given: string, told: string | null): boolean {
  if (told === null) return false;
  return given === told || (told.endsWith("…") && given.startsWith(told.slice(0, -1)));
}
