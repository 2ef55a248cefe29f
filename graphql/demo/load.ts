/**
 * A small company to look around in: its people, warehouse, products and suppliers, and purchases in every state. All
 * of it is entered by its people through the same rules as in daily work. Each room of a domain brings its part
 * (`*.demo.ts`); here the parts are put in their order. Loading it again changes nothing.
 */
import { uniqueKey } from "../table/keys.ts";
import { Table } from "../table/table.ts";
import "../schema/schema.ts";
import { tableName } from "../platform/configuration.ts";
import { introduceProducts } from "../domains/catalogue/product/products.demo.ts";
import { reportDamage, track } from "../domains/logistics/tracking/tracking.demo.ts";
import { admitPeople, organise } from "../domains/organization/people/people.demo.ts";
import { agree } from "../domains/sales/contracts/contracts.demo.ts";
import { introduceCustomers } from "../domains/sales/customers/customers.demo.ts";
import { pursue } from "../domains/sales/development/development.demo.ts";
import { sell } from "../domains/sales/orders/orders.demo.ts";
import { planSales } from "../domains/sales/plans/salesPlans.demo.ts";
import { collect } from "../domains/sales/receivables/collecting.demo.ts";
import { sellOnCredit } from "../domains/sales/receivables/debtor.demo.ts";
import { introduceCarriers } from "../domains/supply/carrier/carriers.demo.ts";
import { purchase } from "../domains/supply/ordering/purchases.demo.ts";
import { buildWarehouse } from "../domains/supply/places/places.demo.ts";
import { locations, zones } from "../domains/supply/places/placeScenery.demo.ts";
import { introduceLastSupplier, introduceSuppliers } from "../domains/supply/supplier/suppliers.demo.ts";
import { suppliers } from "../domains/supply/supplier/supplierScenery.demo.ts";
import { demoAccounts } from "./accounts.ts";
import { Cast } from "./cast.ts";

/** Days for which the company has been in business with the system: long enough for debts of every age. */
const inBusinessFor = 170;

export async function loadDemo(progress: (message: string) => void): Promise<void> {
  const cast = new Cast(new Table(tableName()));
  const earlier = cast.daysAgo(inBusinessFor);
  await admitPeople(earlier);
  progress(`${demoAccounts.length} 名员工 employees`);
  // The last thing that is entered: where it stands, everything does.
  if (await cast.table.get(uniqueKey("Supplier", "code", suppliers.at(-1)!.code))) return;
  await organise(earlier);
  const places = await buildWarehouse(earlier);
  progress(`${zones.length} 个库区 zones, ${locations.length} 个货位 locations`);
  const stocked = await introduceProducts(cast, earlier);
  progress(`${stocked.size} 个商品 products`);
  const approved = await introduceSuppliers(cast, earlier);
  progress(`${suppliers.length} 家供应商 suppliers`);
  await introduceCarriers(cast, earlier);
  progress("承运商 carriers, one of which waits for its approval");
  await sellOnCredit(cast, { supplier: approved.get("HB-001")!, product: stocked.get("P-1001")!, places, onTheWay: track });
  await purchase(cast, approved, stocked, places);
  const sold = await introduceCustomers(cast);
  await pursue(cast, sold, await agree(cast, sold, stocked));
  progress(`${sold.size} 家客户 customers, with contracts and opportunities`);
  await sell(cast, { customers: sold, products: stocked, places, onTheWay: track, reportDamage });
  progress("销售单据 sales in every state");
  await collect(cast, sold);
  progress("应收与收款 receivables and payments");
  await planSales(cast, stocked);
  progress("销售计划 sales plans of this year and the next");
  await introduceLastSupplier(cast);
  progress("采购单据 purchases in every state");
}
