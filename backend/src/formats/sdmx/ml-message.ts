import { FileRefused } from "../file-refused";
import type { XmlHandlers } from "../xml/read-xml";
import type { Components } from "./component-groups";

/** Parts of a data message, in the order in which it gives them. Groups come before the series that they belong to. */
export interface MessageVisitor {
  dataSet(dataflow: string): void;
  /** `key` is null where the message does not tell dimensions and attributes apart. */
  group(group: { readonly key: Components | null; readonly all: Components }): void;
  series(series: { readonly key: Components | null; readonly all: Components }): void;
  /** `isFlat`: an observation outside a series, which carries its whole key. */
  observation(observation: {
    readonly key: Components | null;
    readonly all: Components;
    readonly isFlat: boolean;
  }): void;
}

export type MlKind = "generic" | "structure-specific";

const roots: ReadonlyMap<string, MlKind> = new Map([
  ["GenericData", "generic"],
  ["GenericTimeSeriesData", "generic"],
  ["StructureSpecificData", "structure-specific"],
  ["StructureSpecificTimeSeriesData", "structure-specific"],
]);

/** Errors of a service hold a sentence; more of it is not shown. */
const longestWords = 200;

/** What the header says of a structure that a data set refers to. */
interface StructureNote {
  dataflow: string;
  dimension: string;
}

/** Follows the elements of an SDMX-ML 2.1 data message. Throws FileRefused SDMX_INVALID for any other message. */
export class MlMessage implements XmlHandlers {
  kind: MlKind | null = null;
  private readonly path: string[] = [];
  private readonly structures = new Map<string, StructureNote>();
  private structure: StructureNote = { dataflow: "", dimension: "TIME_PERIOD" };
  private isError = false;
  private words = "";
  private key: Record<string, string> = {};
  private attributes: Record<string, string> = {};
  private outer: { key: Record<string, string>; attributes: Record<string, string> } | null = null;
  private seriesTold = false;

  constructor(private readonly visitor: MessageVisitor) {}

  open(name: string, attributes: Components): void {
    const parent = this.path.at(-1) ?? "";
    this.path.push(name);
    this.words = "";
    if (this.path.length === 1) this.root(name);
    else if (this.isError) return;
    else if (this.path[1] === "Header") this.header(name, attributes);
    else if (name === "DataSet") this.dataSet(attributes);
    else if (this.path[1] === "DataSet") this.inDataSet(name, { parent, attributes });
  }

  text(text: string): void {
    if (this.words.length < longestWords) this.words += text;
  }

  close(name: string): void {
    this.path.pop();
    const words = this.words.trim().slice(0, longestWords);
    if (this.isError && words !== "") throw invalid(words);
    if (this.isError && this.path.length === 0) throw invalid("Error");
    if (this.path[1] === "Header" && name === "URN") this.structure.dataflow = words.split("=").at(-1) ?? "";
    if (this.path[1] === "DataSet" && this.kind === "generic") this.closeGeneric(name);
    this.words = "";
  }

  private root(name: string): void {
    this.kind = roots.get(name) ?? null;
    this.isError = name === "Error";
    if (this.kind === null && !this.isError) throw invalid(`<${name}>`);
  }

  private header(name: string, attributes: Components): void {
    if (name === "Structure" && this.path.length === 3) {
      this.structure = { dataflow: "", dimension: attributes["dimensionAtObservation"] ?? "TIME_PERIOD" };
      this.structures.set(attributes["structureID"] ?? "", this.structure);
    }
    if (name !== "Ref") return;
    const { agencyID = "", id = "", version = "" } = attributes;
    this.structure.dataflow = `${agencyID === "" ? "" : `${agencyID}:`}${id}${version === "" ? "" : `(${version})`}`;
  }

  private dataSet(attributes: Components): void {
    const plain = withoutPrefixes(attributes);
    if ((plain["action"] ?? "").toLowerCase() === "delete") throw invalid('action="Delete"');
    const reference = plain["structureRef"] ?? "";
    this.structure = this.structures.get(reference) ?? [...this.structures.values()][0] ?? this.structure;
    this.visitor.dataSet(this.structure.dataflow);
  }

