/**
 * The port to the traceability platform. Today bills go there as a file (traceFile.ts) and people record what became of
 * them; an adapter to its interface sends the same bills by itself, and the clock works with it (traceClock.ts).
 */
import { NamedError } from "../../../table/namedError.ts";
import type { TraceBill } from "./traceBill.ts";

/** Nobody knows whether the platform has the bill: the same is sent again, under the same number. */
export class PlatformUnreachable extends NamedError {}

/** The platform has answered that it does not take the bill. It is not sent again before a person has looked at it. */
export class BillRefused extends NamedError {}

export interface TracePlatform {
  /** Hands a bill over; throws PlatformUnreachable or BillRefused. The same bill twice is one bill. */
  send(bill: TraceBill): Promise<void>;
  /** Codes that the platform has of the bill with this number; undefined where it does not know yet. */
  codesOf(number: string): Promise<number | undefined>;
}

/** The platform that takes bills by itself; none today: people hand its file over. */
export const platformInUse: TracePlatform | undefined = undefined;
