import { awsEnvironment } from "/work/wt/plan/infra/local/environment.ts";
Object.assign(process.env, awsEnvironment("http://127.0.0.1:3173"));
process.env.CURSOR_SECRET = "x";
const { Table } = await import("/work/wt/plan/graphql/table/table.ts");
await import("/work/wt/plan/graphql/schema/schema.ts");
const { UnitOfWork } = await import("/work/wt/plan/graphql/table/unitOfWork.ts");
const { SalesOrder } = await import("/work/wt/plan/graphql/domains/sales/salesOrder.ts");
const { SalesPlan } = await import("/work/wt/plan/graphql/domains/sales/salesPlan.ts");
const { Customer } = await import("/work/wt/plan/graphql/domains/sales/customer.ts");
const { readAll } = await import("/work/wt/plan/graphql/table/list.ts");
const { readRows } = await import("/work/wt/plan/graphql/domains/sales/planSheet.ts");
const { Loader } = await import("/work/wt/plan/graphql/table/loader.ts");
const { money } = await import("/work/wt/plan/graphql/table/money.ts");
const table = new Table(process.argv[2]!);
const uowOf = (day: string) => new UnitOfWork(table, { actorId: "system", actorName: "system", at: new Date().toISOString(), requestId: "seed" }, day);
let plan;
for await (const one of readAll(table, SalesPlan, { filter: { year: { eq: 2026 } }, orderBy: { sort: "revision", descending: false } })) { plan = one; break; }
const rows = await readRows(new Loader(table), plan!);
const customers: string[] = [];
for (let i = 0; i < 4; i++) { const uow = uowOf("2026-01-01"); const c = uow.create(Customer, { code: `X-${Date.now()}-${i}`, name: `示例医院${i}`, kind: "HOSPITAL", regionId: rows[0]!.regionId, paymentDays: 30, historical: false, status: "ACTIVE", duties: [] } as never); await uow.commit({ action: "seed" }); customers.push(c.id); }
let n = 0;
for (const year of [2025, 2026]) for (let month = 0; month < 11; month++) for (const row of rows) {
  const uow = uowOf(`${year}-01-01`);
  const day = `${year}-${String(month + 1).padStart(2, "0")}-1${n % 9}`;
  const quantity = 200 + ((n * 37) % 900), price = 1280 + (n % 5) * 100;
  const amount = money(quantity * price * 2, "CNY");
  uow.create(SalesOrder, { customerId: customers[n % 4], regionId: row.regionId, representativeId: row.representativeId, orderedOn: day, requestedOn: day, status: "COMPLETED", transport: "AMBIENT", duties: [], overrides: [], backOrdered: false, historical: true, numberedOn: day, total: amount, lines: [{ productId: row.productId, quantity: quantity * 2, unitPrice: money(price, "CNY"), amount, allocatedQuantity: 0, shippedQuantity: quantity * 2, returnedQuantity: 0, cancelledQuantity: 0 }] } as never);
  await uow.commit({ action: "seed" }); n++;
}
console.log(n);
