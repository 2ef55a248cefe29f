import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { refetchAfterChange } from "../../../api/refetchAfterChange.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import type { Problem } from "../../../problems/problem.ts";
import { ProblemsError } from "../../../problems/ProblemsError.ts";

/**
 * Edits of a plan, one after the other, each at the version that the one before it made. A refusal is shown, and
 * the edits waiting behind it are dropped, since they were typed on top of it.
 */
export function usePlanEdits(record: PageRecord) {
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const entity = useModel().entity("SalesPlan")!;
  const version = useRef(record.version);
  version.current = Math.max(version.current, record.version);
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const pending = useRef(0);
  const [waiting, setWaiting] = useState(0);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  async function once(name: string, input: Record<string, unknown>): Promise<boolean> {
    const action = entity.actions.find((one) => one.name === name)!;
    try {
      const done = await dataProvider.act(entity, action, { id: record.id, version: version.current, idempotencyKey: crypto.randomUUID(), input });
      version.current = done.version;
      await refetchAfterChange(queryClient);
      return true;
    } catch (reason) {
      if (reason instanceof ProblemsError) setProblems(reason.problems);
      else setFault(reason);
      await refetchAfterChange(queryClient);
      return false;
    }
  }

  const count = (by: 1 | -1) => {
    pending.current += by;
    setWaiting(pending.current);
  };

  function edit(action: string, input: Record<string, unknown>): Promise<boolean> {
    setProblems([]);
    setFault(null);
    const before = pending.current === 0 ? Promise.resolve(true) : last.current;
    count(1);
    last.current = before.then((done) => done && once(action, input)).finally(() => count(-1));
    return last.current;
  }

  return { edit, saving: waiting > 0, problems, fault, dismiss: () => setProblems([]) };
}
