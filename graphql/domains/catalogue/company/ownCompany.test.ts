/** The company's own licences and seals: their approval, and refusal to order, sell, ship or print without them. GSP §§73, 90 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, draftOrder, line, listed, ownCompany, place, qualifiedSupplier, salesInput, signedContract, usualCarrier, confirmedLines, verified } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { File } from "../../../platform/file/file.ts";
import { MasterDataChange } from "../../../platform/masterData/masterDataChange.ts";
import { CompanySeal } from "../../../platform/paper/companySeal.ts";
import { printPaper } from "../../../platform/paper/printPaper.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { PurchaseOrder } from "../../supply/ordering/purchaseOrder.ts";
import { Qualification } from "../qualification/qualification.ts";
import { OwnCompany } from "./ownCompany.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("officeClerk", "headOfQuality", "departmentManager", "qaOfficer", "purchaser", "salesLead", "picker", "outboundChecker", "logisticsCoordinator");
});
afterAll(() => stage.close());

const input = { name: "示例医药有限公司", registrationNumber: "91130100DEMO0000XY", address: "石家庄市", legalRepresentative: "陈国栋", personInCharge: "陈国栋", qualityDirector: "张伟" };
const imprint = async (type = "image/png"): Promise<string> => (await stage.seed(File, { fileName: "印模.png", contentType: type, size: 1, sha256: "0".repeat(64), status: "STORED" }, await stage.idOf("officeClerk"))).id;
const sealInput = async (values: object = {}) => ({ kind: "OUTBOUND", fileId: await imprint(), keeperId: await stage.idOf("officeClerk"), startsOn: stage.today, endsOn: addDays(stage.today, 365), ...values });

describe("the own company", () => {
  test("is entered by the office, approved by the head of quality, then the department manager, with verified licences; it is unique", async () => {
    const supplier = await qualifiedSupplier(stage);
    const seeded = await ownCompany(stage);
    const [own] = [await stage.seedEdit(seeded, { status: "DRAFT", sole: "SEEDED" })];
    const order = await draftOrder(stage, supplier, [line(await approvedProduct(stage), 10)]);
    await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, "OWN_COMPANY_NOT_APPROVED");

    await stage.cannotCreate("purchaser", OwnCompany, input, "ACCESS_DENIED");
    const company = await stage.create("officeClerk", OwnCompany, input);
    await stage.cannotCreate("officeClerk", OwnCompany, input, "VALUE_TAKEN");
    await stage.cannot("officeClerk", OwnCompany, "submit", company, {}, "QUALIFICATION_MISSING", "QUALIFICATION_MISSING");
    await verified(stage, company, "BUSINESS_LICENCE");
    await verified(stage, company, "DISTRIBUTION_LICENCE", { scope: ["CHEMICAL"] });
    await stage.act("officeClerk", OwnCompany, "submit", company);
    await stage.cannot("departmentManager", OwnCompany, "approve", company, {}, "NOT_YOUR_DECISION");
    await stage.act("headOfQuality", OwnCompany, "approve", company);
    expect(await stage.act("departmentManager", OwnCompany, "approve", company)).toMatchObject({ status: "APPROVED" });
    await stage.act("purchaser", PurchaseOrder, "submit", order);

    await stage.cannot("officeClerk", OwnCompany, "approve", company, {}, "ACCESS_DENIED");
    const change = await stage.create("officeClerk", MasterDataChange, { recordId: company.id, reason: "更换电话", effectiveOn: stage.today, changes: [{ attribute: "phone", after: '"0311-80000101"' }] });
    await stage.act("officeClerk", MasterDataChange, "submit", change);
    await stage.act("departmentManager", MasterDataChange, "approve", change);
    expect(await stage.fresh(company)).toMatchObject({ phone: "0311-80000101" });
    // From here on the licence that covers everything is valid again.
    await stage.seedEdit(company, { status: "DRAFT" });
    await stage.seedEdit(own!, { status: "APPROVED" });
  });

  test("orders, sells and ships nothing beyond its own licence, or after it", async () => {
    const own = await ownCompany(stage);
    const [licence] = (await listed(stage, Qualification, "ownerId", own.id)).filter(({ kind }) => kind === "DISTRIBUTION_LICENCE");
    const [supplier, customer, product, shelf] = [await qualifiedSupplier(stage), await buyer(stage), await approvedProduct(stage), await place(stage, "STORAGE")];
    await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 300 });
    const purchase = await draftOrder(stage, supplier, [line(product, 10)]);
    await signedContract(stage, customer, [line(product, 100)]);
    const sale = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)]));
    const delivery = await checked(await confirmedOrder(stage, customer, [line(product, 10)]));
    const ship = { carrierId: (await usualCarrier(stage)).id, departureTemperature: 50 };

    await stage.seedEdit(licence!, { scope: ["ANTIBIOTIC"] });
    await stage.cannot("purchaser", PurchaseOrder, "submit", purchase, {}, "OUT_OF_LICENCE_SCOPE");
    await stage.cannot("salesLead", SalesOrder, "confirm", sale, {}, "OUT_OF_LICENCE_SCOPE");
    await stage.cannot("logisticsCoordinator", Delivery, "ship", delivery, ship, "OUT_OF_LICENCE_SCOPE");
    await stage.seedEdit(licence!, { scope: ["CHEMICAL"], expiresOn: stage.today });
    await stage.cannot("logisticsCoordinator", Delivery, "ship", delivery, ship, "QUALIFICATION_EXPIRED");
    await stage.seedEdit(licence!, { expiresOn: addDays(stage.today, 1) });
    await stage.act("logisticsCoordinator", Delivery, "ship", delivery, ship);
  });
});

async function checked(order: SalesOrder): Promise<Delivery> {
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  await stage.act("picker", Delivery, "pick", delivery!, confirmedLines(delivery!));
  return stage.act("outboundChecker", Delivery, "check", delivery!, confirmedLines(delivery!));
}

describe("a seal", () => {
  test.each([
    ["an imprint that is no image", async () => ({ fileId: await storedScan(stage, "officeClerk") }), ["SEAL_NOT_AN_IMAGE"]],
    ["an end before its start", () => Promise.resolve({ endsOn: addDays(stage.today, -1) }), ["SEAL_TO_BEFORE_FROM"]],
  ])("is refused with %s", async (_, values, codes) => {
    await stage.cannotCreate("officeClerk", CompanySeal, await sealInput(await values()), ...codes);
  });

  test("is approved by two people, and without a valid one no shipment is possible and no paper that carries it is printed", async () => {
    const [customer, product, shelf] = [await buyer(stage), await approvedProduct(stage), await place(stage, "STORAGE")];
    await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 300 });
    const delivery = await checked(await confirmedOrder(stage, customer, [line(product, 10)]));
    for (const seal of await listed(stage, CompanySeal, "kind", "OUTBOUND", "expiresOn")) await stage.seedEdit(seal, { status: "RETIRED" });
    const ship = { carrierId: (await usualCarrier(stage)).id, departureTemperature: 50 };
    await stage.cannot("logisticsCoordinator", Delivery, "ship", delivery, ship, "NO_VALID_SEAL");

    const { findings } = await printPaper(await stage.as("logisticsCoordinator"), { id: delivery.id, paper: "deliveryNote" });
    expect(findings.map(({ code }) => code)).toEqual(["NO_VALID_SEAL"]);

    const seal = await stage.create("officeClerk", CompanySeal, await sealInput());
    await stage.act("officeClerk", CompanySeal, "submit", seal);
    await stage.act("headOfQuality", CompanySeal, "approve", seal);
    await stage.cannot("logisticsCoordinator", Delivery, "ship", delivery, ship, "NO_VALID_SEAL");
    await stage.act("departmentManager", CompanySeal, "approve", seal);
    await stage.act("logisticsCoordinator", Delivery, "ship", delivery, ship);
    const read = async (on: string) => (await stage.at(on).answer("officeClerk", "query ($id: ID!) { companySeal(id: $id) { status } }", { id: seal.id })).companySeal.status;
    expect([await read(addDays(stage.today, 365)), await read(addDays(stage.today, 366))]).toEqual(["APPROVED", "EXPIRED"]);
  });
});
