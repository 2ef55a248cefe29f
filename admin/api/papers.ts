import { ProblemsError } from "../problems/ProblemsError.ts";
import type { Problem } from "../problems/problem.ts";
import type { Job } from "../jobs/job.ts";
import type { Client } from "./client.ts";
import { mailPaperDocument, packEvidenceDocument, previewPaperDocument, printPaperDocument, requestPapersDocument } from "./documents.ts";
import { mutateWith } from "./mutate.ts";
import type { PaperOfRecord } from "./record.ts";

export interface PaperOrder {
  id: string;
  paper: string;
  sheet: string;
  language: "ZH" | "EN";
}

/** What people do with the papers of a record. */
export interface PaperApi {
  /** Address of a PDF that shows what would be printed; good for minutes. */
  previewPaper(order: PaperOrder): Promise<string>;
  /** Prints a copy; answers the papers of the record with its number and address. */
  printPaper(order: PaperOrder & { idempotencyKey: string }): Promise<PaperOfRecord[]>;
  /** Packs the evidence of a purchase; answers the address of the archive, good for minutes, and what is missing. */
  packEvidence(purchaseOrderId: string): Promise<{ url: string; missing: string[]; fingerprint: string }>;
  /** Sends the newest printed copy by e-mail; answers the papers of the record. */
  mailPaper(order: { id: string; paper: string; toAddress: string; message?: string; idempotencyKey: string }): Promise<PaperOfRecord[]>;
  /** Has the papers of several records printed into one file. */
  requestPapers(order: { listOf: string; ids: string[]; paper: string; language: "ZH" | "EN"; idempotencyKey: string }): Promise<Job>;
}

export function paperApi(client: Client): PaperApi {
  const mutate = mutateWith(client);
  return {
    requestPapers: (order) => mutate(requestPapersDocument, order),

    async previewPaper(order) {
      const { outcome } = await client.request<{ outcome: { url: string | null; problems: Problem[] } }>(previewPaperDocument, { input: order });
      if (!outcome.url) throw new ProblemsError(outcome.problems);
      return outcome.url;
    },

    async packEvidence(purchaseOrderId) {
      const { outcome } = await client.request<{ outcome: { url: string | null; missing: string[]; fingerprint: string | null; problems: Problem[] } }>(packEvidenceDocument, { input: { id: purchaseOrderId } });
      if (!outcome.url) throw new ProblemsError(outcome.problems);
      return { url: outcome.url, missing: outcome.missing, fingerprint: outcome.fingerprint ?? "" };
    },

    async mailPaper(order) {
      const { papers } = await mutate<{ papers: PaperOfRecord[] }>(mailPaperDocument, order);
      return papers;
    },

    async printPaper(order) {
      const { papers } = await mutate<{ papers: PaperOfRecord[] }>(printPaperDocument, order);
      return papers;
    },
  };
}
