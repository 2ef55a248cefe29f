/**
 * What was scanned and is to be sent. The invariants: nothing is sent before it is kept, and what is kept leaves only once
 * the server has taken it, or a person throws it away; it is sent in the order in which it was scanned, each step under a
 * key of its own, so that what was sent twice is done once. What the server refuses stays, with the reason, and holds back
 * only what is about the same document.
 */
import type { Label } from "../../../../graphql/schema/model.ts";
import { NamedError } from "../../../api/NamedError.ts";

export interface OutboxStep {
  /** Name of the mutation's operation. */
  operation: string;
  input: Record<string, unknown>;
  /** The step, by its number from 0, whose record this one is about. */
  ofStep?: number;
}

export interface OutboxEntry {
  key: string;
  label: Label;
  /** Document that it is about. */
  about: string;
  at: string;
  steps: OutboxStep[];
  /** Records of the steps that are done. */
  done: string[];
  /** Why the server has refused it. */
  refused?: string[];
}

/** Answers the id of the record; throws Refused where the server says no, and anything else where it could not be asked. */
export type Send = (operation: string, input: Record<string, unknown>) => Promise<string>;

export class Refused extends NamedError {
  override readonly name = "Refused";

  constructor(readonly reasons: string[]) {
    super(reasons.join("; "));
  }
}

export interface Keeping {
  read(): string | null;
  write(text: string): void;
}

export class Outbox {
  private kept: OutboxEntry[];
  private sending: Promise<void> | undefined;
  private readonly sent = new Set<string>();
  private about: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly keeping: Keeping,
    private readonly send: Send,
  ) {
    this.kept = JSON.parse(keeping.read() ?? "[]") as OutboxEntry[];
    this.tell();
  }

  get entries(): readonly OutboxEntry[] {
    return this.kept;
  }

  /** Documents that something is kept about, or was sent about and that still look open here. */
  get documents(): ReadonlySet<string> {
    return this.about;
  }

  /** Whenever what is kept has changed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(entry: Omit<OutboxEntry, "done">): void {
    this.keep([...this.kept, { ...entry, done: [] }]);
  }

  /** A person throws away what the server has refused. */
  discard(key: string): void {
    this.keep(this.kept.filter((one) => one.key !== key));
  }

  /** A person has seen to the reason: it is sent again with the next. */
  tryAgain(key: string): void {
    this.keep(this.kept.map((one) => (one.key === key ? { ...one, refused: undefined } : one)));
  }

  /** Sends what can be sent, in order; stops when the server cannot be reached. A call during a run waits for that run. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  /** Sends what can be sent; once `askAgain` has learnt what is open now, the documents that were sent count no more. */
  async flushAnd(askAgain: () => Promise<unknown>): Promise<void> {
    await this.flush();
    const sent = [...this.sent];
    if (sent.length === 0) return;
    await askAgain();
    for (const about of sent) this.sent.delete(about);
    this.tell();
  }

  private async sendAll(): Promise<void> {
    for (let next = this.nextToSend(); next; next = this.nextToSend()) {
      try {
        await this.sendEntry(next);
      } catch (error) {
        if (!(error instanceof Refused)) return;
        this.replace(next.key, { refused: error.reasons });
      }
    }
  }

  private nextToSend(): OutboxEntry | undefined {
    const heldBack = new Set(this.kept.filter(({ refused }) => refused).map(({ about }) => about));
    return this.kept.find(({ refused, about }) => !refused && !heldBack.has(about));
  }

  private async sendEntry({ key, about, steps, done: before }: OutboxEntry): Promise<void> {
    const done = [...before];
    for (const [i, { operation, input, ofStep }] of steps.entries()) {
      if (i < done.length) continue;
      const id = await this.send(operation, { ...input, ...(ofStep !== undefined && { id: done[ofStep] }), idempotencyKey: `${key}-${i}` });
      done.push(id);
      this.replace(key, { done: [...done] });
    }
    this.sent.add(about);
    this.keep(this.kept.filter((one) => one.key !== key));
  }

  private replace(key: string, values: Partial<OutboxEntry>): void {
    this.keep(this.kept.map((one) => (one.key === key ? { ...one, ...values } : one)));
  }

  private keep(entries: OutboxEntry[]): void {
    this.keeping.write(JSON.stringify(entries));
    this.kept = entries;
    this.tell();
  }

  private tell(): void {
    this.about = new Set([...this.kept.map(({ about }) => about), ...this.sent]);
    for (const listener of this.listeners) listener();
  }
}
