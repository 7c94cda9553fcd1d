import type { FileKind } from "../reading/manifest";
import { clusters } from "./clusters";
import { entities } from "./entities";
import { events } from "./events";
import { indicators } from "./indicators";
import { industries } from "./industries";
import type { Kind } from "./kind";
import { notes } from "./notes";
import { observations } from "./observations";
import { panels } from "./panels";
import { products } from "./products";
import { projectFigures } from "./project-figures";
import { projects } from "./projects";
import { relations } from "./relations";
import { scopes } from "./scopes";
import { settings } from "./settings";
import { targets } from "./targets";

export const kinds = {
  entities,
  industries,
  clusters,
  indicators,
  products,
  scopes,
  notes,
  observations,
  targets,
  events,
  projects,
  project_figures: projectFigures,
  relations,
  panels,
  settings,
} as const satisfies Record<FileKind, Kind>;
