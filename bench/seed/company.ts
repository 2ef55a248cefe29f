/** Test data of the operations: people, ten approved suppliers, and many purchase orders. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Cast } from "../../graphql/demo/cast.ts";
import { Product } from "../../graphql/domains/catalogue/product/product.ts";
import { purchaseOrderRoute } from "../../graphql/domains/supply/ordering/purchaseOrderLifecycle.ts";
import { PurchaseOrder } from "../../graphql/domains/supply/ordering/purchaseOrder.ts";
import type { PurchaseOrderStatus } from "../../graphql/domains/supply/ordering/purchaseOrderLifecycle.ts";
import { OwnCompany } from "../../graphql/domains/catalogue/company/ownCompany.ts";
import { AuthorisedPerson } from "../../graphql/domains/catalogue/persons/authorisedPerson.ts";
import { Qualification } from "../../graphql/domains/catalogue/qualification/qualification.ts";
import { Supplier } from "../../graphql/domains/supply/supplier/supplier.ts";
import { openApproval } from "../../graphql/platform/approval/decide.ts";
import { addDays, businessDate } from "../../graphql/platform/businessDate.ts";
import type { Context } from "../../graphql/platform/context.ts";
import { money } from "../../graphql/table/money.ts";
import type { Node } from "../../graphql/table/node.ts";
import type { Table } from "../../graphql/table/table.ts";
import { UnitOfWork } from "../../graphql/table/unitOfWork.ts";
import { BulkTable } from "./bulkTable.ts";
// Every entity must be declared before a record can be written.
import "../../graphql/schema/schema.ts";

export interface Company {
  suppliers: Supplier[];
  products: Product[];
  /** Orders that wait for the supply lead. */
  submitted: string[];
  /** Orders of the long list, by the day on which they are expected. */
  approved: string[];
}

const people = [
  { subject: "purchaser", name: "王丽", staffNumber: "E0001", roles: ["purchaser"] },
  { subject: "supply-lead", name: "周建平", staffNumber: "E0002", roles: ["supplyLead"] },
] as const;

export async function admitPeople(table: Table): Promise<void> {
  const cast = new Cast(table);
  for (const { roles, ...person } of people) await cast.admitEmployee({ ...person, roles: [...roles] });
}

export class Seeder {
  readonly today = businessDate(new Date());

  private constructor(
    private readonly bulk: BulkTable,
    private readonly ctx: Context,
  ) {}

  /** With a client, what it reaches is seeded; else what the environment names. */
  static async open(tableName: string, client?: DynamoDBClient): Promise<Seeder> {
    const bulk = new BulkTable(tableName, client);
    return new Seeder(bulk, await new Cast(bulk).as("purchaser"));
  }

  /** One unit of work of the purchaser, whose items go out with the next batch. */
  async write<T>(work: (uow: UnitOfWork, ctx: Context) => T | Promise<T>): Promise<T> {
    const { id: actorId, name: actorName } = this.ctx.principal;
    const uow = new UnitOfWork(this.bulk, { actorId, actorName, at: new Date().toISOString(), requestId: "bench" }, this.today);
    const result = await work(uow, this.ctx);
    await uow.commit({ action: "create" });
    return result;
  }

  finish(): Promise<void> {
    return this.bulk.finish();
  }
}

export const times = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export async function seedCompany(tableName: string, { approved, submitted, client }: { approved: number; submitted: number; client?: DynamoDBClient }): Promise<Company> {
  const seeder = await Seeder.open(tableName, client);
  await seedOwnCompany(seeder);
  const suppliers = await Promise.all(times(10).map((i) => seedSupplier(seeder, i)));
  const products = await Promise.all(times(10).map((i) => seedProduct(seeder, i)));
  const company: Company = { suppliers, products, approved: [], submitted: [] };
  for (const i of times(approved)) company.approved.push((await seedOrder(seeder, company, i, "APPROVED")).id);
  for (const i of times(submitted)) company.submitted.push((await seedOrder(seeder, company, i, "SUBMITTED")).id);
  await seeder.finish();
  return company;
}

