/** A small company for tests: what has always been there is seeded, what the test is about is done by its people. */
import { addDays } from "../platform/businessDate.ts";
import { money, type Money } from "../table/money.ts";
import { ulid } from "ulid";
import type { Node } from "../table/node.ts";
import type { Table } from "../table/table.ts";
import { readAll } from "../table/list.ts";
import { Context } from "../platform/context.ts";
import { unitOfWork } from "../platform/lifecycle/change.ts";
import { systemPrincipal } from "../platform/systemPrincipal.ts";
import { Contract } from "../domains/sales/contracts/contract.ts";
import { Customer } from "../domains/sales/customers/customer.ts";
import { ShipTo } from "../domains/sales/customers/shipTo.ts";
import { Delivery } from "../domains/sales/deliveries/delivery.ts";
import { recordCarrierContact, scheduleNextCheck } from "../domains/logistics/exceptions/deliveryWatch.ts";
import { firstWatchTerms } from "../domains/sales/deliveries/deliveryWatchTerms.ts";
import { Region } from "../domains/sales/regions/region.ts";
import { SalesOrder } from "../domains/sales/orders/salesOrder.ts";
import { Batch } from "../domains/supply/stock/batch.ts";
import { Hold } from "../domains/supply/stock/hold.ts";
import { Carrier } from "../domains/supply/carrier/carrier.ts";
import { TransportCurve } from "../domains/supply/coldChain/transportCurve.ts";
import { GoodsReceipt } from "../domains/supply/receiving/goodsReceipt.ts";
import { Inspection } from "../domains/supply/receiving/inspection.ts";
import { Location } from "../domains/supply/places/location.ts";
import { OwnCompany } from "../domains/catalogue/company/ownCompany.ts";
import { AuthorisedPerson } from "../domains/catalogue/persons/authorisedPerson.ts";
import { Product } from "../domains/catalogue/product/product.ts";
import { PurchaseOrder } from "../domains/supply/ordering/purchaseOrder.ts";
import { PutAway } from "../domains/supply/receiving/putAway.ts";
import { Qualification } from "../domains/catalogue/qualification/qualification.ts";
import { moveStock } from "../domains/supply/stock/stock.ts";
import { Supplier } from "../domains/supply/supplier/supplier.ts";
import { Warehouse } from "../domains/supply/places/warehouse.ts";
import { Zone, type ZoneKind } from "../domains/supply/places/zone.ts";
import { ProductCategory, type StorageClass } from "../domains/catalogue/product/productEnums.ts";
import { CompanySeal } from "../platform/paper/companySeal.ts";
import { SealKind } from "../platform/paper/paper.ts";
import type { Stage } from "./stage.ts";

const unique = (): string => ulid().slice(-10);

export const verified = (stage: Stage, owner: Node, kind: Qualification["kind"], values: Partial<Qualification> = {}): Promise<Qualification> =>
  stage.seed(Qualification, {
    ownerId: owner.id,
    kind,
    number: `${kind}-1`,
    title: `${kind} ${kind}-1`,
    issuedOn: addDays(stage.today, -100),
    expiresOn: addDays(stage.today, 300),
    status: "VERIFIED",
    duties: [],
    ...values,
  });

const ownCompanies = new WeakMap<Table, Promise<OwnCompany>>();

/** The company itself as it was approved, with licences for everything and every seal. */
export function ownCompany(stage: Stage): Promise<OwnCompany> {
  const company = ownCompanies.get(stage.table) ?? seedOwnCompany(stage);
  ownCompanies.set(stage.table, company);
  return company;
}

async function seedOwnCompany(stage: Stage): Promise<OwnCompany> {
  const company = await stage.seed(OwnCompany, { name: "本公司", registrationNumber: `OWN-${unique()}`, address: "石家庄市", legalRepresentative: "陈国栋", personInCharge: "陈国栋", qualityDirector: "张伟", sole: "OWN", status: "APPROVED", duties: [] });
  const validity = { issuedOn: addDays(stage.today, -2000), expiresOn: addDays(stage.today, 3000) };
  await verified(stage, company, "BUSINESS_LICENCE", validity);
  await verified(stage, company, "DISTRIBUTION_LICENCE", { ...validity, scope: Object.keys(ProductCategory) as ProductCategory[] });
  const days = { startsOn: addDays(stage.today, -2000), endsOn: addDays(stage.today, 2999), expiresOn: addDays(stage.today, 3000) };
  for (const kind of Object.keys(SealKind) as SealKind[]) await stage.seed(CompanySeal, { number: `YZ-${unique()}`, kind, fileId: "file_none", keeperId: "emp_none", ...days, status: "APPROVED", duties: [] });
  return company;
}

