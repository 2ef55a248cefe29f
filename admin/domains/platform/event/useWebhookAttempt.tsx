import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Operation } from "../../../api/operation.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import type { Problem } from "../../../problems/problem.ts";
import { ProblemsError } from "../../../problems/ProblemsError.ts";

interface Outcome {
  record: { id: string } | null;
  secret?: string | null;
  problems: Problem[];
}

/** Asks for something of an endpoint's own; `refusal` shows everything that is in the way. */
export function useWebhookAttempt() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { attempt: attemptTo, busy, refusal } = useAttempt();

  /** Answers what was done, or null where it was refused. */
  async function attempt(operation: Operation, values: Record<string, unknown>): Promise<Outcome | null> {
    let done: Outcome | null = null;
    await attemptTo({ operation: operation.name, ...values }, async (idempotencyKey) => {
      const { outcome } = await dataProvider.ask<{ outcome: Outcome }>(operation, { input: { ...values, idempotencyKey } });
      if (!outcome.record) throw new ProblemsError(outcome.problems);
      done = outcome;
    });
    return done;
  }
  return { attempt, busy, refusal };
}
