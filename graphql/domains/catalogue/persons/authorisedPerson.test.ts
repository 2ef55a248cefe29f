/** Who may act for suppliers and customers: how a person is authorised, what is shown, and which actions need one. GSP §89 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, authorised, batchAtLocation, buyer, confirmedOrder, draftOrder, draftReceipt, line, listed, place, qualifiedCustomer, qualifiedSupplier, salesInput, sentOrder, shipped, signedContract } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { PurchaseOrder } from "../../supply/ordering/purchaseOrder.ts";
import { GoodsReceipt } from "../../supply/receiving/goodsReceipt.ts";
import type { Supplier } from "../../supply/supplier/supplier.ts";
import { AuthorisedPerson } from "./authorisedPerson.ts";

let stage: Stage;
let supplier: Supplier;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "salesLead", "qaOfficer", "headOfQuality", "receiver", "picker", "outboundChecker", "logisticsCoordinator", "auditor");
  [supplier, customer] = [await qualifiedSupplier(stage), await buyer(stage)];
});
afterAll(() => stage.close());

const idNumber = "11010519491231002X";
const input = (values: object = {}) => ({ partyId: supplier.id, role: "SELLER", name: "周倩", idNumber, startsOn: stage.today, endsOn: addDays(stage.today, 30), ...values });
const scans = async (subject: string) => ({ letterFileId: await storedScan(stage, subject), idCopyFileId: await storedScan(stage, subject) });
const proposed = async (values: object = {}, subject = "purchaser"): Promise<AuthorisedPerson> => stage.create(subject, AuthorisedPerson, input({ ...(await scans(subject)), ...values }));

async function withdraw({ id }: Supplier | Customer): Promise<void> {
  for (const one of await listed(stage, AuthorisedPerson, "partyId", id, "expiresOn")) await stage.seedEdit(one, { status: "REVOKED" });
}

describe("a person", () => {
  test("counts once quality has verified them, from the first to the last day; the number is sealed, and nobody reads more of it than four places", async () => {
    const person = await proposed();
    expect(person).toMatchObject({ status: "PROPOSED", idNumber: "**************002X", expiresOn: addDays(stage.today, 31) });
    expect(JSON.stringify(await stage.everything())).not.toContain(idNumber);
    expect(JSON.stringify(await stage.answer("qaOfficer", "query ($id: ID!) { authorisedPerson(id: $id) { idNumber } }", { id: person.id }))).toContain('"**************002X"');
    await stage.act("qaOfficer", AuthorisedPerson, "verify", person);
    const read = async (on: string) => (await stage.at(on).answer("auditor", "query ($id: ID!) { authorisedPerson(id: $id) { status } }", { id: person.id })).authorisedPerson.status;
    expect([await read(addDays(stage.today, 30)), await read(addDays(stage.today, 31))]).toEqual(["VERIFIED", "EXPIRED"]);
    await stage.cannot("qaOfficer", AuthorisedPerson, "verify", person, {}, "WRONG_STATE");
    await stage.act("headOfQuality", AuthorisedPerson, "revoke", person, { reason: "已离职" });
  });

  test.each([
    ["a wrong check digit", () => ({ idNumber: "110105194912310021" }), ["WRONG_ID_NUMBER"]],
    ["a number of another form", () => ({ idNumber: "1101051949" }), ["WRONG_FORM"]],
    ["an end before the start", () => ({ endsOn: addDays(stage.today, -1) }), ["AUTHORISED_TO_BEFORE_FROM"]],
    ["a seller of a customer", () => ({ partyId: customer.id }), ["ROLE_OF_OTHER_SIDE"]],
    ["a receiver of a supplier", () => ({ role: "RECEIVER" }), ["ROLE_OF_OTHER_SIDE"]],
  ])("is refused with %s", async (_, values, codes) => {
    await stage.cannotCreate("purchaser", AuthorisedPerson, input(values()), ...codes);
  });

  test("is verified by somebody else than who proposed them, with both scans, and within the days", async () => {
    await stage.cannot("purchaser", AuthorisedPerson, "verify", await proposed(), {}, "ACCESS_DENIED");
    await stage.cannot("qaOfficer", AuthorisedPerson, "verify", await proposed({}, "qaOfficer"), {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.cannot("qaOfficer", AuthorisedPerson, "verify", await proposed({ idCopyFileId: undefined }), {}, "AUTHORISATION_NEEDS_SCANS");
    const past = await proposed({ startsOn: addDays(stage.today, -9), endsOn: addDays(stage.today, -1) });
    await stage.cannot("qaOfficer", AuthorisedPerson, "verify", past, {}, "AUTHORISATION_ENDED");
    await stage.act("qaOfficer", AuthorisedPerson, "refuse", past, { reason: "授权已过期" });
  });

  test("is proposed by the supplier's own machine, for itself alone, and never verified by it", async () => {
    await stage.connect("partner", supplier.id);
    const person = await stage.create("partner", AuthorisedPerson, input());
    await stage.cannot("partner", AuthorisedPerson, "verify", person, {}, "ACCESS_DENIED");
    await stage.cannot("partner", AuthorisedPerson, "revoke", person, { reason: "离职" }, "ACCESS_DENIED");
    await stage.cannotCreate("partner", AuthorisedPerson, input({ partyId: (await qualifiedSupplier(stage)).id }), "UNKNOWN_REFERENCE");
    await stage.update("partner", AuthorisedPerson, person, { phone: "0311-80000001" });
    const { authorisedPersons } = await stage.partnerAnswer("partner", "{ authorisedPersons { nodes { partyId idNumber status } } }");
    expect(new Set((authorisedPersons.nodes as { partyId: string }[]).map(({ partyId }) => partyId))).toEqual(new Set([supplier.id]));
  });
});

describe("actions need an authorised person", () => {
  test("a seller who covers every line, at the order's submission and at its receipt", async () => {
    const [own, product, other, dock] = [await qualifiedSupplier(stage), await approvedProduct(stage), await approvedProduct(stage, { category: "ANTIBIOTIC" }), await place(stage, "RECEIVING")];
    await withdraw(own);
    const order = await draftOrder(stage, own, [line(product, 10), line(other, 10)]);
    await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, "NOBODY_AUTHORISED");
    await authorised(stage, own, "SELLER", { categories: ["CHEMICAL"] });
    await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, "NOT_AUTHORISED_FOR");
    await authorised(stage, own, "SELLER", { products: [{ productId: other.id }] });
    await authorised(stage, own, "SELLER", { startsOn: addDays(stage.today, 1) });
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    const sent = await sentOrder(stage, own, [line(product, 10)]);
    const receipt = await draftReceipt(stage, sent, dock, [arrival(stage, 10)]);
    await withdraw(own);
    await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, "NOBODY_AUTHORISED");
    await authorised(stage, own, "SELLER");
    await stage.act("receiver", GoodsReceipt, "confirm", receipt);
  });

  test("a buyer, when an order is confirmed; no manager overrides that", async () => {
    const [own, product] = [await buyer(stage), await approvedProduct(stage)];
    await withdraw(own);
    await signedContract(stage, own, [line(product, 10)]);
    const order = await stage.create("salesLead", SalesOrder, salesInput(stage, own, [line(product, 1)]));
    await stage.cannot("salesLead", SalesOrder, "confirm", order, {}, "NOBODY_AUTHORISED");
    await authorised(stage, own, "BUYER", { startsOn: addDays(stage.today, -30), endsOn: addDays(stage.today, -1), expiresOn: stage.today });
    await stage.cannot("salesLead", SalesOrder, "confirm", order, {}, "NOBODY_AUTHORISED");
    await authorised(stage, own, "BUYER", { endsOn: stage.today, expiresOn: addDays(stage.today, 1) });
    await stage.act("salesLead", SalesOrder, "confirm", order);
  });

  test("somebody who may receive, when the goods are handed over; who picks up shows the ID", async () => {
    const [own, product, shelf] = [await qualifiedCustomer(stage, { creditLimit: { amount: 10_000_000, currency: "CNY" } }), await approvedProduct(stage), await place(stage, "STORAGE")];
    await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 100 });
    const order = await confirmedOrder(stage, own, [line(product, 10)]);
    await stage.act("salesLead", SalesOrder, "allocate", order);
    const delivery = await shipped(stage, (await listed(stage, Delivery, "salesOrderId", order.id))[0]!);
    const signed = (values: object) => ({ signedBy: "药库 周倩", signedOn: stage.today, ...values });
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signed({}), "SIGNER_NOT_AUTHORISED");
    const person = await stage.act<AuthorisedPerson>("qaOfficer", AuthorisedPerson, "verify", await proposed({ partyId: own.id, role: "PICKUP" }));
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signed({}), "IDENTITY_NOT_CHECKED");
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signed({ idShown: "1234" }), "IDENTITY_DIFFERS");
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signed({ idShown: "110105194912310038" }), "IDENTITY_DIFFERS");
    expect(await stage.act("logisticsCoordinator", Delivery, "sign", delivery, signed({ idShown: idNumber }))).toMatchObject({ status: "SIGNED", signerId: person.id });
  });
});