/** The name that signs for goods in tests, where a test is not about that. */
export const receiverName = "王药师";

/** Somebody who deals for a supplier or a customer, as quality verified it. */
export const authorised = (stage: Stage, party: Node, role: AuthorisedPerson["role"], values: Partial<AuthorisedPerson> = {}): Promise<AuthorisedPerson> =>
  stage.seed(AuthorisedPerson, {
    partyId: party.id,
    role,
    name: role === "RECEIVER" ? receiverName : `${unique()} 先生`,
    idNumber: "**************1234",
    startsOn: addDays(stage.today, -100),
    endsOn: addDays(stage.today, 2999),
    expiresOn: addDays(stage.today, 3000),
    status: "VERIFIED",
    duties: [],
    ...values,
  });

export const shipToAddress = "石家庄市药库路 1 号";

/** An address that quality has matched to the customer's licence. */
export const shipTo = (stage: Stage, customer: Customer, values: Partial<ShipTo> = {}): Promise<ShipTo> =>
  stage.seed(ShipTo, { customerId: customer.id, name: "药库", address: shipToAddress, isUsual: true, status: "MATCHED", duties: [], ...values });

/** A supplier of the past as quality approved it, without any documents. */
export const bareSupplier = (stage: Stage, values: Partial<Supplier> = {}): Promise<Supplier> =>
  stage.seed(Supplier, { code: `S-${unique()}`, name: `供应商${unique()}`, registrationNumber: `REG-${unique()}`, kind: "MANUFACTURER", status: "APPROVED", duties: [], bankAccount: "6222-1", ...values });

export async function qualifiedSupplier(stage: Stage, values: Partial<Supplier> = {}): Promise<Supplier> {
  await ownCompany(stage);
  const supplier = await bareSupplier(stage, values);
  await verified(stage, supplier, "BUSINESS_LICENCE");
  await verified(stage, supplier, "MANUFACTURING_LICENCE", { scope: ["CHEMICAL", "ANTIBIOTIC", "NARCOTIC"] });
  await verified(stage, supplier, "QUALITY_AGREEMENT");
  await authorised(stage, supplier, "SELLER");
  return supplier;
}

/** A carrier as quality approved it, with every document, for goods of every storage class by default. */
export async function approvedCarrier(stage: Stage, values: Partial<Carrier> = {}): Promise<Carrier> {
  const named = { code: `K-${unique()}`, name: `物流${unique()}`, registrationNumber: `KREG-${unique()}` };
  const carrier = await stage.seed(Carrier, { ...named, kind: "CONTRACTOR", storageClasses: ["AMBIENT", "COOL", "COLD", "FROZEN"], status: "APPROVED", duties: [], ...values });
  for (const kind of ["BUSINESS_LICENCE", "ROAD_TRANSPORT_LICENCE", "TRANSPORT_AGREEMENT", "COLD_CHAIN_VALIDATION"] as const) await verified(stage, carrier, kind);
  return carrier;
}

const usualCarriers = new WeakMap<Table, Promise<Carrier>>();

/** The carrier that a company gives its deliveries to, where a test is not about that. */
export function usualCarrier(stage: Stage): Promise<Carrier> {
  const carrier = usualCarriers.get(stage.table) ?? approvedCarrier(stage);
  usualCarriers.set(stage.table, carrier);
  return carrier;
}

/** A hospital as quality approved it, without any documents. */
export async function bareCustomer(stage: Stage, values: Partial<Customer> = {}): Promise<Customer> {
  const regionId = values.regionId ?? (await stage.seed(Region, { code: `R-${unique()}`, name: `区域${unique()}` })).id;
  const named = { code: `C-${unique()}`, name: `医院${unique()}`, registrationNumber: `CREG-${unique()}` };
  return stage.seed(Customer, { ...named, kind: "HOSPITAL", paymentDays: 30, historical: false, status: "ACTIVE", duties: [], ...values, regionId });
}

