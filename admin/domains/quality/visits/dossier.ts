import type { Problem } from "../../../problems/problem.ts";

export interface MyInspection {
  number: string;
  authority: string;
  host: string;
  scopes: string[];
  recordsFrom: string;
  recordsTo: string;
  endsOn: string;
}

export interface FoundBatch {
  id: string;
  batchNumber: string;
  product: string;
  expiresOn: string;
}

export interface DossierRecord {
  id: string;
  kind: string;
  title: string;
  on: string;
  facts: { label: string; value: string }[];
  columns: string[];
  rows: { cells: string[] }[];
}

export interface DossierStep {
  scope: string;
  outside: number;
  missing: string[];
  records: DossierRecord[];
}

export interface Dossier {
  watermark: string;
  batch: DossierRecord;
  steps: DossierStep[];
}

export interface Package {
  url: string;
  manifestHash: string;
  missing: string[];
}

/** An answer with everything that was in the way. */
export type Answered<T> = { outcome: T & { problems: Problem[] } };
