import type { Bilingual } from "@jiqun/contract";
import { AppError, createError, detailOf } from "../../errors/app-error";

/** A code that is no definition's, and the parameter that it stood in. */
export interface UnknownCluster {
  readonly code: string;
  readonly parameter?: "code" | "definition" | "replaces" | undefined;
}

/** Names the code that is no definition's. */
export const clusterNotFound = createError(
  "CLUSTER_NOT_FOUND",
  ({ code, parameter = "code" }: UnknownCluster) => [
    detailOf({
      parameter,
      value: code,
      expected: { zh: "集群定义的编码", en: "the code of a cluster definition" },
    }),
  ],
);

/** Names what another definition is called. */
export const clusterNameTaken = createError("CLUSTER_NAME_TAKEN", (name: string) => [
  detailOf({
    parameter: "name.zh",
    value: name,
    expected: {
      zh: "未用过的名称；要修改本机保存的定义，请在 replaces 中给出其编码",
      en: "a name not used yet; to change a definition saved here, give its code in replaces",
    },
  }),
]);

const reasons = {
  "not-own": {
    zh: "另存为新的定义：它随数据而来，来源的口径不能改写",
    en: "a new definition: this one came with data, and what a source says is not rewritten",
  },
  "in-use": {
    zh: "另存为新的定义：已有序列按它统计，改动会使这些数字名不副实",
    en: "a new definition: series are counted by this one, and would no longer be what they say",
  },
} as const satisfies Record<string, Bilingual>;

/** Why a definition stays as it is. */
export type FixedReason = keyof typeof reasons;

/** A definition that came with data, or that data is counted by. */
export const clusterFixed = createError(
  "CLUSTER_FIXED",
  ({ name, reason }: { readonly name: string; readonly reason: FixedReason }) => [
    detailOf({ parameter: "code", value: name, expected: reasons[reason] }),
  ],
);

/** What is wrong with a set of classes, and what would be right; `parameter` is where the classes stood. */
export const membersInvalid = createError(
  "CLUSTER_MEMBERS_INVALID",
  (faults: readonly { readonly parameter: string; readonly value: string; readonly expected: Bilingual }[]) =>
    faults.map(detailOf),
);

/** Names every class that is not known. */
export function classesUnknown(parameter: string, codes: readonly string[]): AppError {
  const expected = {
    zh: "行业的编码，见 /api/v1/industries",
    en: "codes of classes, see /api/v1/industries",
  };
  return new AppError(
    "INDUSTRY_NOT_FOUND",
    codes.map((value) => detailOf({ parameter, value, expected })),
  );
}
