/** Confidential documents: no path tells others of one. That those who decide may read it is in schema/toldAndAsked.test.ts. */
import { expect, test } from "vitest";
import "../../domains/domains.ts";
import { allEntities, Entity, entityOf, type EntityDeclaration } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { seriesOf } from "../kpi/measures.ts";
import { isDecidedOn, type Lifecycle } from "../lifecycle/lifecycle.ts";
import { ApprovalTask, ConfidentialTask } from "./approvalTask.ts";

const confidential = (): EntityDeclaration[] => allEntities().filter((entity) => entity.confidential);
const decidedOn = (): EntityDeclaration[] => confidential().filter(({ lifecycle }) => isDecidedOn(lifecycle as Lifecycle | undefined));

test("rewards are decided on, and so have tasks", () => {
  expect(decidedOn().map(({ name }) => name)).toContain("Reward");
});

test("no confidential document is measured, since a number of them tells of them", () => {
  expect(confidential().filter(({ name }) => seriesOf(name).length > 0).map(({ name }) => name)).toEqual([]);
});

test.each([
  ["search", { search: ["number"] }],
  ["timeline", { timeline: [] }],
  ["events", { events: {} }],
  ["imports", { imports: true }],
  ["a representation other than its number", { representation: "name" }],
  ["clocks", { lifecycle: { initial: "OPEN", states: {}, clocks: {} } }],
])("is refused with %s", (what, options) => {
  class Secret extends Node {
    number!: string;
    name!: string;
  }
  const declare = () => Entity<Secret>({ prefix: "secr", domain: "platform", label: { zh: "保密", en: "Secret" }, about: "A secret.", representation: "number", lists: {}, confidential: true, ...(options as object) })(Secret);
  expect(declare).toThrow(`Secret is confidential and has ${what}`);
});

test("its task is no approval task, so lists and notices of approval tasks do not reveal it", () => {
  expect(Object.create(ConfidentialTask.prototype) instanceof ApprovalTask).toBe(false);
  expect(entityOf(ConfidentialTask)).not.toMatchObject({ search: expect.anything() as unknown });
  expect(entityOf(ConfidentialTask).timeline).toBeUndefined();
  expect(entityOf(ConfidentialTask).figures).toBeUndefined();
});
