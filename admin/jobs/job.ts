/** Long work that the person has started, as its progress is shown. */
export interface Job {
  id: string;
  version: number;
  kind: "EXPORT" | "IMPORT" | "PRINT";
  listOf: string;
  fileName: string;
  status: "WAITING" | "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
  phase: "EXPORT" | "READ" | "CHECK" | "IMPORT" | "PRINT";
  done: number;
  total: number | null;
  failed: number;
  failure: string | null;
  finishedAt: string | null;
  createdAt: string;
}

export const isActive = ({ status }: Job): boolean => status === "QUEUED" || status === "RUNNING";
