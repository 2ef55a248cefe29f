/** Keeps the units of every partition key: what it has left, what it has taken in all, and how often it was refused. */
import { published } from "./published.ts";
import type { Charge, Kind } from "./units.ts";

export interface Limits {
  readUnitsPerSecond: number;
  writeUnitsPerSecond: number;
  /** Seconds of unused units that a key may save up. */
  burstSeconds: number;
}

export interface KeyUse {
  kind: Kind;
  place: string;
  key: string;
  /** Units taken since the beginning, or since `reset`. */
  units: number;
  /** Requests that were refused because of this key. */
  throttled: number;
}

interface Purse extends KeyUse {
  left: number;
  filledAt: number;
}

export class Account {
  private readonly purses = new Map<string, Purse>();
  private readonly limits: Limits;

  /** @param now milliseconds, from any beginning. */
  constructor(limits: Partial<Limits> = {}, private readonly now: () => number = () => performance.now()) {
    this.limits = { ...published, ...limits };
  }

  /** The keys of these charges that are in debt, and noted as refused; none where the request may go on. */
  refusing(charges: readonly Omit<Charge, "units">[]): KeyUse[] {
    const refusing = [...new Set(charges.map((one) => this.purseOf(one)))].filter(({ left }) => left <= 0);
    for (const purse of refusing) purse.throttled++;
    return refusing;
  }

  take(charges: readonly Charge[]): void {
    for (const charge of charges) {
      const purse = this.purseOf(charge);
      purse.left -= charge.units;
      purse.units += charge.units;
    }
  }

  /** Every key that was used, the hottest first: by units taken, for the share of a second's that they are. */
  hottest(kind?: Kind): KeyUse[] {
    return [...this.purses.values()].filter((one) => !kind || one.kind === kind).sort((a, b) => b.units / this.rateOf(b.kind) - a.units / this.rateOf(a.kind));
  }

  /** Counts anew; what keys have left stays. */
  reset(): void {
    for (const purse of this.purses.values()) Object.assign(purse, { units: 0, throttled: 0 });
  }

  private rateOf(kind: Kind): number {
    return kind === "read" ? this.limits.readUnitsPerSecond : this.limits.writeUnitsPerSecond;
  }

  private purseOf({ kind, place, key }: Omit<Charge, "units">): Purse {
    const name = `${kind}\n${place}\n${key}`;
    const most = this.rateOf(kind) * this.limits.burstSeconds;
    const now = this.now();
    const purse = this.purses.get(name) ?? { kind, place, key, units: 0, throttled: 0, left: most, filledAt: now };
    this.purses.set(name, purse);
    purse.left = Math.min(most, purse.left + ((now - purse.filledAt) / 1000) * this.rateOf(kind));
    purse.filledAt = now;
    return purse;
  }
}
