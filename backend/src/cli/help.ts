/** What there is to ask for. */
export const help = `用法 / Usage: npm run -s jiqun -- <command>

  preview FILE [--answers FILE] [--json | --observations]
      看一个文件被怎样理解，不写入 / show what a file is understood to say; writes nothing
  import FILE [--answers FILE] [--remembered] [--json]
      导入一个文件；有疑问或错误时不写入 / bring a file in; writes nothing while questions or errors are left
  undo BATCH [--json]
      撤销一个批次 / take a batch back

结束代码 / Exit codes: 0 完成 done · 1 未能执行 failed · 2 文件被拒绝或有错误 refused or faulty · 3 有待回答的问题 questions open
`;
