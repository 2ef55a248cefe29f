import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../api/dataProvider.ts";
import type { Operation } from "../../api/operation.ts";
import { attemptKeys } from "../../forms/attemptKey.ts";
import { FaultPanel } from "../../problems/FaultPanel.tsx";
import type { Problem } from "../../problems/problem.ts";
import { ProblemPanel } from "../../problems/ProblemPanel.tsx";

export interface Outcome {
  record: { id: string } | null;
  secret?: string | null;
  problems: Problem[];
}

/** Asks for something that may be refused; `refusal` shows everything that is in the way. */
export function useWebhookAttempt() {
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [keys] = useState(attemptKeys);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  /** Answers what was done, or null where it was refused. */
  async function attempt(operation: Operation, asked: Record<string, unknown>): Promise<Outcome | null> {
    setBusy(true);
    setProblems([]);
    setFault(null);
    try {
      const input = { ...asked, idempotencyKey: keys.keyFor({ operation: operation.name, ...asked }) };
      const { outcome } = await dataProvider.ask<{ outcome: Outcome }>(operation, { input });
      keys.answered();
      setProblems(outcome.problems);
      await queryClient.invalidateQueries();
      return outcome.record && outcome;
    } catch (reason) {
      setFault(reason);
      return null;
    } finally {
      setBusy(false);
    }
  }
  const refusal = (
    <>
      <ProblemPanel problems={problems} />
      {fault !== null && <FaultPanel fault={fault} />}
    </>
  );
  return { attempt, busy, refusal };
}
