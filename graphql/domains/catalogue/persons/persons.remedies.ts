import { OwnCompany } from "../company/ownCompany.ts";
import { AuthorisedPerson } from "./authorisedPerson.ts";
import { PackLevel } from "../product/packLevel.ts";
import { Qualification } from "../qualification/qualification.ts";
import { ShipTo } from "../../sales/customers/shipTo.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { PurchaseOrder } from "../../supply/ordering/purchaseOrder.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { File } from "../../../platform/file/file.ts";
import { CompanySeal, sealFindings } from "../../../platform/paper/companySeal.ts";
import type { Node } from "../../../table/node.ts";
import { approvedProduct, authorised, ownCompany, batchAtLocation, buyer, confirmedOrder, draftOrder, line, listed, place, qualifiedSupplier, salesInput, shipped } from "../../../test/company.ts";
import type { Stage } from "../../../test/stage.ts";
import { approveAll, storedScan, type Scenarios } from "../../../test/remedies/remedy.ts";

const idNumber = "11010519491231002X";

async function proposed(stage: Stage, { id: partyId }: Node, role: AuthorisedPerson["role"], values: object = {}): Promise<AuthorisedPerson> {
  const scans = { letterFileId: await storedScan(stage, "salesLead"), idCopyFileId: await storedScan(stage, "salesLead") };
  return stage.create("salesLead", AuthorisedPerson, { partyId, role, name: "周倩", idNumber, startsOn: stage.today, endsOn: addDays(stage.today, 100), ...scans, ...values });
}

/** All authorised persons of the party have ceased. */
async function withdraw(stage: Stage, { id }: Node): Promise<void> {
  for (const one of await listed(stage, AuthorisedPerson, "partyId", id, "expiresOn")) await stage.seedEdit(one, { status: "REVOKED" });
}

const verify = (stage: Stage, person: AuthorisedPerson) => (): Promise<AuthorisedPerson> => stage.act("qaOfficer", AuthorisedPerson, "verify", person);

/** Puts the company's own record back to before its approval. */
async function withoutOwnCompany(stage: Stage): Promise<OwnCompany> {
  return stage.seedEdit(await stage.fresh(await ownCompany(stage)), { status: "DRAFT" });
}

/** A customer whose one address quality has yet to match, and an order that goes there. */
async function unmatched(stage: Stage): Promise<{ usual: ShipTo; order: SalesOrder }> {
  const [customer, product] = [await buyer(stage), await approvedProduct(stage)];
  const [usual] = await listed(stage, ShipTo, "customerId", customer.id);
  await stage.seedEdit(usual!, { status: "PROPOSED" });
  return { usual: usual!, order: await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)])) };
}

const confirming = (stage: Stage, order: SalesOrder) => () => stage.tryTo("salesLead", SalesOrder, "confirm", order);

