/** Measures contenders in turns, so that other load on the machine affects them equally. */
import { createHistogram, type RecordableHistogram } from "node:perf_hooks";

export interface Contender {
  /** One request; `turn` counts up, for requests that each need something of their own. */
  call(turn: number): Promise<unknown>;
}

export interface Load {
  /** Requests under way at once. */
  connections: number;
  /** Requests of each contender in one round. */
  calls: number;
  rounds: number;
}

export interface Measured {
  /** Requests per second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Milliseconds of this process's processor for one request: what the machine does meanwhile does not count. */
  cpu: number;
}

class Meter {
  private readonly latencies: RecordableHistogram = createHistogram();
  private turns = 0;
  private busy = 0;
  private cpu = 0;

  constructor(private readonly contender: Contender) {}

  async round({ connections, calls }: Load): Promise<void> {
    const end = this.turns + calls;
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await Promise.all(Array.from({ length: connections }, () => this.connection(end)));
    const { user, system } = process.cpuUsage(used);
    this.busy += performance.now() - begun;
    this.cpu += (user + system) / 1000;
  }

  private async connection(end: number): Promise<void> {
    while (this.turns < end) {
      const begun = performance.now();
      await this.contender.call(this.turns++);
      this.latencies.record(Math.max(1, Math.round((performance.now() - begun) * 1000)));
    }
  }

  get measured(): Measured {
    return { rate: (this.turns / this.busy) * 1000, p50: this.latencies.percentile(50) / 1000, p99: this.latencies.percentile(99) / 1000, cpu: this.cpu / this.turns };
  }
}

export async function interleave<Name extends string>(contenders: Record<Name, Contender>, load: Load): Promise<Record<Name, Measured>> {
  const entries = Object.entries<Contender>(contenders).map(([name, contender]) => [name, new Meter(contender)] as const);
  for (let round = 0; round < load.rounds; round++) {
    // Reverses the order each round, so that no contender always follows the same one.
    const order = round % 2 === 0 ? entries : entries.toReversed();
    for (const [, meter] of order) await meter.round(load);
  }
  return Object.fromEntries(entries.map(([name, meter]) => [name, meter.measured])) as Record<Name, Measured>;
}
