import type { Job } from "../jobs/job.ts";

export interface ImportColumn {
  header: string;
  attribute: string;
}

/** A value of the file that was put right by hand; null for an empty cell. */
export interface Correction {
  row: number;
  attribute: string;
  value: string | null;
}

export interface ImportJob extends Job {
  headers: string[] | null;
  /** What stands in the columns of the first row. */
  examples: string[] | null;
  mapping: ImportColumn[] | null;
  corrections: Correction[] | null;
  problemsUrl: string | null;
}

/** A row that cannot become a record as it stands. */
export interface RowProblems {
  row: number;
  /** By attribute: the file's texts, with what was corrected. */
  values: Record<string, string>;
  problems: { field?: string; message: string; remedy?: string; record?: string }[];
}
