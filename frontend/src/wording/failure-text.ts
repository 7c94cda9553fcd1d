import type { ErrorDetail } from "@jiqun/contract";
import type { Failure } from "../api/failure";
import { pick, type Reader } from "./reader";

/** What a failure says to a reader. */
export function failureText(failure: Failure, { t }: Reader): string {
  switch (failure.kind) {
    case "service":
      return t(`error.${failure.code}`);
    case "offline":
      return t("state.offline");
    case "network":
      return t("state.network");
    case "unexpected":
      return t("state.unexpected");
  }
}

/** What an administrator needs to find it: code, what was wrong where, request. */
export function failureFacts(failure: Failure, reader: Reader): readonly string[] {
  const { t } = reader;
  const requestId = "requestId" in failure ? failure.requestId : null;
  const request = requestId === null ? [] : [t("state.requestId", { id: requestId })];
  if (failure.kind !== "service") return request;
  const details = failure.details.map((detail) => detailText(detail, reader));
  return [t("state.errorCode", { code: failure.code }), ...details.filter(Boolean), ...request];
}

/** A part of a request with what was expected in its place. */
export function detailText({ parameter, value, expected }: ErrorDetail, reader: Reader): string {
  const given = [parameter, value].filter(Boolean).join(" = ");
  if (expected === null) return given;
  return reader.t("state.expected", { given, expected: pick(expected, reader) });
}
