/**
 * How every line of the file ended. The invariant: each line ends exactly once, so that the purchases and sales that were
 * accepted and what was rejected add up to the file, in lines and to the cent.
 */

export interface Reason {
  /** Stable name of the rule. */
  code: string;
  message: string;
}

/** What a line is a part of. */
export type Trade = "purchase" | "sale";

export const endings = ["accepted", "rejected"] as const;
export type Ending = (typeof endings)[number];

/** A line of the file; cents are undefined where its amount cannot be read. */
export interface FileLine {
  line: number;
  id: string;
  cents: number | undefined;
  /** Undefined where the line does not say. */
  trade?: Trade;
}

export interface Outcome extends FileLine {
  ending: Ending;
  reasons: readonly Reason[];
  /** Number of the order that an accepted line became part of. */
  order?: string;
}

export interface Sum {
  lines: number;
  cents: number;
}

export class Outcomes {
  private readonly byLine = new Map<number, Outcome>();

  constructor(private readonly expected: readonly FileLine[]) {}

  accept(line: FileLine, order: string): void {
    this.end({ ...line, ending: "accepted", reasons: [], order });
  }

  reject(line: FileLine, reasons: readonly Reason[]): void {
    this.end({ ...line, ending: "rejected", reasons });
  }

  private end({ line, id, cents, trade, ending, reasons, order }: Outcome): void {
    if (this.byLine.has(line)) throw new Error(`Line ${line} has ended twice`);
    this.byLine.set(line, { line, id, cents, trade, ending, reasons, order });
  }

  /** All of them in the file's order; throws where a line has no end. */
  all(): Outcome[] {
    return this.expected.map(({ line }) => {
      const outcome = this.byLine.get(line);
      if (!outcome) throw new Error(`Line ${line} has no end`);
      return outcome;
    });
  }

  get total(): Sum {
    return sumOf(this.expected);
  }

  /** Lines so far and their amount; of purchases or of sales only, where asked for. */
  sum(ending: Ending, trade?: Trade): Sum {
    return sumOf([...this.byLine.values()].filter((outcome) => outcome.ending === ending && (!trade || outcome.trade === trade)));
  }

  /** Lines whose amount cannot be read, and so is in no sum. */
  get unreadable(): number {
    return this.expected.filter(({ cents }) => cents === undefined).length;
  }

  /** What the lines with this ending were told, most frequent first; a line with several reasons counts once, under all. */
  reasons(ending: Ending): (Sum & { codes: string; example: string })[] {
    const groups = new Map<string, Outcome[]>();
    for (const outcome of this.byLine.values()) {
      if (outcome.ending !== ending) continue;
      const codes = codesOf(outcome).join(" + ");
      groups.set(codes, [...(groups.get(codes) ?? []), outcome]);
    }
    const rows = [...groups].map(([codes, outcomes]) => ({ codes, example: outcomes[0]!.reasons[0]!.message, ...sumOf(outcomes) }));
    return rows.sort((a, b) => b.lines - a.lines || (a.codes < b.codes ? -1 : 1));
  }
}

export const codesOf = ({ reasons }: Outcome): string[] => [...new Set(reasons.map(({ code }) => code))].sort();

function sumOf(lines: readonly FileLine[]): Sum {
  const cents = lines.reduce((sum, one) => sum + (one.cents ?? 0), 0);
  if (!Number.isSafeInteger(cents)) throw new RangeError("The amounts of the file are too large to be added exactly");
  return { lines: lines.length, cents };
}
