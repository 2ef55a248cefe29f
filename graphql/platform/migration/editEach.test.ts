import { afterAll, beforeAll, expect, test } from "vitest";
import { Position } from "../../domains/organization/people/position.ts";
import { Stage } from "../../test/stage.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { editEach } from "./editEach.ts";
import { migrate } from "./migrate.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("auditor");
});
afterAll(() => stage.close());

const describesDuties = editEach("2026-11-29-duties", Position, ({ duties, name }) => (duties ? undefined : { duties: `${name} 的职责` }));
const run = () => migrate(stage.table, [describesDuties], new Date("9999-01-01"));

test("edits the records that lack the value, on every page of the list, and no other", async () => {
  const numbers = Array.from({ length: 60 }, (_, i) => i);
  const lacking = await Promise.all(numbers.map((i) => stage.seed(Position, { name: `岗位 ${i}` })));
  const described = await stage.seed(Position, { name: "仓储主管", duties: "管理仓库" });
  expect(await run()).toEqual([]);
  for (const { id, name } of lacking) expect(await stage.fresh(id)).toMatchObject({ duties: `${name} 的职责`, version: 2 });
  expect(await stage.fresh(described)).toMatchObject({ duties: "管理仓库", version: described.version });
});

test("leaves an audit entry by the system for each record that it edits", async () => {
  const position = await stage.seed(Position, { name: "质量主管" });
  await migrate(stage.table, [editEach("2026-11-29-audited", Position, ({ name }) => (name === "质量主管" ? { duties: "质量管理" } : undefined))], new Date("9999-01-01"));
  const query = "query ($id: ID!) { position(id: $id) { timeline(first: 1) { nodes { action actorId changes { path after } } } } }";
  const [entry] = (await stage.answer("auditor", query, { id: position.id })).position.timeline.nodes;
  expect(entry).toMatchObject({ action: "migrate", actorId: systemPrincipal.id });
  expect(JSON.stringify(entry.changes)).toContain("质量管理");
});

test("is run once: what lacks the value later stays as it is", async () => {
  const later = await stage.seed(Position, { name: "晚到的岗位" });
  expect(await run()).toEqual([]);
  expect(await stage.fresh(later)).not.toHaveProperty("duties");
});
