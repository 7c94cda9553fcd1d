import { errorSchema, type ErrorCode, type ErrorDetail } from "@jiqun/contract";

/** Why an answer did not come. `service` is the service's own word; the others are ours. */
export type Failure =
  | {
      readonly kind: "service";
      readonly code: ErrorCode;
      readonly details: readonly ErrorDetail[];
      readonly requestId: string;
    }
  | { readonly kind: "offline" | "network" }
  | { readonly kind: "unexpected"; readonly requestId: string | null };

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === "service" ? failure.code : failure.kind);
    this.failure = failure;
  }
}

/** The failure in a thrown value. */
export function failureOf(error: unknown): Failure {
  return error instanceof ApiError ? error.failure : { kind: "unexpected", requestId: null };
}

/** The failure of an answer that never came. */
export function unreachable(): Failure {
  return { kind: navigator.onLine ? "network" : "offline" };
}

/** Whether asking again can help. */
export function isPassing(failure: Failure): boolean {
  return isUnreached(failure) || (failure.kind === "service" && failure.code === "INTERNAL");
}

/** Whether the answer could not be reached: it can be, as soon as the service is well. */
export function isUnreached(failure: Failure): boolean {
  if (failure.kind !== "service") return failure.kind !== "unexpected";
  return failure.code === "DATABASE_UNAVAILABLE";
}

/** The failure that an answer with an error status tells. */
export function answeredFailure(body: unknown, requestId: string | null): Failure {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) return { kind: "unexpected", requestId };
  const { code, details, requestId: id } = parsed.data;
  return { kind: "service", code, details, requestId: id };
}
