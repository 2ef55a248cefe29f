import { money } from "../../../table/money.ts";
import { OpeningBalance } from "./openingBalance.ts";
import { OpeningStock } from "./openingStock.ts";
import { approvedProduct, place, qualifiedSupplier } from "../../../test/company.ts";
import type { Stage } from "../../../test/stage.ts";
import type { Scenarios } from "../../../test/remedies/remedy.ts";

/** An opening balance with one line of ten packs, and this control total. */
async function opened(stage: Stage, currency: string, lines: number) {
  const opening = await stage.create<OpeningBalance>("officeClerk", OpeningBalance, { cutOverOn: stage.today, source: "旧系统", controlTotals: [{ kind: "STOCK", lines, amount: money(50, currency) }] });
  const [product, supplier, shelf] = [await approvedProduct(stage), await qualifiedSupplier(stage), await place(stage, "STORAGE")];
  const input = (batchNumber: string) => ({
    openingBalanceId: opening.id,
    productId: product.id,
    batchNumber,
    producedOn: "2026-01-01",
    expiresOn: "2029-01-01",
    supplierId: supplier.id,
    locationId: shelf.id,
    quantity: 10,
    quality: "QUALIFIED",
    unitCost: money(5, "CNY"),
  });
  await stage.create("supplyLead", OpeningStock, input("L-1"));
  return { opening, input };
}

const right = { controlTotals: [{ kind: "STOCK", lines: 1, amount: money(50, "CNY") }] };

export const remedies: Scenarios = {
  "OPENING_NOT_DRAFT: OpeningBalance.reopen": async (stage) => {
    const { opening, input } = await opened(stage, "CNY", 1);
    await stage.act("officeClerk", OpeningBalance, "validate", opening);
    return { attempt: () => stage.tryCreate("supplyLead", OpeningStock, input("L-2")), remedy: () => stage.act("officeClerk", OpeningBalance, "reopen", opening) };
  },
  "OPENING_TOTAL_DIFFERS: OpeningBalance.update": async (stage) => {
    const { opening } = await opened(stage, "CNY", 2);
    return { attempt: () => stage.tryTo("officeClerk", OpeningBalance, "validate", opening), remedy: () => stage.update("officeClerk", OpeningBalance, opening, right) };
  },
  "OPENING_TOTAL_MISSING: OpeningBalance.update": async (stage) => {
    const { opening } = await opened(stage, "USD", 1);
    return { attempt: () => stage.tryTo("officeClerk", OpeningBalance, "validate", opening), remedy: () => stage.update("officeClerk", OpeningBalance, opening, right) };
  },
};
