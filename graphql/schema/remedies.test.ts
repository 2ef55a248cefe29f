/** What a remedy says can be done: each action that one means is carried out, and what was refused is refused no longer. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "../platform/access/role.ts";
import { readEntries } from "../platform/audit/entries.ts";
import { apiOf } from "../platform/entity/entityResolver.ts";
import { lifecycleOf } from "../platform/lifecycle/availability.ts";
import { remedies } from "../platform/problem/problem.ts";
import { allEntities, entityOf } from "../table/entity.ts";
import type { Node } from "../table/node.ts";
import { collectFromRooms } from "../test/collect.ts";
import type { Scenarios } from "../test/remedies/remedy.ts";
import { Stage } from "../test/stage.ts";

/** `X.remedies.ts` of the rooms. */
const scenarios = await collectFromRooms<Scenarios[string]>("remedies");

let stage: Stage;

beforeAll(async () => {
  process.env.WEBHOOK_KEY ??= "a key for these tests";
  stage = await Stage.open();
  await stage.staff(...(Object.keys(Role) as (keyof typeof Role)[]).filter((role) => role !== "partner" && role !== "migration"));
}, 60_000);
afterAll(() => stage.close());

/** Actions by which a document becomes editable: the refusal of an edit names those of its state. */
function waysToEdit(): string[] {
  const lifecycles = allEntities().flatMap(({ name, target }) => (apiOf(name)?.update ? (lifecycleOf(target) ?? []) : []));
  return lifecycles.flatMap(({ editable, actions }) =>
    Object.entries(actions).flatMap(([name, { internal, from, to }]) => (!internal && to && editable.includes(to) && ![from].flat().every((state) => editable.includes(state)) ? [name] : [])),
  );
}

test("every action that a remedy means is carried out in a room", () => {
  const declared = remedies.all().flatMap(({ code, remedy }) => (remedy.by ?? []).map((action) => `${code}: ${action}`));
  const meant = [...declared, ...waysToEdit().map((action) => `NOT_EDITABLE: ${action}`)];
  expect(Object.keys(scenarios).sort()).toEqual([...new Set(meant)].sort());
});

/** "Contract.sign", or "reject" where a rule is everybody's. */
async function newestAction(record: Node): Promise<string[]> {
  const { version } = await stage.fresh(record);
  const [entry] = await readEntries(stage.table, record.id, { from: version, to: version });
  return [`${entityOf(record.constructor).name}.${entry!.action}`, entry!.action];
}

describe.each(Object.entries(scenarios))("%s", (name, prepare) => {
  const [code, action] = name.split(": ") as [string, string];

  test("takes the problem away", { timeout: 60_000 }, async () => {
    const { attempt, remedy } = await prepare(stage);
    const codes = async () => (await attempt()).findings.map((finding) => finding.code);
    expect(await codes()).toContain(code);
    expect(await newestAction(await remedy())).toContain(action);
    expect(await codes()).not.toContain(code);
  });
});
