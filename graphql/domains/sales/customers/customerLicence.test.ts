/** The licence lock towards customers: what is not licensed, verified and valid today is not sold, whatever the state says. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, bareCustomer, listed, qualifiedCustomer, verified } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { customerLicenceFindings } from "./customerLicence.ts";
import { Customer } from "./customer.ts";

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesRepresentative", "salesLead", "qaOfficer", "headOfQuality", "departmentManager", "finance");
  await stage.hire("colleague", "salesRepresentative");
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

const lock = async (customer: Customer, products = [product], day = stage): Promise<Finding[]> => customerLicenceFindings(customer.id, products.map(({ id }) => id), await day.as("salesRepresentative"));
const codes = async (...args: Parameters<typeof lock>) => (await lock(...args)).map(({ code }) => code).sort();
const licenceOf = async (customer: Customer) => (await listed(stage, Qualification, "ownerId", customer.id)).find(({ kind }) => kind === "MEDICAL_INSTITUTION_LICENCE")!;

describe("what may be sold to a customer today", () => {
  test("is what its licence covers, as long as all documents are valid", async () => {
    expect(await lock(await qualifiedCustomer(stage))).toEqual([]);
  });

  test.each([
    ["HOSPITAL", "医疗机构执业许可证"],
    ["PHARMACY", "药品经营许可证"],
    ["DISTRIBUTOR", "药品经营许可证"],
  ] as const)("is nothing to a %s without documents, and each is named with clause and remedy", async (kind, licence) => {
    const findings = await lock(await bareCustomer(stage, { kind }));
    expect(findings.map(({ code }) => code)).toEqual(["QUALIFICATION_MISSING", "QUALIFICATION_MISSING"]);
    const messages = findings.map(({ message }) => message.zh).join();
    for (const name of ["营业执照", licence]) expect(messages).toContain(name);
    for (const { clause, remedy } of findings) expect([clause, remedy?.zh, remedy?.en].every(Boolean) && clause).toMatch(/四\(三\)/);
  });

  test.each([
    ["expires today", { expiresOn: "2026-11-23" }, "QUALIFICATION_EXPIRED"],
    ["is not verified", { status: "SUBMITTED" }, "QUALIFICATION_NOT_VERIFIED"],
    ["was revoked", { status: "REVOKED" }, "QUALIFICATION_MISSING"],
    ["does not cover the product", { scope: ["DEVICE"] }, "OUT_OF_LICENCE_SCOPE"],
  ] as const)("is not what a licence allows that %s", async (_, values, code) => {
    const customer = await qualifiedCustomer(stage);
    await stage.seedEdit(await licenceOf(customer), values as Partial<Qualification>);
    const findings = await lock(customer);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]!.message.zh).toContain(customer.name);
  });

  test("is not a product that is blocked, nor one whose authorisation has expired", async () => {
    const blocked = await approvedProduct(stage, { status: "BLOCKED" });
    const lapsed = await approvedProduct(stage);
    const [authorisation] = await listed(stage, Qualification, "ownerId", lapsed.id);
    await stage.seedEdit(authorisation!, { expiresOn: stage.today });
    expect(await codes(await qualifiedCustomer(stage), [product, blocked, lapsed])).toEqual(["PRODUCT_NOT_APPROVED", "QUALIFICATION_EXPIRED"]);
  });

  test.each([
    ["PROSPECT", ["CUSTOMER_NOT_APPROVED"]],
    ["UNDER_REVIEW", ["CUSTOMER_NOT_APPROVED"]],
    ["FROZEN", ["CUSTOMER_FROZEN"]],
    // The state follows the documents; it never decides in their place.
    ["EXPIRED", []],
  ] as const)("is nothing while it is %s, unless its documents alone decide", async (status, expected) => {
    expect(await codes(await qualifiedCustomer(stage, { status }))).toEqual(expected);
  });

  test("ends on the date of expiry without anybody doing anything", async () => {
    const customer = await qualifiedCustomer(stage);
    await stage.seedEdit(await licenceOf(customer), { expiresOn: "2026-11-24" });
    expect(await codes(customer)).toEqual([]);
    expect(await codes(customer, [product], stage.at("2026-11-24"))).toEqual(["QUALIFICATION_EXPIRED"]);
  });

  test("all that is in the way is said at once", async () => {
    const customer = await bareCustomer(stage, { status: "FROZEN" });
    await verified(stage, customer, "BUSINESS_LICENCE", { expiresOn: "2026-11-01" });
    await verified(stage, customer, "MEDICAL_INSTITUTION_LICENCE", { scope: ["DEVICE"] });
    expect(await codes(customer)).toEqual(["CUSTOMER_FROZEN", "OUT_OF_LICENCE_SCOPE", "QUALIFICATION_EXPIRED"]);
  });
});

describe("a customer becomes active", () => {
  const prospect = async (values: object = {}): Promise<Customer> => {
    const customer = await qualifiedCustomer(stage);
    return stage.seedEdit(customer, { status: "PROSPECT", representativeId: await stage.idOf("salesRepresentative"), ...values });
  };

  test("by the QA officer and then the head of quality, on the representative's word", async () => {
    const customer = await prospect();
    await stage.act("salesRepresentative", Customer, "submit", customer);
    await stage.cannot("headOfQuality", Customer, "approve", customer, {}, "NOT_YOUR_DECISION");
    await stage.act("qaOfficer", Customer, "approve", customer);
    const { status } = await stage.act("headOfQuality", Customer, "approve", customer);
    expect(status).toBe("ACTIVE");
  });

  test("not while a document is missing, its kind or its registration unknown", async () => {
    const customer = await bareCustomer(stage, { status: "PROSPECT", kind: undefined, registrationNumber: undefined, representativeId: await stage.idOf("salesRepresentative") });
    await stage.cannot("salesRepresentative", Customer, "submit", customer, {}, "CUSTOMER_KIND_UNKNOWN", "QUALIFICATION_MISSING", "REGISTRATION_UNKNOWN");
  });

  test("not on the word of somebody else's representative", async () => {
    await stage.cannot("colleague", Customer, "submit", await prospect(), {}, "ACCESS_DENIED");
  });

  test("so that what was approved is not edited any more", async () => {
    const customer = await prospect({ status: "ACTIVE" });
    const [finding] = await stage.refused(() => stage.tryUpdate("salesRepresentative", Customer, customer, { name: "另一家医院" }), "NOT_EDITABLE");
    expect(finding!.remedy!.en).toBe("Approved data is changed by a master data change");
  });
});

describe("who decides what about a customer", () => {
  test("the person who enters it is responsible until the lead hands it over", async () => {
    const { regionId } = await bareCustomer(stage);
    const customer = await stage.create("salesRepresentative", Customer, { code: "C-NEW", name: "新客户", regionId });
    expect(customer.representativeId).toBe(await stage.idOf("salesRepresentative"));
    const to = await stage.idOf("colleague");
    await stage.cannot("salesRepresentative", Customer, "handOver", customer, { representativeId: to, reason: "调岗" }, "ACCESS_DENIED");
    await stage.act("salesLead", Customer, "handOver", customer, { representativeId: to, reason: "调岗" });
    await stage.refused(() => stage.tryUpdate("salesRepresentative", Customer, customer, { address: "某路 2 号" }), "ACCESS_DENIED");
    await stage.update("colleague", Customer, customer, { address: "某路 2 号" });
  });

  test("finance alone grants credit", async () => {
    const customer = await bareCustomer(stage);
    const granted = { paymentDays: 60, creditLimit: { amount: 5_000_000, currency: "CNY" }, reason: "年度授信" };
    for (const subject of ["salesLead", "departmentManager"]) await stage.cannot(subject, Customer, "grantCredit", customer, granted, "ACCESS_DENIED");
    const { paymentDays, creditLimit } = await stage.act("finance", Customer, "grantCredit", customer, granted);
    expect([paymentDays, creditLimit?.amount]).toEqual([60, 5_000_000]);
  });

  test("anyone who froze it does not matter, who lifts the freeze does, and only while its documents are in order", async () => {
    const customer = await qualifiedCustomer(stage);
    await stage.act("finance", Customer, "freeze", customer, { reason: "货款争议" });
    await stage.cannot("salesLead", Customer, "unfreeze", customer, { reason: "已解决" }, "ACCESS_DENIED");
    await stage.seedEdit(await licenceOf(customer), { status: "REVOKED" });
    await stage.cannot("departmentManager", Customer, "unfreeze", customer, { reason: "已解决" }, "QUALIFICATION_MISSING");
  });
});
