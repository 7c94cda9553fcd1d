/** Names of the tables in which the rows of an upload wait. */
export interface StagingTables {
  /** The series of the file. */
  readonly series: string;
  /** Its values. */
  readonly rows: string;
  /** Which of them are known already or say something else than what is known, and what is known that it lacks. */
  readonly matches: string;
}

/** Throws where the id is no UUID: it becomes part of a statement. */
export function stagingTables(upload: string): StagingTables {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(upload))
    throw new Error(`no id of an upload: ${upload}`);
  const hex = upload.replaceAll("-", "");
  return { series: `staging.s_${hex}`, rows: `staging.o_${hex}`, matches: `staging.m_${hex}` };
}