/** A hospital that may be sold chemical medicines, antibiotics and narcotics. */
export async function qualifiedCustomer(stage: Stage, values: Partial<Customer> = {}): Promise<Customer> {
  await ownCompany(stage);
  const customer = await bareCustomer(stage, values);
  await verified(stage, customer, "BUSINESS_LICENCE");
  await verified(stage, customer, customer.kind === "HOSPITAL" ? "MEDICAL_INSTITUTION_LICENCE" : "DISTRIBUTION_LICENCE", { scope: ["CHEMICAL", "ANTIBIOTIC", "NARCOTIC"], addresses: [customer.address ?? shipToAddress] });
  await shipTo(stage, customer, { address: customer.address ?? shipToAddress });
  await authorised(stage, customer, "BUYER");
  await authorised(stage, customer, "RECEIVER");
  return customer;
}

/** A contract of the past that both parties have signed, for a year from 30 days ago. */
export const signedContract = (stage: Stage, customer: Customer, lines: readonly { productId: string; unitPrice: Money; quantity?: number }[], values: Partial<Contract> = {}): Promise<Contract> =>
  stage.seed(Contract, {
    number: `HT-${unique()}`,
    title: "年度购销合同",
    customerId: customer.id,
    sharedWithId: customer.id,
    startsOn: addDays(stage.today, -30),
    endsOn: addDays(stage.today, 334),
    expiresOn: addDays(stage.today, 335),
    paymentDays: 60,
    lines: lines.map((one) => ({ ...one, orderedQuantity: 0 })),
    checklist: [],
    revision: 1,
    status: "PERFORMING",
    duties: [],
    ...values,
  });

export async function approvedProduct(stage: Stage, values: Partial<Product> = {}): Promise<Product> {
  const code = `P-${unique()}`;
  const product = await stage.seed(Product, {
    code,
    genericName: `药品${code}`,
    name: `药品${code} 10mg 12片`,
    dosageForm: "片剂",
    strength: "10mg",
    pack: "12片",
    unitsPerPack: 12,
    approvalNumber: `国药准字${code}`,
    manufacturer: "某厂",
    category: "CHEMICAL",
    storageClass: "AMBIENT",
    prescriptionClass: "RX",
    taxClass: "STANDARD",
    status: "APPROVED",
    duties: [],
    ...values,
  });
  await verified(stage, product, "MARKETING_AUTHORISATION");
  return product;
}

export async function place(stage: Stage, kind: ZoneKind, storageClass: StorageClass = "AMBIENT"): Promise<Location> {
  const warehouse = await stage.seed(Warehouse, { name: `仓库${unique()}` });
  const zone = await stage.seed(Zone, { warehouseId: warehouse.id, name: `库区${unique()}`, kind, storageClass });
  return stage.seed(Location, { zoneId: zone.id, warehouseId: warehouse.id, code: `L-${unique()}` });
}

export const line = (product: Product, quantity: number, price = 1_000, currency = "CNY") => ({ productId: product.id, quantity, unitPrice: money(price, currency) });

export const orderInput = (stage: Stage, supplier: Supplier, lines: readonly ReturnType<typeof line>[], values: object = {}) => ({
  supplierId: supplier.id,
  expectedOn: addDays(stage.today, 10),
  interestsDeclared: true,
  lines,
  ...values,
});

/** An order that the purchaser has drafted. */
export const draftOrder = (stage: Stage, supplier: Supplier, lines: readonly ReturnType<typeof line>[], values: object = {}): Promise<PurchaseOrder> =>
  stage.create("purchaser", PurchaseOrder, orderInput(stage, supplier, lines, values));

/** An order of up to 50,000 CNY that was approved by the supply lead and sent. */
export async function sentOrder(stage: Stage, supplier: Supplier, lines: readonly ReturnType<typeof line>[]): Promise<PurchaseOrder> {
  const order = await draftOrder(stage, supplier, lines);
  await stage.act("purchaser", PurchaseOrder, "submit", order);
  await stage.act("supplyLead", PurchaseOrder, "approve", order);
  return stage.act("purchaser", PurchaseOrder, "send", order);
}

