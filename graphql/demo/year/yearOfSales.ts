/** What customers of the large demo ask for in fourteen months: the same every time for the same day. */
import { addDays } from "../../platform/businessDate.ts";
import { random } from "../../golive/example.ts";
import { medicines, type Medicine } from "../../golive/exampleNames.ts";

export interface YearSize {
  suppliers: number;
  customers: number;
  products: number;
  batches: number;
  /** Days of trade, of which the last is today. */
  days: number;
  sales: number;
}

export const yearSize: YearSize = { suppliers: 30, customers: 60, products: 300, batches: 900, days: 425, sales: 2_000 };

/** Colds in winter, allergies and upset stomachs in summer. */
function seasonal({ season }: Medicine, month: number): number {
  if (season === "WINTER") return month >= 11 || month <= 2 ? 2.2 : 0.8;
  if (season === "SUMMER") return month >= 6 && month <= 8 ? 2 : 0.8;
  return 1;
}

const medicineOf = (product: number): Medicine => medicines[product % medicines.length]!;

/** Sundays are quiet, and business has grown: the oldest days have three orders where the newest have four. */
function dayOfOrder(next: (below: number) => number, today: string, days: number): string {
  for (;;) {
    const ago = next(days);
    const on = addDays(today, -ago);
    const isOpen = new Date(`${on}T00:00:00Z`).getUTCDay() !== 0 || next(6) === 0;
    if (isOpen && next(4 * days) >= ago) return on;
  }
}

/** What a customer orders on a day; customers and products by their places in the folder. */
export interface Sale {
  customer: number;
  orderedOn: string;
  /** In whole inner packs. */
  lines: { product: number; quantity: number }[];
  /** Days that the carrier takes; one in nine is late. */
  days: number;
}

export function yearOfSales(today: string, { customers, products, days, sales } = yearSize): Sale[] {
  const next = random(20_250_930);
  const sale = (): Sale => {
    const orderedOn = dayOfOrder(next, today, days);
    const month = Number(orderedOn.slice(5, 7));
    const first = next(products);
    const lines = Array.from({ length: 1 + next(4) }, (_, n) => {
      const product = (first + n * 37) % products;
      return { product, quantity: 10 * Math.max(1, Math.round((1 + next(9)) * seasonal(medicineOf(product), month))) };
    });
    // The first customers are the large ones.
    return { customer: Math.floor((next(1_000) * next(1_000) * customers) / 1_000_000), orderedOn, lines, days: next(9) === 0 ? 4 + next(4) : 1 + next(2) };
  };
  return Array.from({ length: sales }, sale).sort((a, b) => (a.orderedOn < b.orderedOn ? -1 : 1));
}
