/**
 * Supplier scores over the delivery history of USAID's supply chain (SCMS): the product's own scorecard with its first
 * terms, quarter by quarter. npm run scores:suppliers -- scms-delivery-history.csv
 */
import { rated } from "../graphql/platform/scorecard/ratingTerms.ts";
import { firstEvaluationTerms } from "../graphql/domains/supply/evaluation/evaluationTerms.ts";
import { priceReading } from "../graphql/domains/supply/evaluation/priceReading.ts";
import { readScmsFile, type ScmsRow } from "../infra/import/scms/scmsFile.ts";
import { readScmsLine, type TradeLine } from "../infra/import/scms/scmsLine.ts";
import { ordersOf } from "../infra/import/scms/trades.ts";

/** Suppliers that the table shows: those with most lines. */
const mostShown = 20;

const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

interface Delivered extends TradeLine {
  /** Quarter in which its order was due, with its last delivery. */
  dueIn: string;
  /** Quarter in which it was ordered. */
  orderedIn: string;
}

/** Lines of the purchases that the import takes, as it takes them. */
function deliveredLines(rows: readonly ScmsRow[]): Delivered[] {
  const lines = rows.map(readScmsLine).flatMap((reading) => (reading.kind === "read" && reading.line.trade === "purchase" ? [reading.line] : []));
  return ordersOf(lines).orders.flatMap(({ orderedOn, lines: own }) => {
    const dueOn = own.map(({ expectedOn }) => expectedOn).reduce((a, b) => (a > b ? a : b));
    return own.map((line) => ({ ...line, dueIn: quarterOf(dueOn), orderedIn: quarterOf(orderedOn) }));
  });
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

export interface QuarterScore {
  supplier: string;
  quarter: string;
  due: number;
  inTime: number;
  score?: number;
  rating: string;
}

/** A score for each supplier and quarter in which something was due or ordered. */
export function quarterScores(rows: readonly ScmsRow[]): QuarterScore[] {
  const lines = deliveredLines(rows).filter(({ unitPrice, quantity }) => unitPrice > 0 && quantity > 0);
  const lowest = new Map([...grouped(lines, ({ orderedIn, product }) => `${orderedIn} ${product.code}`)].map(([key, own]) => [key, Math.min(...own.map(({ unitPrice }) => unitPrice))]));
  const scores: QuarterScore[] = [];
  for (const own of grouped(lines, ({ partner }) => partner.code).values()) {
    for (const quarter of new Set(own.flatMap(({ dueIn, orderedIn }) => [dueIn, orderedIn]))) {
      const due = own.filter(({ dueIn }) => dueIn === quarter);
      const inTime = due.filter(({ receivedOn, expectedOn }) => receivedOn <= expectedOn).length;
      const paid = own.filter(({ orderedIn }) => orderedIn === quarter).map(({ orderedIn, product, quantity, unitPrice }) => ({ quantity, price: unitPrice, best: lowest.get(`${orderedIn} ${product.code}`)! }));
      const readings = {
        QUALITY: undefined,
        DELIVERY: due.length > 0 ? { part: BigInt(inTime), whole: BigInt(due.length), observations: due.length } : undefined,
        PRICE: paid.length > 0 ? priceReading(paid) : undefined,
        SERVICE: undefined,
      };
      const { score, rating } = rated(firstEvaluationTerms, firstEvaluationTerms.weights.map(({ indicator, weight }) => ({ indicator, weight, reading: readings[indicator] })));
      scores.push({ supplier: own[0]!.partner.name, quarter, due: due.length, inTime, score, rating });
    }
  }
  return scores;
}

/** A table as Markdown: for each supplier what its quarters came to. */
export function scoreTable(scores: readonly QuarterScore[]): string {
  const bySupplier = [...grouped(scores, ({ supplier }) => supplier)].map(([supplier, own]) => ({ supplier, own, due: own.reduce((sum, { due }) => sum + due, 0) }));
  const rows = bySupplier.sort((one, other) => other.due - one.due).slice(0, mostShown).map(({ supplier, own, due }) => {
    const [inTime, given] = [own.reduce((sum, one) => sum + one.inTime, 0), own.filter(({ score }) => score !== undefined)];
    const count = (rating: string): number => own.filter((one) => one.rating === rating).length;
    const mean = given.length === 0 ? "—" : (given.reduce((sum, { score }) => sum + score!, 0) / given.length / 100).toFixed(1);
    return `| ${supplier} | ${due} | ${((100 * inTime) / Math.max(1, due)).toFixed(1)} | ${mean} | ${count("A")} | ${count("B")} | ${count("C")} | ${count("D")} | ${count("NOT_RATED")} |`;
  });
  return ["| supplier | lines | in time % | mean score | A | B | C | D | not rated |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |", ...rows].join("\n");
}

if (process.argv[1]?.endsWith("supplierScores.ts")) {
  const path = process.argv[2];
  if (path) process.stdout.write(`${scoreTable(quarterScores(await readScmsFile(path)))}\n`);
  else {
    process.stderr.write("Which file of deliveries? npm run scores:suppliers -- scms-delivery-history.csv\n");
    process.exitCode = 1;
  }
}
