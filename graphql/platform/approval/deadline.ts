/**
 * By when a step is to be decided. How long each role has is a setting, and settings are approved themselves: the
 * setting declares its rule here, so that neither needs the other.
 */
import { Declared } from "../../table/declared.ts";
import type { Role } from "../access/role.ts";
import type { Context } from "../context.ts";

type DeadlineRule = (role: Role, begunAt: Date, ctx: Context) => Promise<Date>;

const declared = new Declared<DeadlineRule>("deadline rule");

export const declareDeadlines = (rule: DeadlineRule): void => declared.add("approval", rule);

/** When a step of this role that began at that moment is due. */
export const deadlineOf: DeadlineRule = (role, begunAt, ctx) => declared.get("approval")!(role, begunAt, ctx);
