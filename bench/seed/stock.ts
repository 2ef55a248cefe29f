/** Test data of allocation: products of many batches each, a licensed customer, and confirmed orders. */
import { Customer } from "../../graphql/domains/sales/customers/customer.ts";
import { SalesOrder } from "../../graphql/domains/sales/orders/salesOrder.ts";
import { Location } from "../../graphql/domains/supply/places/location.ts";
import type { Product } from "../../graphql/domains/catalogue/product/product.ts";
import { StockBalance } from "../../graphql/domains/supply/stock/stockBalance.ts";
import { addDays } from "../../graphql/platform/businessDate.ts";
import { money } from "../../graphql/table/money.ts";
import { seedDocument, seedProduct, Seeder, times } from "./company.ts";

export interface Stock {
  products: readonly Product[];
  customer: Customer;
}

/** Packs of every batch: no measurement uses one up. */
const plenty = 10_000_000;

export async function seedStock(seeder: Seeder, { products: count, batchesEach }: { products: number; batchesEach: number }): Promise<Stock> {
  const products = await Promise.all(times(count).map((i) => seedProduct(seeder, i)));
  for (const [place, product] of products.entries()) {
    const location = await seeder.write((uow) => uow.create(Location, { zoneId: "zone_BENCH", warehouseId: "wh_BENCH", code: `A-01-${String(place + 1).padStart(2, "0")}` }));
    for (const i of times(batchesEach)) {
      const batchId = `batch_${product.id.split("_")[1]}N${i}`;
      await seeder.write((uow) =>
        uow.create(StockBalance, {
          id: `bal_${batchId.split("_")[1]}.${location.id.split("_")[1]}`,
          productId: product.id,
          batchId,
          batchNumber: `LOT-${i}`,
          locationId: location.id,
          zoneKind: "STORAGE",
          expiresOn: addDays(seeder.today, 30 + i),
          onHand: plenty,
          inStock: true,
          allocated: 0,
          allocatable: true,
        }),
      );
    }
  }
  const customer = await seeder.write((uow) => uow.create(Customer, { code: "C-1", name: "滹沱河人民医院", kind: "HOSPITAL", registrationNumber: "REG-C1", regionId: "reg_BENCH", paymentDays: 30, historical: false, status: "ACTIVE", duties: [] }));
  await seedDocument(seeder, customer, "BUSINESS_LICENCE");
  await seedDocument(seeder, customer, "MEDICAL_INSTITUTION_LICENCE", { scope: ["CHEMICAL"] });
  return { products, customer };
}

/** Orders over five packs of each of these products, ready to be allocated. */
export async function seedOrders(seeder: Seeder, { customer }: Stock, products: readonly Product[], count: number): Promise<string[]> {
  const unitPrice = money(1_200, "CNY");
  const lines = products.map(({ id: productId }) => ({ productId, quantity: 5, unitPrice, amount: money(6_000, "CNY"), allocatedQuantity: 0, shippedQuantity: 0, returnedQuantity: 0, cancelledQuantity: 0 }));
  const orders = await Promise.all(
    times(count).map(() =>
      seeder.write((uow) =>
        uow.create(SalesOrder, { customerId: customer.id, regionId: customer.regionId, requestedOn: addDays(seeder.today, 5), transport: "AMBIENT", lines, total: money(6_000 * lines.length, "CNY"), overrides: [], backOrdered: false, historical: false, orderedOn: seeder.today, paymentDays: 30, status: "CONFIRMED", duties: [] }),
      ),
    ),
  );
  await seeder.finish();
  return orders.map(({ id }) => id);
}
