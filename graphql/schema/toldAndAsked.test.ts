/**
 * Roles that declarations notify or ask to decide, in every domain, may read the record. A notice goes only to those who
 * may read what it is about, so a role without that right would be left out without a word.
 */
import { describe, expect, test } from "vitest";
import "../domains/domains.ts";
import { rolesToldOfAlerts } from "../platform/alert/standingAlert.ts";
import { roleOf } from "../platform/access/access.ts";
import { policyOf } from "../platform/access/policy.ts";
import { lifecycleOf } from "../platform/lifecycle/availability.ts";
import { isDecidedOn } from "../platform/lifecycle/lifecycle.ts";
import { daysAhead, declaredReviews } from "../platform/review/review.ts";
import { allEntities, entityOf } from "../table/entity.ts";

const readersOf = (entity: string): Set<string> => new Set(policyOf(entity).read.map(roleOf));
const actorsOf = (entity: string, action: string): string[] => (policyOf(entity).actions[action] ?? []).map(roleOf);
const withoutRight = (entity: string, roles: readonly string[]): string[] => roles.filter((role) => !readersOf(entity).has(role));

describe("approvals", () => {
  const decided = allEntities().filter(({ target }) => isDecidedOn(lifecycleOf(target)));

  test.each(decided.map(({ name }) => name))("%s is read by all who may come to decide on it, and by those who submit it", (name) => {
    expect(actorsOf(name, "approve").length).toBeGreaterThan(0);
    for (const action of ["submit", "approve", "reject", "delegate"]) expect([action, withoutRight(name, actorsOf(name, action))]).toEqual([action, []]);
  });
});

describe("reviews", () => {
  test.each(declaredReviews().map((plan) => [entityOf(plan.by).name, plan] as const))("%s is read by those who hold it and are told of it, with what it reviews", (name, plan) => {
    const told = [...actorsOf(name, "complete"), ...actorsOf(name, "waive"), plan.overdueTo];
    expect(actorsOf(name, "complete").length).toBeGreaterThan(0);
    expect(withoutRight(name, told)).toEqual([]);
    expect(withoutRight(entityOf(plan.target).name, told)).toEqual([]);
    expect(daysAhead(plan)).toBeGreaterThan(0);
  });
});

test.each(rolesToldOfAlerts().map(({ entity, roles }) => [entity, roles] as const))("the alerts %s are read by the roles that are told of them", (entity, roles) => {
  expect(withoutRight(entity, roles)).toEqual([]);
});
