/**
 * A file of lines, `name<TAB>JSON`, in the order of their names' bytes. A line is found by halving the file and read when
 * it is asked for, so what is not asked for costs nothing but its bytes.
 */
const [newline, tab] = [10, 9];

export class Lines {
  constructor(private readonly bytes: Buffer) {}

  static of(entries: Iterable<readonly [name: string, value: unknown]>): Buffer {
    const lines = [...entries].map(([name, value]) => [Buffer.from(name), Buffer.from(`\t${JSON.stringify(value)}\n`)] as const);
    return Buffer.concat(lines.sort(([one], [other]) => Buffer.compare(one, other)).flat());
  }

  get<T>(name: string): T | undefined {
    const found = this.find(name);
    return found && (JSON.parse(this.bytes.toString("utf8", ...found)) as T);
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** Where the value begins and ends. */
  private find(name: string): [from: number, to: number] | undefined {
    const wanted = Buffer.from(name);
    const start = this.firstFrom(wanted);
    const end = start + wanted.length;
    if (end >= this.bytes.length || this.bytes[end] !== tab || this.bytes.compare(wanted, 0, wanted.length, start, end) !== 0) return undefined;
    return [end + 1, this.bytes.indexOf(newline, end)];
  }

  /** Where the first line begins whose name is this one or comes after it. */
  private firstFrom(name: Buffer): number {
    let [from, to] = [0, this.bytes.length];
    while (from < to) {
      const start = this.startOfLine((from + to) >>> 1);
      const before = this.bytes.compare(name, 0, name.length, start, this.bytes.indexOf(tab, start)) < 0;
      if (before) from = this.bytes.indexOf(newline, start) + 1;
      else to = start;
    }
    return from;
  }

  /** Every name that begins like this. */
  namesFrom(prefix: string): string[] {
    const names: string[] = [];
    for (let start = this.firstFrom(Buffer.from(prefix)); start < this.bytes.length; start = this.bytes.indexOf(newline, start) + 1) {
      const name = this.bytes.toString("utf8", start, this.bytes.indexOf(tab, start));
      if (!name.startsWith(prefix)) break;
      names.push(name);
    }
    return names;
  }

  private startOfLine(within: number): number {
    return within === 0 ? 0 : this.bytes.lastIndexOf(newline, within - 1) + 1;
  }
}
