/** A process that is killed in the middle of its work: at one of its transactions, before or after the table has taken it. */
import { Context } from "../platform/context.ts";
import { NamedError } from "../table/namedError.ts";
import { Table, tableClient } from "../table/table.ts";
import type { Stage } from "./stage.ts";

export interface Death {
  /** Its how many-th transaction it dies at, from 1; with 0 it lives. */
  at: number;
  /** Whether the table has taken that transaction: the process dies before it learns that. */
  written: boolean;
}

export class Killed extends NamedError {}

/** A request of somebody, in a process that dies. */
export async function dying(stage: Stage, subject: string, { at, written }: Death): Promise<Context> {
  const client = tableClient();
  let transactions = 0;
  client.middlewareStack.add(
    (next, { commandName }) => async (command) => {
      if (commandName !== "TransactWriteItemsCommand" || ++transactions !== at) return next(command);
      if (written) await next(command);
      throw new Killed();
    },
    { step: "initialize" },
  );
  return new Context(new Table(stage.table.name, client), (await stage.as(subject)).principal, "en", `mortal-${at}`, stage.now);
}
