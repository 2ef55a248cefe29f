import type { Problem } from "../problems/problem.ts";
import { ProblemsError } from "../problems/ProblemsError.ts";
import type { Client } from "./client.ts";
import type { Operation } from "./operation.ts";

interface Outcome<Result> {
  outcome: { record: Result | null; problems: Problem[] };
}

export type Mutate = <Result>(operation: Operation, input: object) => Promise<Result>;

/** Sends mutations whose payload is under the name "outcome": answers the record, or throws the problems. */
export function mutateWith(client: Client): Mutate {
  return async <Result>(operation: Operation, input: object) => {
    const { outcome } = await client.request<Outcome<Result>>(operation, { input });
    if (outcome.problems.length > 0 || !outcome.record) throw new ProblemsError(outcome.problems);
    return outcome.record;
  };
}
