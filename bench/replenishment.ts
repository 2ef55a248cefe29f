/**
 * Back-test of the replenishment: plays the product's own arithmetic over daily sales of years that are past, day by day
 * with nothing known of the days to come, and says how often stock lasted until the next delivery, beside how often it
 * was asked to. npm run backtest:replenishment -- pharma-sales-daily.csv
 */
import { readFileSync } from "node:fs";
import { replenish, spreadOf } from "../graphql/domains/supply/replenishment/arithmetic.ts";
import { demandDays, fewestDemandDays } from "../graphql/domains/supply/replenishment/demand.ts";

/** Service levels that are asked for, with their factor. */
const asked = [[90, 1.28], [95, 1.65], [99, 2.33]] as const;
/** Days from order to put-away, each as likely as the others. */
const leadDays = [5, 6, 7, 8, 9] as const;
const coverDays = 14;
const newestReceipts = 12;

/** The same numbers each time: a linear congruential generator (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

interface Played {
  cycles: number;
  /** Cycles in which something could not be sold. */
  short: number;
  wanted: number;
  sold: number;
  /** Sum of the stock at the end of each day. */
  stock: number;
  days: number;
}

/** Days on which nothing was left say nothing of what was wanted, and are left out as in the product. */
function play(sales: readonly number[], z: number): Played {
  const next = numbers(20_261_130);
  const played: Played = { cycles: 0, short: 0, wanted: 0, sold: 0, stock: 0, days: 0 };
  const first = spreadOf(sales.slice(0, demandDays));
  let stock = Math.ceil(first.mean * 30);
  let cycleIsShort = false;
  let coming: { on: number; quantity: number }[] = [];
  const leads: number[] = [];
  const observed: { sold: number; left: number }[] = sales.slice(0, demandDays).map((sold) => ({ sold, left: 1 }));
  for (let day = demandDays; day < sales.length; day++) {
    for (const { quantity } of coming.filter(({ on }) => on === day)) {
      stock += quantity;
      played.cycles += 1;
      if (cycleIsShort) played.short += 1;
      cycleIsShort = false;
    }
    coming = coming.filter(({ on }) => on > day);
    const wanted = sales[day]!;
    const sold = Math.min(stock, wanted);
    stock -= sold;
    if (sold < wanted) cycleIsShort = true;
    observed.push({ sold, left: stock });
    Object.assign(played, { wanted: played.wanted + wanted, sold: played.sold + sold, stock: played.stock + stock, days: played.days + 1 });
    const demand = spreadOf(observed.slice(-demandDays).filter(({ left }) => left > 0).map((one) => one.sold));
    if (demand.observations < fewestDemandDays) continue;
    const lead = leads.length > 1 ? spreadOf(leads.slice(-newestReceipts)) : { mean: 7, deviation: 0 };
    const { quantity } = replenish({ demand, lead, z, coverDays, sellable: stock, onOrder: coming.reduce((sum, one) => sum + one.quantity, 0), promised: 0, backOrdered: 0, minimumOrder: 1, perCase: 1 });
    if (quantity === 0) continue;
    const taken = leadDays[Math.floor(next() * leadDays.length)]!;
    leads.push(taken);
    coming.push({ on: day + taken, quantity });
  }
  return played;
}

const percent = (part: number, whole: number): string => (whole === 0 ? "—" : ((100 * part) / whole).toFixed(1));

/** Columns of the file that are sales of a group of medicines: "M01AB". Counted in hundredths of their unit. */
export function readSales(text: string): Map<string, number[]> {
  const [head = "", ...rows] = text.trim().split(/\r?\n/);
  const names = head.split(",");
  const groups = names.flatMap((name, column) => (/^[A-Z]\d\d[A-Z]*$/.test(name) ? [{ name, column }] : []));
  return new Map(groups.map(({ name, column }) => [name, rows.map((row) => Math.max(0, Math.round(Number(row.split(",")[column]) * 100)))]));
}

/** A table as Markdown: for each group and service level what was reached. */
export function backTest(sales: ReadonlyMap<string, readonly number[]>): string {
  const rows = [...sales].flatMap(([name, days]) =>
    asked.map(([level, z]) => {
      const { cycles, short, wanted, sold, stock, days: played } = play(days, z);
      return `| ${name} | ${level} | ${percent(cycles - short, cycles)} | ${percent(sold, wanted)} | ${cycles} | ${(stock / played / Math.max(1, wanted / played)).toFixed(1)} |`;
    }),
  );
  return ["| group | asked % | cycles without shortage % | sold of wanted % | cycles | stock, days of demand |", "| --- | ---: | ---: | ---: | ---: | ---: |", ...rows].join("\n");
}

if (process.argv[1]?.endsWith("replenishment.ts")) {
  const path = process.argv[2];
  if (path) process.stdout.write(`${backTest(readSales(readFileSync(path, "utf8")))}\n`);
  else {
    process.stderr.write("Which file of daily sales? npm run backtest:replenishment -- pharma-sales-daily.csv\n");
    process.exitCode = 1;
  }
}
