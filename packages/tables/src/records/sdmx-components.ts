import type { ColumnRole } from "./header-lexicon";

/** Components of SDMX by their id; other ids are dimensions of their own. */
const exact: Readonly<Record<string, ColumnRole>> = {
  FREQ: "frequency",
  FREQUENCY: "frequency",
  TIME_PERIOD: "period",
  TIME: "period",
  OBS_VALUE: "value",
  OBS_STATUS: "status",
  OBS_FLAG: "status",
  OBS_CONF: "confidentiality",
  CONF_STATUS: "confidentiality",
  OBS_QUALIFIER: "qualifier",
  UNIT: "unit",
  UNIT_MEASURE: "unit",
  UNIT_MULT: "multiplier",
  REF_AREA: "entity",
  GEO: "entity",
  LOCATION: "entity",
  COUNTRY: "entity",
  COU: "entity",
  REPORTING_COUNTRY: "entity",
  REP_COUNTRY: "entity",
  INDICATOR: "indicator",
  MEASURE: "indicator",
  SUBJECT: "indicator",
  SERIES: "indicator",
  VARIABLE: "indicator",
  ACTIVITY: "industry",
  NACE_R2: "industry",
  ISIC4: "industry",
};

/** Attributes that say something about an observation or a series and do not tell series apart. */
const attributes = new Set(
  (
    "DECIMALS AVAILABILITY COLLECTION TITLE TITLE_COMPL TITLE_TS TIME_FORMAT OBS_PRE_BREAK PRE_BREAK_VALUE BREAKS BREAK_REASON OBS_COM OBS_NOTE " +
    "COMMENT COMMENT_OBS COMMENT_TS COMMENT_DSET NOTE NOTES FOOTNOTE SOURCE SOURCE_AGENCY SOURCE_DETAIL SOURCE_LINK DATA_SOURCE COLL_METHOD COMPILATION COVERAGE " +
    "COLLECTION_INDICATOR DISS_ORG DOM_SER_IDS PUBL_ECB PUBL_MU PUBL_PUBLIC NAT_TITLE METHOD METHODOLOGY REF_PERIOD_DETAIL TIME_PER_COLLECT LAST_UPDATE LAST_UPDATED " +
    "EMBARGO_TIME EMBARGO_DATE CONF_REDIST ORGANISATION OBS_EDP_WBB CONTACT URL BASE_PER BASE_PERIOD UNIT_INDEX_BASE CUSTOM_BREAKDOWN_NOTE OBS_ATTRIBUTE " +
    "UPDATE_DATE NAT_FREQ_VALUE REPYEARSTART REPYEAREND DATAFLOW_NAME STRUCTURE_NAME"
  ).split(" "),
);

/** Role of a component of an SDMX message; `facet` for a dimension that the product has no place of its own for. */
export function roleOfComponent(id: string): ColumnRole {
  const upper = id.toUpperCase();
  const known = exact[upper];
  if (known !== undefined) return known;
  if (attributes.has(upper)) return "attribute";
  if (upper.endsWith("_REP_CTY") || upper.endsWith("_REF_AREA")) return "entity";
  return upper === "INDIC" || upper.startsWith("INDIC_") ? "indicator" : "facet";
}
