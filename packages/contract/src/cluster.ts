import { z } from "zod";
import { bilingualSchema, codeSchema } from "./text";

/** A class of GB/T 4754, or of another named classification. */
export const industrySchema = z
  .object({
    code: codeSchema,
    classification: z.string().describe("The classification and its edition: GB/T 4754-2017"),
    classificationName: bilingualSchema.describe("The same as people read it"),
    name: bilingualSchema,
    parent: codeSchema.nullable().describe("Code of the class above"),
    note: bilingualSchema.nullable().describe("What a reader comparing editions must know, such as a break"),
  })
  .meta({ id: "Industry" });

/** Every class that is known: a tree by `parent`, in the order of their codes. */
export const industryListSchema = z.object({ industries: z.array(industrySchema) });

/** A named set of classes that stands for a cluster: "生物医药" is no GB/T class, so it is printed with every result. */
export const clusterDefinitionSchema = z
  .object({
    code: codeSchema,
    name: bilingualSchema,
    definition: bilingualSchema.describe("What it covers and who says so"),
    members: z
      .array(industrySchema)
      .describe("None where a source uses the term and does not say what it covers"),
    own: z.boolean().describe("Saved here, so it can be changed and deleted; the others come with data"),
    series: z.number().int().describe("How many series are counted by it"),
    savedAt: z.iso.datetime().nullable().describe("Null for one that came with data"),
    savedBy: z.string().nullable(),
  })
  .meta({ id: "ClusterDefinition" });

/** Every definition, by name. */
export const clusterListSchema = z.object({ clusters: z.array(clusterDefinitionSchema) });

/** How many classes one definition counts in at most. */
export const mostClusterMembers = 100;

/** How long the texts of a definition may be, in characters. */
export const clusterTextLimits = { name: { zh: 80, en: 120 }, definition: { zh: 1_000, en: 2_000 } } as const;

/** A text that somebody writes in one language or in both; where one is null, the words of the other stand in for it. */
const written = ({ zh, en }: { readonly zh: number; readonly en: number }) => {
  const line = (longest: number) => z.string().trim().min(1).max(longest).nullable();
  return z
    .strictObject({ zh: line(zh), en: line(en) })
    .refine((text) => text.zh !== null || text.en !== null, { error: "zh or en", path: ["zh"] });
};

/** A definition to be saved: a new one, or in the place of one that was saved here. */
export const saveClusterRequestSchema = z
  .strictObject({
    name: written(clusterTextLimits.name).describe("Null in a language: named as in the other"),
    definition: written(clusterTextLimits.definition).describe("Null in a language: told as in the other"),
    members: z
      .array(codeSchema)
      .min(1)
      .max(mostClusterMembers)
      .describe("Codes of classes of one classification, none within another"),
    replaces: codeSchema
      .nullable()
      .describe("Code of the definition that it takes the place of; null for a new one"),
  })
  .meta({ id: "SaveClusterRequest" });

/** A definition that was saved, and what it changed. */
export const savedClusterSchema = z
  .object({
    cluster: clusterDefinitionSchema,
    added: z.array(industrySchema).describe("Classes that it did not count in before"),
    removed: z.array(industrySchema).describe("Classes that it counted in before"),
    renamed: z.boolean(),
  })
  .meta({ id: "SavedCluster" });

export type Industry = z.infer<typeof industrySchema>;
export type IndustryList = z.infer<typeof industryListSchema>;
export type ClusterDefinition = z.infer<typeof clusterDefinitionSchema>;
export type ClusterList = z.infer<typeof clusterListSchema>;
export type SaveClusterRequest = z.infer<typeof saveClusterRequestSchema>;
export type SavedCluster = z.infer<typeof savedClusterSchema>;
