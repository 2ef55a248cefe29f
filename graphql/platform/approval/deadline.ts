/**
 * How much working time a step has. It is a setting, and settings are approved themselves: the setting declares its rule
 * here, so that neither needs the other.
 */
import { Declared } from "../../table/declared.ts";
import type { Role } from "../access/role.ts";
import type { Context } from "../context.ts";

type DeadlineRule = (role: Role, ctx: Context) => Promise<number>;

const declared = new Declared<DeadlineRule>("deadline rule");

export const declareDeadlines = (rule: DeadlineRule): void => declared.add("approval", rule);

/** Working minutes that a role has to decide. */
export const minutesToDecide: DeadlineRule = (role, ctx) => declared.get("approval")!(role, ctx);
