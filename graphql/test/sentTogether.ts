import { groupsOf } from "../platform/projection/sweep.ts";

/** What is sent as one request: a check that asks for everything in the name of everybody takes minutes otherwise. */
export const sentTogether = <T>(all: readonly T[]): T[][] => groupsOf(all, 20);
