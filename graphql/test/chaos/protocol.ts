/** What the processes of a run tell each other. */
import type { Done, World } from "./chain.ts";

export interface TraderTask {
  tableName: string;
  world: World;
  chains: { chain: number; done: Done }[];
  /** How far the clock of the process is wrong. */
  clockMs: number;
  /** Share of the table's answers that are lost. */
  lostShare: number;
}

/** A step that was answered, or refused for good. */
export interface Acknowledged {
  chain: number;
  step: string;
  id?: string;
  version?: number;
  refused?: string;
}

export interface FollowerTask {
  tableName: string;
  /** File that keeps how far the stream was delivered. */
  checkpoint: string;
  /** How far the calendar is turned. */
  calendarMs: number;
}

/** To a trader: end the steps under way, begin no others, and exit. */
export const rest = "rest";

/** From the follower: what was put aside, what went wrong, or that it has seen everything. */
export type Followed = { deadLetter: string } | { failure: string } | "caughtUp";
