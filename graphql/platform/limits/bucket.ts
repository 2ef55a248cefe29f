/**
 * The points of one client, as a leaky bucket in the table. One number holds it: the moment at which the bucket is full
 * again. The invariant: however many machines claim at once, the points granted in any period are at most `maximum` and
 * what came back in it.
 *
 * A claim is one conditional UpdateItem without a read before it. Whether the bucket is full now is not known to it, so
 * it goes by what this process saw last; where another process has changed that, the claim is refused and repeated
 * with the new value. While the bucket is more than half full, a claim takes some points in advance, so that the requests that
 * follow in this process cost no round trip; what a request did not use stays here with them, or is given back at once
 * where it is a large part of the bucket. Points that are held here melt as fast as the bucket fills: otherwise they
 * could be spent on top of a bucket that has become full without them.
 */
import { LRUCache } from "lru-cache";
import { bucketKey } from "../../table/keys.ts";
import type { Table } from "../../table/table.ts";
import type { BucketSize } from "./limits.ts";

export interface Throttle {
  maximum: number;
  available: number;
  restoreRate: number;
}

export interface Claim {
  granted: boolean;
  throttle: Throttle;
  /** Whole seconds until the points are available, if no other request takes them; zero if granted. */
  retryAfterSeconds: number;
}

/** What this process knows of a client's bucket. */
interface Seen {
  /** Milliseconds since 1970. */
  fullAt: number;
  /** Points that were claimed and not used, as of `heldSince`; below zero where a request used more than it claimed. */
  held: number;
  /** Milliseconds since 1970. */
  heldSince: number;
  /** The claim that is under way to take points in advance. */
  advancing?: Promise<unknown>;
}

const daySeconds = 24 * 60 * 60;
const hourMilliseconds = 60 * 60 * 1000;
/** Unused points from this part of the bucket on are given back at once, so that other machines do not lack them; as many are taken in advance. */
const largePart = 0.1;
/** Nothing is taken in advance where less than this part of the bucket would be left. */
const plenty = 0.5;
/** How often a claim is tried while others change the bucket at the same moment. */
const maxTries = 20;
/** What one process remembers of its clients. */
export type Memory = Pick<Map<string, Seen>, "get"> & { set(client: string, seen: Seen): unknown };
/** Of those that were here last; the rest are asked for as if never seen. */
const processMemory: Memory = new LRUCache<string, Seen>({ max: 1_000 });

export class Bucket {
  private readonly name: string;

  constructor(
    private readonly table: Table,
    private readonly client: string,
    private readonly size: BucketSize,
    private readonly now: () => number = Date.now,
    private readonly memory: Memory = processMemory,
  ) {
    this.name = `${table.name} ${client}`;
  }

  private get seen(): Seen {
    return this.memory.get(this.name) ?? { fullAt: 0, held: 0, heldSince: 0 };
  }

  /** Points held in this process that are still worth something. */
  private get held(): number {
    const { held, heldSince } = this.seen;
    const melted = (Math.max(0, this.now() - heldSince) / 1000) * this.size.restoreRate;
    return held > 0 ? Math.max(0, held - melted) : held;
  }

  private hold(held: number): void {
    this.remember({ held, heldSince: this.now() });
  }

  private remember(change: Partial<Seen>): void {
    this.memory.set(this.name, { ...this.seen, ...change });
  }

  private milliseconds(points: number): number {
    return (points * 1000) / this.size.restoreRate;
  }

  /** Points that are there now. */
  private available(fullAt: number): number {
    const missing = (Math.max(0, fullAt - this.now()) / 1000) * this.size.restoreRate;
    return Math.max(0, Math.floor(this.size.maximum - missing + 1e-6));
  }

  private throttle(fullAt: number): Throttle {
    return { maximum: this.size.maximum, available: Math.max(0, Math.floor(this.available(fullAt) + this.held)), restoreRate: this.size.restoreRate };
  }

