import type { Texts } from "./messages";
import type { viewsZhCN } from "./views.zh-CN";

/** English texts of saved views, which several pages have. */
export const viewsEn: Texts<typeof viewsZhCN> = {
  views: {
    compare: "Saved comparisons ({count})",
    cluster: "Saved analyses ({count})",
    name: "Name",
    longest: "A name has at most {count} characters",
    save: "Save",
    overwrite: "Overwrite",
    saved: "Saved “{name}”.",
    none: "Nothing has been saved yet.",
    rename: "Rename",
    renameNamed: "Rename “{name}”",
    newName: "New name of “{name}”",
    renamed: "Renamed to “{name}”.",
    cancel: "Cancel",
    met: {
      save: {
        taken: "The name is taken: “{name}” was saved by {by} at {time}. Replace it by what you have now?",
        changed: "“{name}” was changed by {by} at {time}, after you read it. Replace it all the same?",
      },
      rename: {
        taken: "The name is taken: “{name}” was saved by {by} at {time}. Choose another name.",
        changed:
          "“{name}” was changed by {by} at {time}, after you read it. Renaming keeps that change. Rename it all the same?",
      },
    },
    open: "Open it first",
    replace: "Replace",
    delete: "Delete",
    deleteNamed: "Delete “{name}”",
    deleteQuestion: "Delete “{name}”?",
    deleted: "Deleted “{name}”.",
    yes: "Delete",
    no: "Keep",
  },
};