export const arrival = (stage: Stage, deliveredQuantity: number, values: object = {}) => ({
  orderLine: 1,
  batchNumber: `LOT-${unique()}`,
  producedOn: addDays(stage.today, -30),
  expiresOn: addDays(stage.today, 500),
  deliveredQuantity,
  ...values,
});

export const receiptInput = (stage: Stage, order: PurchaseOrder, location: Location, lines: readonly object[], values: object = {}) => ({
  purchaseOrderId: order.id,
  locationId: location.id,
  receivedOn: stage.today,
  lines,
  ...values,
});

export const draftReceipt = (stage: Stage, order: PurchaseOrder, location: Location, lines: readonly object[], values: object = {}): Promise<GoodsReceipt> =>
  stage.create("receiver", GoodsReceipt, receiptInput(stage, order, location, lines, values));

export async function receive(stage: Stage, order: PurchaseOrder, location: Location, lines: readonly object[]): Promise<GoodsReceipt> {
  return stage.act("receiver", GoodsReceipt, "confirm", await draftReceipt(stage, order, location, lines));
}

interface Measured {
  kind?: TransportCurve["kind"];
  storageClass?: StorageClass;
  /** Tenths of a degree. */
  temperature?: number;
  from?: string;
  to?: string;
}

/** What a logger has measured beside the goods of a document, every five minutes (every half hour in a store), as its file. */
export async function recordedCurve(stage: Stage, { id: sourceId }: Node, { kind = "TRANSPORT", storageClass, temperature = 50, from = new Date(stage.now.getTime() - 3_600_000).toISOString(), to = stage.now.toISOString() }: Measured = {}, subject = "receiver"): Promise<TransportCurve> {
  const intervalMinutes = kind === "TRANSPORT" ? 5 : 30;
  const step = intervalMinutes * 60_000;
  const curve = await stage.create(subject, TransportCurve, { sourceId, kind, storageClass, intervalMinutes, device: `RC-${unique()}`, calibratedUntil: addDays(stage.today, 200) });
  const rows = Array.from({ length: Math.floor((Date.parse(to) - Date.parse(from)) / step) + 1 }, (_, i) => `${new Date(Date.parse(from) + i * step).toISOString().slice(0, 19)},${temperature / 10}`);
  return stage.act(subject, TransportCurve, "recordFile", curve, { unit: "C", content: ["time,temperature", ...rows].join("\n") });
}

export async function listed<T extends Node>(stage: Stage, target: new () => T, attribute: string, value: string, sort = "createdAt"): Promise<T[]> {
  const found: T[] = [];
  for await (const one of readAll(stage.table, target, { filter: { [attribute]: { eq: value } }, orderBy: { sort, descending: false } })) found.push(one);
  return found;
}

export const inOrder = { sampledQuantity: 1, appearanceOk: true, packagingOk: true, papersOk: true };

/** The inspector finds the batch in order; answers the put-away that follows. */
export async function qualify(stage: Stage, inspection: Inspection): Promise<PutAway> {
  await stage.update("inspector", Inspection, inspection, inOrder);
  await stage.act("inspector", Inspection, "qualify", inspection);
  return (await listed(stage, PutAway, "batchId", inspection.batchId))[0]!;
}

export interface Stocked {
  supplier: Supplier;
  product: Product;
  order: PurchaseOrder;
  receipt: GoodsReceipt;
  inspection: Inspection;
  batch: Batch;
  dock: Location;
  shelf: Location;
}

/** A batch that is on the dock, waiting for its inspection. */
export async function stockAwaitingInspection(stage: Stage, quantity = 100): Promise<Stocked> {
  const [supplier, product, dock, shelf] = [await qualifiedSupplier(stage), await approvedProduct(stage), await place(stage, "RECEIVING"), await place(stage, "STORAGE")];
  const order = await sentOrder(stage, supplier, [line(product, quantity)]);
  const receipt = await receive(stage, order, dock, [arrival(stage, quantity)]);
  const [inspection] = await listed(stage, Inspection, "receiptId", receipt.id);
  const batch = await stage.fresh<Batch>(inspection!.batchId);
  return { supplier, product, order, receipt, inspection: inspection!, batch, dock, shelf };
}

