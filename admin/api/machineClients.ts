import { ProblemsError } from "../problems/ProblemsError.ts";
import type { Problem } from "../problems/problem.ts";
import type { Client } from "./client.ts";
import { issueSecretDocument } from "./documents.ts";

export interface SecretInput {
  id: string;
  version: number;
  overlapHours: number | null;
  validDays: number | null;
  idempotencyKey: string;
}

export interface MachineClientApi {
  /** Makes a secret and answers it: the only answer that ever holds it. */
  issueSecret(input: SecretInput): Promise<string>;
}

export const machineClientApi = (client: Client): MachineClientApi => ({
  async issueSecret(input) {
    const { outcome } = await client.request<{ outcome: { secret: string | null; problems: Problem[] } }>(issueSecretDocument, { input });
    if (outcome.secret === null) throw new ProblemsError(outcome.problems);
    return outcome.secret;
  },
});
