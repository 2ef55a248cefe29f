import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { refetchAfterChange } from "../api/refetchAfterChange.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { attemptKeys } from "./attemptKey.ts";

/**
 * Does something that may be refused. `refusal` shows everything that is in the way; what the page shows is read again
 * either way, since a refusal may be because the record is no longer what it was.
 */
export function useAttempt() {
  const queryClient = useQueryClient();
  const [keys] = useState(attemptKeys);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  /** Answers whether it was done. The same that is asked again after a lost answer has the same key. */
  async function attempt(input: object, does: (idempotencyKey: string) => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setProblems([]);
    setFault(null);
    try {
      await does(keys.keyFor(input));
      keys.answered();
      await refetchAfterChange(queryClient);
      return true;
    } catch (reason) {
      if (!(reason instanceof ProblemsError)) {
        setFault(reason);
        return false;
      }
      keys.answered();
      setProblems(reason.problems);
      void refetchAfterChange(queryClient);
      return false;
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
