/** What time does to customers and contracts: it makes visible what their dates have decided, and never says otherwise. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, line, listed, qualifiedCustomer, signedContract, verified } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Notice } from "../../../platform/notification/notice.ts";
import { File } from "../../../platform/file/file.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { Contract } from "../contracts/contract.ts";
import { Customer } from "./customer.ts";
import { customerLicenceFindings } from "./customerLicence.ts";

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesRepresentative", "salesLead", "qaOfficer", "headOfQuality", "departmentManager", "legal", "purchaser");
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

const clock = (day: string) => tick(stage.at(day).now, stage.table);

/** A customer approved by quality today, so that its state knows its documents. */
async function active(expiresOn: string): Promise<Customer> {
  const customer = await qualifiedCustomer(stage, { status: "PROSPECT", representativeId: await stage.idOf("salesRepresentative") });
  await stage.seedEdit(await licenceOf(customer), { expiresOn });
  await stage.act("salesRepresentative", Customer, "submit", customer);
  await stage.act("qaOfficer", Customer, "approve", customer);
  return stage.act("headOfQuality", Customer, "approve", customer);
}

const licenceOf = async (customer: Customer) => (await listed(stage, Qualification, "ownerId", customer.id)).find(({ kind }) => kind === "MEDICAL_INSTITUTION_LICENCE")!;
const statusOf = async (customer: Customer) => (await stage.fresh<Customer>(customer.id)).status;
const maySell = async (customer: Customer, day: string) => (await customerLicenceFindings(customer.id, [product.id], await stage.at(day).as("salesRepresentative"))).length === 0;

/** A new licence, verified by quality as in daily work. */
async function renew(customer: Customer): Promise<Qualification> {
  const scan = await stage.seed(File, { fileName: "证.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "STORED" });
  const renewal = await verified(stage, customer, "MEDICAL_INSTITUTION_LICENCE", { scope: ["CHEMICAL"], expiresOn: "2029-01-01", status: "DRAFT", fileId: scan.id });
  await stage.act("salesRepresentative", Qualification, "submit", renewal);
  return stage.act("qaOfficer", Qualification, "approve", renewal);
}

describe("a customer", () => {
  test("becomes EXPIRED on the day on which its licence does, whether or not the clock has come by: the lock has decided before", async () => {
    const customer = await active("2026-12-01");
    expect([customer.status, customer.licensedUntil, customer.approvedOn]).toEqual(["ACTIVE", "2026-12-01", "2026-11-23"]);
    await clock("2026-11-30");
    expect([await statusOf(customer), await maySell(customer, "2026-11-30")]).toEqual(["ACTIVE", true]);
    expect(await maySell(customer, "2026-12-01"), "before the clock").toBe(false);
    await clock("2026-12-01");
    expect([await statusOf(customer), await maySell(customer, "2026-12-01")]).toEqual(["EXPIRED", false]);
    const once = (await stage.fresh<Customer>(customer.id)).version;
    await clock("2026-12-01");
    expect((await stage.fresh<Customer>(customer.id)).version, "and says so once").toBe(once);
  });

  test("is ACTIVE again in the transaction in which quality verifies the renewal", async () => {
    const customer = await active("2026-12-01");
    await clock("2026-12-02");
    expect(await statusOf(customer)).toBe("EXPIRED");
    await renew(customer);
    const { status, licensedUntil } = await stage.fresh<Customer>(customer.id);
    // Its business licence is now the first to expire.
    expect([status, licensedUntil]).toEqual(["ACTIVE", "2027-09-19"]);
    expect(await maySell(customer, "2026-12-02")).toBe(true);
  });

  test("becomes EXPIRED when a document is revoked, and stays FROZEN when it is renewed", async () => {
    const customer = await active("2027-12-01");
    await stage.act("qaOfficer", Qualification, "revoke", await licenceOf(customer), { reason: "伪造" });
    expect(await statusOf(customer)).toBe("EXPIRED");
    await stage.act("salesLead", Customer, "freeze", customer, { reason: "调查中" });
    await renew(customer);
    expect(await statusOf(customer)).toBe("FROZEN");
    const { status, frozenOn } = await stage.act("departmentManager", Customer, "unfreeze", customer, { reason: "查清" });
    expect([status, frozenOn]).toEqual(["ACTIVE", undefined]);
  });
});

describe("a contract", () => {
  const at = async (contract: Contract, day: string) => {
    await clock(day);
    const { status, endedOn } = await stage.fresh<Contract>(contract.id);
    return [status, endedOn];
  };

  test("is performed from its first day on, and lapses after its last", async () => {
    const contract = await signedContract(stage, await qualifiedCustomer(stage), [line(product, 10)], { status: "SIGNED", startsOn: "2026-12-05", endsOn: "2026-12-31", expiresOn: "2027-01-01" });
    expect(await at(contract, "2026-12-04")).toEqual(["SIGNED", undefined]);
    expect(await at(contract, "2026-12-05")).toEqual(["PERFORMING", undefined]);
    expect(await at(contract, "2026-12-31")).toEqual(["PERFORMING", undefined]);
    expect(await at(contract, "2027-01-01")).toEqual(["LAPSED", "2027-01-01"]);
  });

  test("of which everything was ordered is fulfilled instead", async () => {
    const contract = await signedContract(stage, await qualifiedCustomer(stage), [line(product, 10)], { endsOn: "2026-12-31", expiresOn: "2027-01-01" });
    await stage.seedEdit(contract, { lines: [{ ...contract.lines[0]!, orderedQuantity: 10 }] });
    expect(await at(contract, "2027-01-05")).toEqual(["FULFILLED", "2027-01-01"]);
  });
});

test("the representative, their lead, legal and quality are warned before a contract ends or a customer's licence expires, and nobody who buys is", async () => {
  const customer = await qualifiedCustomer(stage, { representativeId: await stage.idOf("salesRepresentative") });
  const contract = await signedContract(stage, customer, [line(product, 10)], { endsOn: "2028-03-07", expiresOn: "2028-03-08" });
  const licence = await licenceOf(customer);
  await stage.seedEdit(licence, { expiresOn: "2028-03-08" });
  await clock("2028-03-01");
  const notices = (await stage.everything()).filter(({ sk, recipientId }) => sk === "record" && recipientId) as unknown as Notice[];
  const announcedFor = async (aboutId: string) => {
    const ids = notices.filter((one) => one.aboutId === aboutId && one.kind === "EXPIRY_WARNING").map(({ recipientId }) => recipientId);
    const people = ["salesRepresentative", "salesLead", "legal", "qaOfficer", "purchaser"];
    const known = await Promise.all(people.map((subject) => stage.idOf(subject)));
    return people.filter((_, i) => ids.includes(known[i]!));
  };
  expect(await announcedFor(contract.id)).toEqual(["salesRepresentative", "salesLead", "legal"]);
  expect(await announcedFor(licence.id)).toEqual(["salesRepresentative", "salesLead", "qaOfficer"]);
});
