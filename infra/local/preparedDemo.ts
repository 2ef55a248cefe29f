/**
 * Demo data that were prepared before: by the same source, for the same day. What the rules cost is paid once a day, and
 * a fresh start takes them as they are. Beside the items are the files that they name, and the key that has sealed some.
 */
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { createHash } from "node:crypto";
import { cpSync, createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { webhookKeyFile } from "./names.ts";

type Item = Record<string, AttributeValue>;

const root = join(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache/pharmops-demo");
const itemsFile = "items.jsonl.gz";
/** What of a system's folder belongs to the items. */
const alongside = ["files", webhookKeyFile] as const;

/** Of everything that decides what the demo becomes. */
function sourceHash(): string {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const sources = readdirSync(join(root, "graphql"), { recursive: true, encoding: "utf8" }).filter((path) => /(?<!\.(test|samples|remedies|partners))\.ts$/.test(path));
  for (const path of sources.sort()) hash.update(path).update(readFileSync(join(root, "graphql", path)));
  return hash.digest("hex").slice(0, 16);
}

export class PreparedDemo {
  private readonly path: string;

  constructor({ year, today }: { year: boolean; today: string }, within = cache) {
    this.path = join(within, `${year ? "year" : "small"}-${today}-${sourceHash()}`);
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** Puts what belongs to the items into the empty folder of a system. */
  placeFiles(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const name of alongside) if (existsSync(join(this.path, name))) cpSync(join(this.path, name), join(folder, name), { recursive: true });
  }

  async items(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const line of createInterface({ input: createReadStream(join(this.path, itemsFile)).pipe(createGunzip()) })) items.push(JSON.parse(line) as Item);
    return items;
  }

  /** Keeps what was prepared, and forgets what was prepared for other days. */
  async keep(items: Iterable<Item>, folder: string): Promise<void> {
    const unfinished = `${this.path}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    await pipeline(Readable.from(lines(items)), createGzip({ level: 1 }), createWriteStream(join(unfinished, itemsFile)));
    for (const name of alongside) if (existsSync(join(folder, name))) cpSync(join(folder, name), join(unfinished, name), { recursive: true });
    const kind = this.path.slice(dirname(this.path).length + 1).split("-")[0]!;
    for (const other of readdirSync(dirname(this.path))) if (other.startsWith(`${kind}-`) && !unfinished.endsWith(other)) rmSync(join(dirname(this.path), other), { recursive: true, force: true });
    renameSync(unfinished, this.path);
  }
}

function* lines(items: Iterable<Item>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}
