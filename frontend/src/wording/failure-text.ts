import type { Failure } from "../api/failure";
import type { Reader } from "./reader";

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
export function failureFacts(failure: Failure, { t }: Reader): readonly string[] {
  const requestId = "requestId" in failure ? failure.requestId : null;
  const request = requestId === null ? [] : [t("state.requestId", { id: requestId })];
  if (failure.kind !== "service") return request;
  const details = failure.details.map((detail) =>
    [detail.parameter, detail.value].filter(Boolean).join(" = "),
  );
  return [t("state.errorCode", { code: failure.code }), ...details.filter(Boolean), ...request];
}
