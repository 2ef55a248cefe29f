import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const beginning = "demo-loading";
const complete = "demo-loaded";

/**
 * Loads the demo data into a folder once. They are entered step by step through the product's own rules, and half of
 * them are useless: if a start ended while it loaded them, the next starts over. Nothing else can have been entered
 * meanwhile, since the API answers only when they are complete. A folder whose data began without them is not cleared.
 */
export class DemoData {
  private readonly folder: string | undefined;

  /** Without a folder, for data that live in memory. */
  constructor(folder: string | undefined) {
    this.folder = folder;
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
    if (readdirSync(this.folder).length === 0) this.mark(beginning);
  }

  async load(report: (message: string) => void): Promise<void> {
    if (this.has(complete)) return;

    report("Loading the demo data …");
    const { loadDemo } = await import("../../graphql/demo/load.ts");
    await loadDemo((message) => report(`  ${message}`));
    this.mark(complete);
  }

  /** Data loaded so far is kept, and the next start continues: the large demo is entered as a company goes live. */
  async loadYear(report: (message: string) => void): Promise<void> {
    report("Loading a year of business …");
    const { loadYear } = await import("../../graphql/demo/year.ts");
    await loadYear((message) => report(`  ${message}`));
  }

  private has(name: string): boolean {
    return this.folder !== undefined && existsSync(join(this.folder, name));
  }

  private mark(name: string): void {
    if (this.folder) writeFileSync(join(this.folder, name), new Date().toISOString());
  }
}