  private inDataSet(
    name: string,
    { parent, attributes }: { readonly parent: string; readonly attributes: Components },
  ): void {
    if (this.kind === "generic") this.openGeneric(name, { parent, attributes });
    else this.openSpecific(name, { parent, attributes });
  }

  private openSpecific(
    name: string,
    { parent, attributes }: { readonly parent: string; readonly attributes: Components },
  ): void {
    const all = components(attributes);
    if (name === "Group" && parent === "DataSet") this.visitor.group({ key: null, all });
    else if (name === "Series" && parent === "DataSet") this.visitor.series({ key: null, all });
    else if (name === "Obs" && (parent === "Series" || parent === "DataSet")) {
      this.visitor.observation({ key: this.specificKey(parent, all), all, isFlat: parent === "DataSet" });
    } else if (name === "Obs" || name === "Series" || name === "Comp")
      throw invalid(`<${name}> in <${parent}>`);
  }

  /** Within a series the header tells which component is the dimension; usually it is the time. */
  private specificKey(parent: string, all: Components): Components | null {
    const { dimension } = this.structure;
    const value = all[dimension];
    return parent === "DataSet" || dimension === "TIME_PERIOD" || value === undefined
      ? null
      : { [dimension]: value };
  }

  private openGeneric(
    name: string,
    { parent, attributes }: { readonly parent: string; readonly attributes: Components },
  ): void {
    if (name === "Value") this.value(parent, attributes);
    else if (name === "Series" || name === "Group") this.start();
    else if (name === "Obs") this.startObservation(parent);
    else if (name === "ObsDimension")
      this.put(this.key, attributes["id"] ?? this.structure.dimension, attributes["value"]);
    else if (name === "ObsValue") this.put(this.key, "OBS_VALUE", attributes["value"]);
    else if (!containers.has(name)) throw invalid(`<${name}> in <${parent}>`);
  }

  private start(): void {
    this.key = {};
    this.attributes = {};
    this.seriesTold = false;
  }

  private startObservation(parent: string): void {
    if (parent === "Series") this.tellSeries();
    else if (parent !== "DataSet") throw invalid(`<Obs> in <${parent}>`);
    this.outer = { key: this.key, attributes: this.attributes };
    this.key = {};
    this.attributes = {};
  }

  private tellSeries(): void {
    if (this.seriesTold) return;
    this.seriesTold = true;
    this.visitor.series({ key: this.key, all: { ...this.attributes, ...this.key } });
  }

  private value(parent: string, attributes: Components): void {
    const target = parent === "Attributes" ? this.attributes : this.key;
    this.put(target, attributes["id"] ?? attributes["concept"], attributes["value"]);
  }

  private put(target: Record<string, string>, id: string | undefined, value: string | undefined): void {
    if (id === undefined || value === undefined || !isComponentId(id)) throw invalid(this.path.join("/"));
    target[id] = value;
  }

  private closeGeneric(name: string): void {
    const { key, attributes } = this;
    if (name === "Group") this.visitor.group({ key, all: { ...attributes, ...key } });
    if (name === "Series") this.tellSeries();
    if (name !== "Obs") return;
    this.visitor.observation({ key, all: { ...attributes, ...key }, isFlat: this.path.at(-1) === "DataSet" });
    this.key = this.outer?.key ?? {};
    this.attributes = this.outer?.attributes ?? {};
    this.outer = null;
  }
}

const containers = new Set(["SeriesKey", "GroupKey", "ObsKey", "Attributes"]);

function invalid(found: string): FileRefused {
  return new FileRefused("SDMX_INVALID", { found });
}

/** Ids of components are plain words; anything else is no id, least of all the name of an object's own property. */
function isComponentId(id: string): boolean {
  return /^[A-Za-z@$][\w@$-]{0,200}$/.test(id);
}

function withoutPrefixes(attributes: Components): Components {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.slice(name.indexOf(":") + 1), value]),
  );
}

/** Attributes of an element that are components: those of XML itself and of the message have a prefix. */
function components(attributes: Components): Components {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !name.includes(":") && isComponentId(name)),
  );
}
