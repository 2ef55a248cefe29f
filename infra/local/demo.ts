import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PreparedDemo } from "./preparedDemo.ts";
import { StartProblem } from "./problem.ts";

/** Where prepared data go. */
export interface DemoStore {
  isEmpty(): Promise<boolean>;
  /** Puts all of it into the empty table, without telling the stream where that can be left out. */
  fill(items: Iterable<Record<string, AttributeValue>>): Promise<void>;
}

const beginning = "demo-loading";
const complete = "demo-loaded";

/**
 * Loads the demo data into a folder once. They are entered step by step through the product's own rules, and half of
 * them are useless: if a start ended while it loaded them, the next starts over. Nothing else can have been entered
 * meanwhile, since the API answers only when they are complete. A folder whose data began without them is not cleared.
 */
export class DemoData {
  private readonly folder: string | undefined;
  private readonly year: boolean;
  private readonly prepared: PreparedDemo | undefined;
  private hasPreparedFiles = false;

  /** Without a folder, for data that live in memory. What was prepared before is used where it is given. */
  constructor(folder: string | undefined, { year = false, prepared }: { year?: boolean; prepared?: PreparedDemo } = {}) {
    this.folder = folder;
    this.year = year;
    this.prepared = folder === undefined ? undefined : prepared;
  }

  /** Before anything else is put into the folder. */
  prepare(report: (message: string) => void): void {
    if (!this.folder || this.has(complete)) return;

    mkdirSync(this.folder, { recursive: true });
    if (this.has(beginning)) {
      report("The demo data were not loaded completely. Starting over …");
      // The mark is removed at the end: if loading is interrupted, the next start clears the folder.
      for (const name of readdirSync(this.folder)) if (name !== beginning) rmSync(join(this.folder, name), { recursive: true });
    }
    const others = readdirSync(this.folder).filter((name) => name !== beginning);
    if (others.length > 0) return;
    this.mark(beginning);
    if (!this.prepared?.exists) return;
    this.prepared.placeFiles(this.folder);
    this.hasPreparedFiles = true;
  }

  /** Into an empty table at once; beside what somebody has entered, step by step. */
  async load(store: DemoStore, report: (message: string) => void): Promise<void> {
    if (this.has(complete)) return;

    report("Loading the demo data …");
    const tell = (message: string) => report(`  ${message}`);
    if (await store.isEmpty()) {
      await store.fill(await this.items(tell));
    } else {
      if (this.year) throw new StartProblem("A year of business is loaded into an empty folder only. Start anew with\n  npm start -- --fresh --year");
      const { loadDemo } = await import("../../graphql/demo/load.ts");
      await loadDemo(tell);
    }
    this.mark(complete);
  }

  private async items(tell: (message: string) => void): Promise<Iterable<Record<string, AttributeValue>>> {
    if (this.hasPreparedFiles) return this.prepared!.items();
    const { prepareDemo } = await import("../../graphql/demo/prepare.ts");
    const items = [...(await prepareDemo({ year: this.year }, tell))];
    await this.prepared?.keep(items, this.folder!);
    return items;
  }

  private has(name: string): boolean {
    return this.folder !== undefined && existsSync(join(this.folder, name));
  }

  private mark(name: string): void {
    if (this.folder) writeFileSync(join(this.folder, name), new Date().toISOString());
  }
}