export const remedies: Scenarios = {
  "PACK_LEVEL_UNKNOWN: PackLevel.create": async (stage) => {
    const [customer, product] = [await buyer(stage), await approvedProduct(stage)];
    const input = salesInput(stage, customer, [{ ...line(product, 1), caseCount: 2 }] as never);
    return {
      attempt: () => stage.tryCreate("salesLead", SalesOrder, input),
      remedy: () => stage.create("purchaser", PackLevel, { productId: product.id, level: "CASE", factor: 200, startsOn: stage.today }),
    };
  },
  "SHIP_TO_MISSING: ShipTo.match": async (stage) => {
    const { usual: shipTo, order } = await unmatched(stage);
    return {
      attempt: confirming(stage, order),
      remedy: async () => {
        const matched = await stage.act<ShipTo>("qaOfficer", ShipTo, "match", shipTo);
        await stage.update("salesLead", SalesOrder, order, { shipToId: matched.id });
        return matched;
      },
    };
  },
  "SHIP_TO_NOT_MATCHED: ShipTo.match": async (stage) => {
    const { usual: shipTo, order } = await unmatched(stage);
    await stage.update("salesLead", SalesOrder, order, { shipToId: shipTo.id });
    return { attempt: confirming(stage, order), remedy: () => stage.act("qaOfficer", ShipTo, "match", shipTo) };
  },
  "SHIP_TO_NOT_MATCHED: SalesOrder.update": async (stage) => {
    const { usual: shipTo, order } = await unmatched(stage);
    await stage.update("salesLead", SalesOrder, order, { shipToId: shipTo.id });
    const other = await stage.seed(ShipTo, { customerId: order.customerId, name: "东院", address: shipTo.address, status: "MATCHED", duties: [] });
    return { attempt: confirming(stage, order), remedy: () => stage.update("salesLead", SalesOrder, order, { shipToId: other.id }) };
  },
  "SHIP_TO_CANNOT_STORE: SalesOrder.update": async (stage) => {
    const { usual: shipTo, order } = await unmatched(stage);
    await stage.seedEdit(shipTo, { status: "MATCHED", storageClasses: ["COLD"] });
    await stage.update("salesLead", SalesOrder, order, { shipToId: shipTo.id });
    const other = await stage.seed(ShipTo, { customerId: order.customerId, name: "东院", address: shipTo.address, status: "MATCHED", duties: [] });
    return { attempt: confirming(stage, order), remedy: () => stage.update("salesLead", SalesOrder, order, { shipToId: other.id }) };
  },
  "ADDRESS_NOT_ON_LICENCE: Qualification.approve": async (stage) => {
    const { usual: shipTo } = await unmatched(stage);
    await stage.seedEdit(shipTo, { address: "石家庄市东院路 9 号" });
    const licence = await stage.create("salesLead", Qualification, { ownerId: shipTo.customerId, kind: "MEDICAL_INSTITUTION_LICENCE", number: "PDY-9", issuedOn: addDays(stage.today, -10), expiresOn: addDays(stage.today, 900), addresses: ["石家庄市东院路9号"], fileId: await storedScan(stage, "salesLead") });
    await stage.act("salesLead", Qualification, "submit", licence);
    return { attempt: () => stage.tryTo("qaOfficer", ShipTo, "match", shipTo), remedy: () => stage.act("qaOfficer", Qualification, "approve", licence) };
  },
  "OWN_COMPANY_NOT_APPROVED: OwnCompany.approve": async (stage) => {
    const order = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 10)]);
    const company = await withoutOwnCompany(stage);
    await stage.act("officeClerk", OwnCompany, "submit", company);
    return { attempt: () => stage.tryTo("purchaser", PurchaseOrder, "submit", order), remedy: () => approveAll(stage, OwnCompany, company) };
  },
  "NO_VALID_SEAL: CompanySeal.approve": async (stage) => {
    await ownCompany(stage);
    for (const one of await listed(stage, CompanySeal, "kind", "CONTRACT", "expiresOn")) await stage.seedEdit(one, { status: "RETIRED" });
    const image = await stage.seed(File, { fileName: "印模.png", contentType: "image/png", size: 1, sha256: "0".repeat(64), status: "STORED" }, await stage.idOf("officeClerk"));
    const seal = await stage.create("officeClerk", CompanySeal, { kind: "CONTRACT", fileId: image.id, keeperId: await stage.idOf("officeClerk"), startsOn: stage.today, endsOn: addDays(stage.today, 300) });
    await stage.act("officeClerk", CompanySeal, "submit", seal);
    const attempt = async () => ({ findings: await sealFindings("CONTRACT", await stage.as("purchaser")) });
    return { attempt, remedy: () => approveAll(stage, CompanySeal, seal) };
  },
  "NOBODY_AUTHORISED: AuthorisedPerson.verify": async (stage) => {
    const supplier = await qualifiedSupplier(stage);
    await withdraw(stage, supplier);
    const order = await draftOrder(stage, supplier, [line(await approvedProduct(stage), 10)]);
    return { attempt: () => stage.tryTo("purchaser", PurchaseOrder, "submit", order), remedy: verify(stage, await proposed(stage, supplier, "SELLER")) };
  },
  "NOT_AUTHORISED_FOR: AuthorisedPerson.verify": async (stage) => {
    const [customer, product] = [await buyer(stage), await approvedProduct(stage)];
    await withdraw(stage, customer);
    await authorised(stage, customer, "BUYER", { categories: ["ANTIBIOTIC"] });
    const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)]));
    return { attempt: () => stage.tryTo("salesLead", SalesOrder, "confirm", order), remedy: verify(stage, await proposed(stage, customer, "BUYER", { products: [{ productId: product.id }] })) };
  },
  "SIGNER_NOT_AUTHORISED: AuthorisedPerson.verify": async (stage) => {
    const [customer, product, shelf] = [await buyer(stage), await approvedProduct(stage), await place(stage, "STORAGE")];
    await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 100 });
    const order = await confirmedOrder(stage, customer, [line(product, 10)]);
    await stage.act("salesLead", SalesOrder, "allocate", order);
    const delivery = await shipped(stage, (await listed(stage, Delivery, "salesOrderId", order.id))[0]!);
    return {
      attempt: () => stage.tryTo("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 周倩", signedOn: stage.today }),
      remedy: verify(stage, await proposed(stage, customer, "RECEIVER")),
    };
  },
  "AUTHORISATION_NEEDS_SCANS: AuthorisedPerson.update": async (stage) => {
    const person = await proposed(stage, await buyer(stage), "BUYER", { letterFileId: undefined });
    return {
      attempt: () => stage.tryTo("qaOfficer", AuthorisedPerson, "verify", person),
      remedy: async () => stage.update("salesLead", AuthorisedPerson, person, { letterFileId: await storedScan(stage, "salesLead") }),
    };
  },
};
