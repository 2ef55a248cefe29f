import type { Job } from "../jobs/job.ts";

/** Where the values of an attribute come from: a column of the file, or one value for all rows. */
export interface ImportColumn {
  header?: string | null;
  value?: string | null;
  attribute: string;
}

/** How the file was read: what was proposed, or chosen by the person. */
export interface FileReading {
  /** Of an Excel file. */
  sheets: string[] | null;
  sheet: string | null;
  /** Those that fit a CSV file, the likeliest first, each with what the file then says. */
  encodings: { encoding: string; sample: string }[] | null;
  encoding: string | null;
  headerRow: number;
  /** The first rows of the file that have content. */
  preview: { row: number; cells: string[] }[];
}

/** What can be chosen of how the file is read. */
export type ReadingChoice = Partial<Pick<FileReading, "sheet" | "encoding" | "headerRow">>;

/** A value of the file that was put right by hand; null for an empty cell. */
export interface Correction {
  row: number;
  attribute: string;
  value: string | null;
}

export interface ImportJob extends Job {
  headers: string[] | null;
  /** What is in the columns of the first row. */
  examples: string[] | null;
  mapping: ImportColumn[] | null;
  reading: FileReading | null;
  corrections: Correction[] | null;
  problemsUrl: string | null;
}

/** A row that cannot become a record as it is. */
export interface RowProblems {
  row: number;
  /** By attribute: the file's texts, with what was corrected. */
  values: Record<string, string>;
  problems: { field?: string; message: string; remedy?: string; record?: string }[];
}
