import type { Bilingual, ErrorCode, ErrorDetail } from "@jiqun/contract";

type Words = (details: readonly ErrorDetail[]) => Bilingual;

/** What every code says; a code without words does not compile. What is wrong, where, and what to do. */
export const messages = {
  REQUEST_INVALID: (details) => ({
    zh: `请求内容不符合要求：${named(details, "、", "请求")}。请按 details 中的说明修改。`,
    en: `The request is not valid: ${named(details, ", ", "request")}. Correct it as details say.`,
  }),
  PARAMETER_UNKNOWN: (details) => ({
    zh: `没有这样的参数：${named(details, "、", "参数")}。请检查拼写，可用的参数见 details。`,
    en: `No such parameter: ${named(details, ", ", "parameter")}. Check the spelling; details list what there is.`,
  }),
  PERIOD_INVALID: (details) => ({
    zh: `时期无效：${valued(details, "、")}。请写成 2024、2024-Q2、2024-03 或 2024-01/P2M，且起始不晚于结束。`,
    en: `Not a valid period: ${valued(details, ", ")}. Write 2024, 2024-Q2, 2024-03 or 2024-01/P2M, from before to.`,
  }),
  DATE_INVALID: (details) => ({
    zh: `日期无效：${valued(details, "、")}。请写成 2024-03-15。`,
    en: `Not a valid date: ${valued(details, ", ")}. Write 2024-03-15.`,
  }),
  ENTITY_NOT_FOUND: (details) => ({
    zh: `没有这个主体：${valued(details, "、")}。全部主体见 /api/v1/entities。`,
    en: `No such entity: ${valued(details, ", ")}. All of them are at /api/v1/entities.`,
  }),
  INDICATOR_NOT_FOUND: (details) => ({
    zh: `没有这个指标：${valued(details, "、")}。全部指标见 /api/v1/indicators。`,
    en: `No such indicator: ${valued(details, ", ")}. All of them are at /api/v1/indicators.`,
  }),
  SERIES_NOT_FOUND: (details) => ({
    zh: `没有这个序列：${valued(details, "、")}。全部序列见 /api/v1/series。`,
    en: `No such series: ${valued(details, ", ")}. All of them are at /api/v1/series.`,
  }),
  SCOPE_NOT_FOUND: (details) => ({
    zh: `没有这个口径：${valued(details, "、")}。各序列的口径见 /api/v1/series。`,
    en: `No such scope: ${valued(details, ", ")}. /api/v1/series tells the scope of every series.`,
  }),
  INDUSTRY_NOT_FOUND: (details) => ({
    zh: `没有这个行业：${valued(details, "、")}。各序列的行业见 /api/v1/series。`,
    en: `No such industry: ${valued(details, ", ")}. /api/v1/series tells the industry of every series.`,
  }),
  PRODUCT_NOT_FOUND: (details) => ({
    zh: `没有这种产品：${valued(details, "、")}。各序列的产品见 /api/v1/series。`,
    en: `No such product: ${valued(details, ", ")}. /api/v1/series tells the product of every series.`,
  }),
  SOURCE_NOT_FOUND: (details) => ({
    zh: `没有这个来源：${valued(details, "、")}。全部来源见 /api/v1/sources。`,
    en: `No such source: ${valued(details, ", ")}. All of them are at /api/v1/sources.`,
  }),
  UPLOAD_NOT_FOUND: (details) => ({
    zh: `没有这次上传：${valued(details, "、")}。它可能已取消或已过期，请重新上传文件。`,
    en: `No such upload: ${valued(details, ", ")}. It may have been cancelled or have expired; bring the file again.`,
  }),
  UPLOAD_STATE: (details) => ({
    zh: `这次上传现在不能这样做：${details.map(({ expected }) => expected?.zh).join("、")}。`,
    en: `This cannot be done with the upload now: ${details.map(({ expected }) => expected?.en).join(", ")}.`,
  }),
  UPLOADS_FULL: (details) => ({
    zh: `等待处理的文件已有 ${valued(details, "、")} 个，达到上限。请先提交或放弃其中一些，再上传。`,
    en: `As many files as may wait do so already: ${valued(details, ", ")}. Commit or drop some of them first.`,
  }),
  DIFFERENCE_OUTDATED: () => ({
    zh: "您查看差异之后，其他人提交了相关数据。请重新查看差异，再决定是否提交。",
    en: "Somebody has committed related data since you looked at the difference. Look at it again before you commit.",
  }),
  ANSWER_INVALID: (details) => ({
    zh: `回答无效：${valued(details, "、")}。请按 details 中的说明重新回答。`,
    en: `Not a valid answer: ${valued(details, ", ")}. Answer again as details say.`,
  }),
  BATCH_NOT_FOUND: (details) => ({
    zh: `没有这个批次：${valued(details, "、")}。全部批次见 /api/v1/batches。`,
    en: `No such batch: ${valued(details, ", ")}. All of them are at /api/v1/batches.`,
  }),
  BATCH_BUILT_UPON: (details) => ({
    zh: `不能撤销：之后的批次以它为基础（${valued(details, "、")}）。请先撤销那些批次。`,
    en: `It cannot be undone: later batches build on it (${valued(details, ", ")}). Undo those first.`,
  }),
  BATCH_UNDONE: (details) => ({
    zh: `这个批次不能撤销：${valued(details, "、")}。`,
    en: `This batch cannot be undone: ${valued(details, ", ")}.`,
  }),
  ORIGINAL_NOT_KEPT: (details) => ({
    zh: `没有保存这个批次的原文件：${valued(details, "、")}。`,
    en: `The original file of this batch is not kept: ${valued(details, ", ")}.`,
  }),
  FIGURE_UNREADABLE: (details) => ({
    zh: `读不出数字：${valued(details, "、")}。请摘出含数字和单位的原文，如「50余家」。`,
    en: `No figure can be read in: ${valued(details, ", ")}. Give the words with number and unit, such as 50余家.`,
  }),
  ENTRY_REFUSED: (details) => ({
    zh: `这个数字不能录入：${valued(details, "、")}。请按 details 中的说明修改。`,
    en: `This figure cannot be entered: ${valued(details, ", ")}. Correct it as details say.`,
  }),
  VIEW_NOT_FOUND: (details) => ({
    zh: `没有这个已保存的视图：${valued(details, "、")}。它可能已被删除；可以重新保存。`,
    en: `No such saved view: ${valued(details, ", ")}. It may have been deleted; save it again.`,
  }),
  VIEW_CHANGED: (details) => ({
    zh: `这个视图在您打开之后被修改过：${valued(details, "、")}。请重新读取视图，再决定是否替换。`,
    en: `The view has been changed since you read it: ${valued(details, ", ")}. Read the views again before you replace it.`,
  }),
  VIEW_NAME_TAKEN: (details) => ({
    zh: `已有同名的视图：${valued(details, "、")}。请换一个名称，或明确选择替换它。`,
    en: `A view has this name already: ${valued(details, ", ")}. Choose another name, or say that it takes its place.`,
  }),
  CLUSTER_NOT_FOUND: (details) => ({
    zh: `没有这个集群定义：${valued(details, "、")}。全部定义见 /api/v1/clusters。`,
    en: `No such cluster definition: ${valued(details, ", ")}. All of them are at /api/v1/clusters.`,
  }),
  CLUSTER_NAME_TAKEN: (details) => ({
    zh: `已有同名的集群定义：${valued(details, "、")}。请换一个名称，或明确选择修改它。`,
    en: `A cluster definition has this name already: ${valued(details, ", ")}. Choose another name, or say that it takes its place.`,
  }),
  CLUSTER_FIXED: (details) => ({
    zh: `这个集群定义不能修改或删除：${valued(details, "、")}。请另存为新的定义。`,
    en: `This cluster definition is not to be changed or deleted: ${valued(details, ", ")}. Save it as a new one.`,
  }),
  CLUSTER_MEMBERS_INVALID: (details) => ({
    zh: `行业组合无效：${valued(details, "、")}。请按 details 中的说明修改。`,
    en: `These classes make no cluster: ${valued(details, ", ")}. Correct them as details say.`,
  }),
  WRITE_REFUSED: () => ({
    zh: "只能在本机上导入和写入数据。请在运行服务的机器上操作。",
    en: "Data is imported and written from this machine only. Do it on the machine that runs the service.",
  }),
  ROUTE_NOT_FOUND: (details) => ({
    zh: `没有这个地址：${valued(details, "、")}。接口说明见 /api/docs。`,
    en: `Nothing is at this address: ${valued(details, ", ")}. The interface is described at /api/docs.`,
  }),
  METHOD_NOT_ALLOWED: (details) => ({
    zh: `这个地址不支持这种请求方法：${valued(details, "、")}。可用的方法见 details。`,
    en: `This address does not take the method: ${valued(details, ", ")}. Details list those that it takes.`,
  }),
  PAYLOAD_TOO_LARGE: () => ({
    zh: "请求内容过大：数据请求的上限为 5 MB，文件的上限为 512 MB。请分几次提交。",
    en: "The request is too large: the limit is 5 MB, for a file 512 MB. Send it in several parts.",
  }),
  MEDIA_TYPE_UNSUPPORTED: () => ({
    zh: "不支持这种内容类型。请以 application/json 提交。",
    en: "This media type is not supported. Send application/json.",
  }),
  ORIGIN_REFUSED: () => ({
    zh: "拒绝了来自其他网站或主机名的请求。请用本服务自己的地址访问。",
    en: "A request from another site or host name was refused. Use the service's own address.",
  }),
  DATABASE_UNAVAILABLE: () => ({
    zh: "暂时连接不上数据库。请稍后再试；若一直如此，请联系管理员。",
    en: "The database cannot be reached at the moment. Try again; if it lasts, tell the administrator.",
  }),
  DATA_CHANGING: () => ({
    zh: "数据正在接连变动，读不到同一时刻的结果。请稍后再试。",
    en: "The data keeps changing, and no result of one moment could be read. Try again in a moment.",
  }),
  INTERNAL: () => ({
    zh: "服务内部出错。请把请求编号告诉管理员。",
    en: "Something went wrong inside the service. Tell the administrator the request id.",
  }),
} as const satisfies Record<ErrorCode, Words>;

function named(details: readonly ErrorDetail[], separator: string, otherwise: string): string {
  const names = details.flatMap(({ parameter }) => (parameter === null ? [] : [parameter]));
  return [...new Set(names)].join(separator) || otherwise;
}

function valued(details: readonly ErrorDetail[], separator: string): string {
  return details.map(({ parameter, value }) => value ?? parameter ?? "").join(separator);
}