/** A batch that was qualified and is on its shelf. */
export async function stockInStorage(stage: Stage, quantity = 100): Promise<Stocked> {
  const stocked = await stockAwaitingInspection(stage, quantity);
  const task = await qualify(stage, stocked.inspection);
  await stage.act("warehouseKeeper", PutAway, "complete", task, { lines: [{ locationId: stocked.shelf.id, quantity }] });
  return { ...stocked, batch: await stage.fresh(stocked.batch) };
}

interface Lot {
  quantity: number;
  /** Days from today. */
  expiresIn: number;
  status?: Batch["status"];
  held?: boolean;
}

/** A batch in stock, with its entry in the ledger. */
export async function batchAtLocation(stage: Stage, product: Product, at: Location, { quantity, expiresIn, status = "QUALIFIED", held = false }: Lot): Promise<Batch> {
  const ctx = new Context(stage.table, systemPrincipal, "zh", "seed", stage.now);
  const uow = unitOfWork(ctx);
  const batch = uow.create(Batch, { batchNumber: `LOT-${unique()}`, productId: product.id, supplierId: "sup_none", receiptId: "gr_none", producedOn: stage.today, expiresOn: addDays(stage.today, expiresIn), printedExpiry: addDays(stage.today, expiresIn - 1), receivedQuantity: quantity, status: "QUALIFIED", holds: held ? [{ holdId: "hold_none", reason: "SUSPECT", note: "可疑" }] : undefined, duties: [] });
  await moveStock(ctx, uow, { kind: "RECEIVE", batch, to: at, quantity, sourceId: "gr_none" });
  // Whatever its quality: rules of today keep such a batch from coming there.
  batch.status = status;
  await uow.commit({ action: "seed" });
  return batch;
}

/** Quality releases the last hold of a batch. */
export const releaseHold = async (stage: Stage, batch: Batch): Promise<Hold> => stage.act("qaOfficer", Hold, "release", (await listed(stage, Hold, "batchId", batch.id)).at(-1)!, { reason: "复检合格" });

export const salesInput = (stage: Stage, customer: Customer, lines: readonly ReturnType<typeof line>[], values: object = {}) => ({
  customerId: customer.id,
  requestedOn: addDays(stage.today, 5),
  transport: "AMBIENT",
  lines,
  ...values,
});

/** A licensed customer whom much is granted. */
export const buyer = (stage: Stage, values: Partial<Customer> = {}): Promise<Customer> => qualifiedCustomer(stage, { creditLimit: money(100_000_000_000, "CNY"), ...values });

/** An order that the sales lead has entered and confirmed, under a contract that says the same. */
export async function confirmedOrder(stage: Stage, customer: Customer, lines: readonly ReturnType<typeof line>[], values: object = {}): Promise<SalesOrder> {
  const contract = await signedContract(stage, customer, lines);
  const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, lines, { contractId: contract.id, ...values }));
  return stage.act("salesLead", SalesOrder, "confirm", order);
}

export const confirmedLines = ({ lines }: Delivery): { confirmedLines: number[] } => ({ confirmedLines: lines.map((_, i) => i + 1) });

/** What was allocated goes its way through the warehouse: picked, checked and shipped by three people. */
export async function shipped(stage: Stage, delivery: Delivery): Promise<Delivery> {
  await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
  await stage.act("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery));
  return stage.act("logisticsCoordinator", Delivery, "ship", delivery, { carrierId: (await usualCarrier(stage)).id, departureTemperature: 50 });
}

/** A delivery that a carrier took over at this moment, as if it had always been; its order is none that there is. */
export async function deliveryInTransit(stage: Stage, values: Partial<Delivery> = {}): Promise<Delivery> {
  const carrierId = values.carrierId ?? (await usualCarrier(stage)).id;
  const delivery = { number: `DN-${unique()}`, salesOrderId: "so_none", customerId: "cus_none", requestedOn: addDays(stage.today, 5), storageClass: "AMBIENT", lines: [], total: money(0, "CNY"), shippedOn: stage.today, historical: false, status: "SHIPPED", duties: [] } as const;
  const record = Object.assign(Object.create(Delivery.prototype), delivery, values, { carrierId }) as Delivery;
  recordCarrierContact(record, stage.now);
  scheduleNextCheck(record, firstWatchTerms);
  return stage.seed(Delivery, record);
}
