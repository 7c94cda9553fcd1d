/** Data of a small message: series by the codes of their dimensions. */
export interface SampleSeries {
  readonly area: string;
  readonly sex: string;
  readonly multiplier: number;
  readonly observations: readonly {
    readonly time: string;
    readonly value: string | null;
    readonly status: string;
  }[];
}

const header = (dimension: string): string =>
  `<m:Header><m:ID>1</m:ID><m:Structure structureID="S" dimensionAtObservation="${dimension}"><c:StructureUsage>` +
  `<Ref agencyID="X" id="JOBS" version="1.0"/></c:StructureUsage></m:Structure></m:Header>`;

function message(root: string, body: string, dimension = "TIME_PERIOD"): string {
  return `<?xml version="1.0"?><m:${root} xmlns:m="m" xmlns:g="g" xmlns:c="c" xmlns:xsi="x">${header(dimension)}${body}</m:${root}>`;
}

const value = (id: string, code: string): string => `<g:Value id="${id}" value="${code}"/>`;

/** The data as generic SDMX-ML with series; the multiplier stands with the series. */
export function genericMessage(data: readonly SampleSeries[]): string {
  const series = data.map(
    ({ area, sex, multiplier, observations }) =>
      `<g:Series><g:SeriesKey>${value("FREQ", "A")}${value("REF_AREA", area)}${value("SEX", sex)}</g:SeriesKey>` +
      `<g:Attributes>${value("UNIT_MEASURE", "PERS")}${value("UNIT_MULT", String(multiplier))}</g:Attributes>` +
      observations
        .map(
          ({ time, value: number, status }) =>
            `<g:Obs><g:ObsDimension value="${time}"/>${number === null ? "" : `<g:ObsValue value="${number}"/>`}` +
            `<g:Attributes>${value("OBS_STATUS", status)}</g:Attributes></g:Obs>`,
        )
        .join("") +
      "</g:Series>",
  );
  return message("GenericData", `<m:DataSet structureRef="S" action="Append">${series.join("")}</m:DataSet>`);
}

/** The data as structure-specific SDMX-ML; the multiplier stands with groups of area and sex. */
export function specificMessage(data: readonly SampleSeries[]): string {
  const groups = data.map(
    ({ area, sex, multiplier }) =>
      `<Group xsi:type="n:Sibling" REF_AREA="${area}" SEX="${sex}" UNIT_MULT="${multiplier}" UNIT_MEASURE="PERS"/>`,
  );
  const series = data.map(
    ({ area, sex, observations }) =>
      `<Series FREQ="A" REF_AREA="${area}" SEX="${sex}">${observations.map(specificObservation).join("")}</Series>`,
  );
  const body = `${groups.join("")}${series.join("")}`;
  return message("StructureSpecificData", `<m:DataSet d:structureRef="S" xsi:type="n:T">${body}</m:DataSet>`);
}

function specificObservation({ time, value: number, status }: SampleSeries["observations"][number]): string {
  const stated = number === null ? "" : ` OBS_VALUE="${number}"`;
  return `<Obs TIME_PERIOD="${time}"${stated} OBS_STATUS="${status}"/>`;
}

/** The data as structure-specific SDMX-ML without series. */
export function flatMessage(data: readonly SampleSeries[]): string {
  const observations = data.flatMap(({ area, sex, multiplier, observations }) =>
    observations.map((one) =>
      specificObservation(one).replace(
        "<Obs",
        `<Obs FREQ="A" REF_AREA="${area}" SEX="${sex}" UNIT_MEASURE="PERS" UNIT_MULT="${multiplier}"`,
      ),
    ),
  );
  return message("StructureSpecificData", `<m:DataSet>${observations.join("")}</m:DataSet>`, "AllDimensions");
}

/** The data as SDMX-CSV 1.0. */
export function csvMessage(data: readonly SampleSeries[]): string {
  const rows = data.flatMap(({ area, sex, multiplier, observations }) =>
    observations.map(({ time, value: number, status }) =>
      ["X:JOBS(1.0)", "A", area, sex, time, number ?? "", status, "PERS", multiplier].join(","),
    ),
  );
  return ["DATAFLOW,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT", ...rows].join(
    "\n",
  );
}

/** How a message of SDMX-JSON is made. */
export interface JsonShape {
  readonly version: "1.0" | "2.0";
  readonly flat: boolean;
}

/** The data as SDMX-JSON; in 2.0 the multiplier stands with groups of area and sex. */
export function jsonMessage(data: readonly SampleSeries[], { version, flat }: JsonShape): unknown {
  const of = (codes: readonly string[]): { id: string }[] => [...new Set(codes)].map((id) => ({ id }));
  const all = data.flatMap(({ observations }) => observations);
  const areas = of(data.map(({ area }) => area));
  const sexes = of(data.map(({ sex }) => sex));
  const times = of(all.map(({ time }) => time));
  const statuses = of(all.map(({ status }) => status));
  const multipliers = of(data.map(({ multiplier }) => String(multiplier)));
  const keys = [
    { id: "FREQ", keyPosition: 0, values: [{ id: "A" }] },
    { id: "REF_AREA", keyPosition: 1, values: areas },
    { id: "SEX", keyPosition: 2, values: sexes },
  ];
  const time = { id: "TIME_PERIOD", keyPosition: 3, values: times };
  const place = (codes: readonly { id: string }[], code: string): number =>
    codes.findIndex(({ id }) => id === code);
  const keyOf = ({ area, sex }: SampleSeries): string => `0:${place(areas, area)}:${place(sexes, sex)}`;
  const observationsOf = (series: SampleSeries, prefix: string): [string, unknown[]][] =>
    series.observations.map((one) => [
      `${prefix}${place(times, one.time)}`,
      [one.value === null ? null : Number(one.value), place(statuses, one.status)],
    ]);
  const units = { id: "UNIT_MEASURE", values: [{ id: "PERS" }] };
  const multiplier = { id: "UNIT_MULT", values: multipliers };
  const grouped = flat || version === "2.0";
  const structure = {
    links: [{ urn: "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=X:JOBS(1.0)" }],
    dimensions: { dataSet: [], series: flat ? [] : keys, observation: flat ? [...keys, time] : [time] },
    attributes: {
      dataSet: [units],
      dimensionGroup: grouped ? [multiplier] : [],
      series: grouped ? [] : [multiplier],
      observation: [{ id: "OBS_STATUS", values: statuses }],
    },
  };
  const dataSet = {
    attributes: [0],
    ...(grouped && {
      dimensionGroupAttributes: Object.fromEntries(
        data.map((one) => [`${keyOf(one).replace(/^0/, "")}:`, [place(multipliers, String(one.multiplier))]]),
      ),
    }),
    ...(flat
      ? { observations: Object.fromEntries(data.flatMap((one) => observationsOf(one, `${keyOf(one)}:`))) }
      : {
          series: Object.fromEntries(
            data.map((one) => [
              keyOf(one),
              {
                attributes: grouped ? [] : [place(multipliers, String(one.multiplier))],
                observations: Object.fromEntries(observationsOf(one, "")),
              },
            ]),
          ),
        }),
  };
  const second = { structures: [structure], dataSets: [{ structure: 0, ...dataSet }] };
  return { meta: {}, data: version === "2.0" ? second : { structure, dataSets: [dataSet] } };
}
