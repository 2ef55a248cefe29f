/** Nothing that was scanned is lost, sent out of order, or done twice, whatever the network and the server do. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Outbox, Refused, type OutboxEntry } from "./outbox.ts";

const memory = (): { text: string | null; read(): string | null; write(text: string): void } => ({
  text: null,
  read() {
    return this.text;
  },
  write(text) {
    this.text = text;
  },
});

const entry = (key: string, about = key, steps: OutboxEntry["steps"] = [{ operation: "Do", input: { key } }]): Omit<OutboxEntry, "done"> => ({ key, about, steps, label: { zh: key, en: key }, at: "2026-11-30T08:00:00Z" });

/** A server that takes the same key once, and may be out of reach before or after it has done the work. */
function server(plan: readonly ("OK" | "NO_ANSWER" | "UNREACHABLE")[], refuses: ReadonlySet<string> = new Set()) {
  const done = new Map<string, string>();
  const order: string[] = [];
  let call = 0;
  const send = async (operation: string, input: Record<string, unknown>): Promise<string> => {
    const fate = plan[call++] ?? "OK";
    const key = String(input.idempotencyKey);
    if (fate === "UNREACHABLE") throw new TypeError("network");
    if (refuses.has(String(input.key))) throw new Refused(["已由他人完成"]);
    if (!done.has(key)) {
      done.set(key, `rec-${done.size}`);
      order.push(`${operation} ${String(input.key ?? input.id)}`);
    }
    if (fate === "NO_ANSWER") throw new TypeError("network");
    return done.get(key)!;
  };
  return { send, order };
}

test("a second step is about the record of the first, also after the page was closed in between", async () => {
  const kept = memory();
  const { send, order } = server(["OK", "UNREACHABLE"]);
  const before = new Outbox(kept, send);
  before.add(entry("a", "a", [{ operation: "Create", input: { key: "a" } }, { operation: "Post", input: {}, ofStep: 0 }]));
  await before.flush();
  expect(before.entries).toMatchObject([{ key: "a", done: ["rec-0"] }]);
  const after = new Outbox(kept, send);
  await after.flush();
  expect([order, after.entries]).toEqual([["Create a", "Post rec-0"], []]);
});

test("what the server refuses stays with its reason, holds back the same document only, and goes on when tried again", async () => {
  const refuses = new Set(["a"]);
  const { send, order } = server([], refuses);
  const outbox = new Outbox(memory(), send);
  for (const [key, about] of [["a", "doc1"], ["b", "doc1"], ["c", "doc2"]] as const) outbox.add(entry(key, about));
  await outbox.flush();
  expect(order).toEqual(["Do c"]);
  expect(outbox.entries).toMatchObject([{ key: "a", refused: ["已由他人完成"] }, { key: "b" }]);
  refuses.clear();
  outbox.tryAgain("a");
  await outbox.flush();
  expect([order, outbox.entries]).toEqual([["Do c", "Do a", "Do b"], []]);
});

test("a document counts as done from when it is kept until the server was asked again after it was sent", async () => {
  const { send } = server(["UNREACHABLE"]);
  const outbox = new Outbox(memory(), send);
  outbox.add(entry("a", "doc1"));
  expect([...outbox.documents]).toEqual(["doc1"]);
  const asked: string[][] = [];
  const askAgain = async (): Promise<void> => void asked.push([...outbox.documents]);
  await outbox.flushAnd(askAgain);
  expect(asked).toEqual([]);
  await outbox.flushAnd(askAgain);
  expect(asked).toEqual([["doc1"]]);
  expect([outbox.entries, [...outbox.documents]]).toEqual([[], []]);
});

test("however often the network fails and the page is closed, all is done once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom("OK" as const, "NO_ANSWER" as const, "UNREACHABLE" as const), { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), async (plan, many) => {
      const kept = memory();
      const { send, order } = server(plan);
      let outbox = new Outbox(kept, send);
      const keys = Array.from({ length: many }, (_, i) => `k${i}`);
      for (const key of keys) {
        outbox.add(entry(key));
        await outbox.flush();
        outbox = new Outbox(kept, send);
      }
      for (let round = 0; round <= plan.length; round++) await outbox.flush();
      expect(order).toEqual(keys.map((key) => `Do ${key}`));
      expect(outbox.entries).toEqual([]);
    }),
  );
});