  private spend(points: number): Claim {
    this.hold(this.held - points);
    return this.granted();
  }

  private granted(): Claim {
    return { granted: true, throttle: this.throttle(this.seen.fullAt), retryAfterSeconds: 0 };
  }

  /** Takes points out, or says when they will be there. */
  async claim(points: number): Promise<Claim> {
    const { held } = this;
    if (held >= points) return this.spend(points);
    // Given to this claim alone; a second one beside it must not count them again.
    this.hold(0);
    for (let tries = 1; tries <= maxTries; tries++) {
      const advance = this.advance(points - held);
      const { done, item } = await this.takeAndAdvance(points - held, advance);
      const fullAt = Number(item?.fullAt ?? 0);
      this.remember({ fullAt });
      if (done) {
        this.hold(this.held + advance);
        return this.granted();
      }
      const wait = fullAt + this.milliseconds(points - held) - this.now() - this.milliseconds(this.size.maximum);
      if (wait > 0) {
        this.hold(this.held + held);
        // A claim beside this one may bring points in advance, or have come back unused.
        await this.seen.advancing;
        if (this.held >= points) return this.spend(points);
        return { granted: false, throttle: this.throttle(fullAt), retryAfterSeconds: Math.ceil(wait / 1000) };
      }
    }
    throw new Error(`The bucket of ${this.client} is changed by others all the time`);
  }

  /** Points to take beyond those that are needed now, as far as this process knows the bucket. */
  private advance(points: number): number {
    const { fullAt, advancing } = this.seen;
    const share = this.size.maximum * largePart;
    return !advancing && this.available(fullAt) - points - share >= this.size.maximum * plenty ? share : 0;
  }

  private async takeAndAdvance(points: number, advance: number): ReturnType<Bucket["take"]> {
    const taking = this.take(points + advance);
    if (advance === 0) return taking;
    this.remember({ advancing: taking.catch(() => undefined) });
    try {
      return await taking;
    } finally {
      this.remember({ advancing: undefined });
    }
  }

  private take(points: number): Promise<{ done: boolean; item: Record<string, unknown> | undefined }> {
    const now = this.now();
    const cost = this.milliseconds(points);
    const empty = now + this.milliseconds(this.size.maximum);
    // A debt of an hour can only come from a clock that was set back since; the bucket starts anew.
    const never = now + hourMilliseconds;
    if (this.seen.fullAt > now && this.seen.fullAt <= never) {
      return this.table.update(bucketKey(this.client), {
        set: "fullAt = fullAt + :cost, expiresAt = :expires",
        condition: "fullAt > :now AND fullAt <= :latest",
        values: { ":cost": cost, ":now": now, ":latest": empty - cost, ":expires": this.expiry(empty) },
      });
    }
    return this.table.update(bucketKey(this.client), {
      set: "fullAt = :fullAt, expiresAt = :expires",
      condition: "attribute_not_exists(fullAt) OR fullAt <= :now OR fullAt > :never",
      values: { ":fullAt": now + Math.max(cost, 0), ":now": now, ":never": never, ":expires": this.expiry(empty) },
    });
  }

  private expiry(at: number): number {
    return Math.ceil(at / 1000) + daySeconds;
  }

  /** After the request: what it claimed and did not use comes back; what it used beyond that is charged. Answers what is there then. */
  async settle(claim: Claim, unused: number): Promise<Throttle> {
    if (unused === 0) return claim.throttle;
    const isSmall = Math.abs(unused) < this.size.maximum * largePart;
    if (isSmall) this.hold(this.held + unused);
    else {
      const { item } = await this.table.update(bucketKey(this.client), { set: "fullAt = fullAt - :unused", condition: "attribute_exists(fullAt)", values: { ":unused": this.milliseconds(unused) } });
      this.remember({ fullAt: Number(item?.fullAt ?? 0) });
    }
    const { maximum } = this.size;
    return { ...claim.throttle, available: Math.max(0, Math.min(maximum, claim.throttle.available + unused)) };
  }
}
