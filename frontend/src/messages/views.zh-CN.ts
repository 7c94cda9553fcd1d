/** Chinese texts of saved views, which several pages have. */
export const viewsZhCN = {
  views: {
    compare: "已存的比较（{count}）",
    cluster: "已存的分析（{count}）",
    name: "名称",
    longest: "名称最多{count}字",
    save: "保存",
    overwrite: "覆盖同名",
    saved: "已保存“{name}”。",
    none: "还没有保存过。",
    rename: "改名",
    renameNamed: "给“{name}”改名",
    newName: "“{name}”的新名称",
    renamed: "已改名为“{name}”。",
    cancel: "取消",
    met: {
      save: {
        taken: "“{name}”刚由 {by} 在 {time} 保存，名称已被占用。要用您现在的内容替换它吗？",
        changed: "“{name}”在您读取之后由 {by} 在 {time} 修改过。仍要替换吗？",
      },
      rename: {
        taken: "“{name}”由 {by} 在 {time} 保存，名称已被占用。请换一个名称。",
        changed: "“{name}”在您读取之后由 {by} 在 {time} 修改过。改名会保留这次修改。仍要改名吗？",
      },
    },
    open: "先打开看看",
    replace: "替换",
    delete: "删除",
    deleteNamed: "删除“{name}”",
    deleteQuestion: "删除“{name}”？",
    deleted: "已删除“{name}”。",
    yes: "删除",
    no: "保留",
  },
} as const;
