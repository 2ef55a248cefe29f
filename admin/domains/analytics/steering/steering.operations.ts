import type { Operation } from "../../../api/operation.ts";
import { standingFields } from "./planStanding.ts";

/** The plan that is in force, and how far it is attained. */
export const planDocument: Operation = {
  name: "PlanInForce",
  text: `query PlanInForce { departmentPlans(first: 1, filter: { status: { eq: IN_FORCE } }, orderBy: YEAR_DESC) { nodes { id name ${standingFields} } } }`,
};

/** What the deputies have not reported yet, and what waits for the manager's answer. */
export const deputiesDocument: Operation = {
  name: "DeputyReportsOpen",
  text: `query DeputyReportsOpen { deputyReports(first: 50, filter: { status: { in: [DUE, SUBMITTED] } }, orderBy: DUE_ON_ASC) { nodes { id title status dueOn deputy { displayName } proposals { answer } } } }`,
};
