/** The clock writes the states that dates have decided, each record in a transaction of its own: see platform/lifecycle/stateByDate.ts. */
import { allEntities, type EntityDeclaration, type NodeClass } from "../../table/entity.ts";
import { readAll } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import { enterStateByDate, statesByDate, type StateByDate } from "../lifecycle/stateByDate.ts";
import { eachAlone, type ClockWork } from "./clock.ts";

async function enterState(ctx: Context, { name }: EntityDeclaration, action: string, id: string): Promise<void> {
  await change(ctx, { entity: name, action }, {}, async (uow) => {
    const record = uow.edit((await ctx.loader.load(id))!);
    enterStateByDate(record, ctx.today);
    return record;
  });
}

/** Records whose day has come, by the date where a list of states is ordered by it. */
function dueRecords(ctx: Context, { target, lists }: EntityDeclaration, { from, on }: StateByDate<Node, string>): AsyncIterable<Node> {
  const orders: readonly string[] = lists.status!;
  const sort = orders.includes(on) ? on : orders[0]!;
  return readAll(ctx.table, target as NodeClass, { filter: { status: { in: from }, [on]: { to: ctx.today } }, orderBy: { sort, descending: false } });
}

/** One piece of work per entity and state, so that one that fails keeps no other waiting. */
export const dueStates = (): ClockWork[] =>
  allEntities().flatMap((entity) =>
    statesByDate(entity.target).map((state) => ({
      name: `${entity.name}.${state.action}`,
      run: (ctx: Context) => eachAlone(dueRecords(ctx, entity, state), ({ id }) => id, ({ id }) => enterState(ctx, entity, state.action, id)),
    })),
  );