async function seedOwnCompany(seeder: Seeder): Promise<void> {
  const values = { name: "本公司", registrationNumber: "91130100BENCH00001", address: "石家庄市", legalRepresentative: "陈国栋", personInCharge: "陈国栋", qualityDirector: "张伟", sole: "OWN", status: "APPROVED", duties: [] } as const;
  const company = await seeder.write((uow) => uow.create(OwnCompany, { ...values, duties: [] }));
  await seedDocument(seeder, company, "BUSINESS_LICENCE");
  await seedDocument(seeder, company, "DISTRIBUTION_LICENCE", { scope: ["CHEMICAL"] });
}

async function seedSupplier(seeder: Seeder, i: number): Promise<Supplier> {
  const supplier = await seeder.write((uow) =>
    uow.create(Supplier, { code: `S-${i}`, name: `华北制药第${i}有限公司`, registrationNumber: `REG-${i}`, kind: "MANUFACTURER", status: "APPROVED", duties: [] }),
  );
  await seedDocument(seeder, supplier, "BUSINESS_LICENCE");
  await seedDocument(seeder, supplier, "MANUFACTURING_LICENCE", { scope: ["CHEMICAL"] });
  await seedDocument(seeder, supplier, "QUALITY_AGREEMENT");
  await seeder.write((uow) => uow.create(AuthorisedPerson, { partyId: supplier.id, role: "SELLER", name: `销售员${i}`, idNumber: "**************1234", startsOn: addDays(seeder.today, -100), endsOn: addDays(seeder.today, 299), expiresOn: addDays(seeder.today, 300), status: "VERIFIED", duties: [] }));
  return supplier;
}

export async function seedProduct(seeder: Seeder, i: number): Promise<Product> {
  const values = { dosageForm: "片剂", strength: "10mg", pack: "12片", unitsPerPack: 12, manufacturer: "华北制药", category: "CHEMICAL", storageClass: "AMBIENT", prescriptionClass: "RX", taxClass: "STANDARD" } as const;
  const product = await seeder.write((uow) =>
    uow.create(Product, { ...values, code: `P-${i}`, genericName: `药品${i}`, name: `药品${i} 10mg 12片`, approvalNumber: `国药准字H${i}`, status: "APPROVED", duties: [] }),
  );
  await seedDocument(seeder, product, "MARKETING_AUTHORISATION");
  return product;
}

export const seedDocument = (seeder: Seeder, owner: Node, kind: Qualification["kind"], values: Partial<Qualification> = {}): Promise<Qualification> =>
  seeder.write((uow) =>
    uow.create(Qualification, {
      ownerId: owner.id,
      kind,
      number: `${kind}-1`,
      title: `${kind} ${kind}-1`,
      issuedOn: addDays(seeder.today, -100),
      expiresOn: addDays(seeder.today, 300),
      status: "VERIFIED",
      duties: [],
      ...values,
    }),
  );

function seedOrder(seeder: Seeder, { suppliers, products }: Pick<Company, "suppliers" | "products">, i: number, status: PurchaseOrderStatus): Promise<PurchaseOrder> {
  const total = money(120_000, "CNY");
  const lines = [{ productId: products[i % products.length]!.id, quantity: 100, unitPrice: money(1_200, "CNY"), amount: total, receivedQuantity: 0 }];
  return seeder.write(async (uow, ctx) => {
    const order = uow.create(PurchaseOrder, {
      supplierId: suppliers[i % suppliers.length]!.id,
      expectedOn: addDays(seeder.today, 1 + (i % 300)),
      lines,
      total,
      interestsDeclared: true,
      historical: false,
      status,
      duties: [{ duty: "requester", actorId: ctx.principal.id }],
    });
    if (status === "SUBMITTED") await openApproval(order, { route: purchaseOrderRoute, amount: total }, uow, ctx);
    return order;
  });
}
