/** What §88 forbids to give, and what advertisements need. 药品管理法 §88, §89, 广告法 §15, §16, §46 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { approvedProduct, bareCustomer, signedContract } from "../../../test/company.ts";
import { approvedCampaign, campaignInput, expenseInput, marketingStaff, planInForce } from "../../../test/marketing.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { ErasureRequest } from "../../../platform/personal/erasureRequest.ts";
import { Stage } from "../../../test/stage.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { Opportunity } from "../../sales/development/opportunity.ts";
import type { MarketingPlan } from "../plans/marketingPlan.ts";
import { Campaign } from "./campaign.ts";
import { AdCheck } from "./campaignKind.ts";
import { Expense } from "./expense.ts";

let stage: Stage;
let plan: MarketingPlan;
let conference: Campaign;
let hospital: Customer;
let product: Product;
let evidence: string;

beforeAll(async () => {
  stage = await Stage.open("2026-09-28");
  await stage.staff(...marketingStaff, "purchaser");
  [plan, hospital, product] = [await planInForce(stage), await bareCustomer(stage, { name: "市第一医院" }), await approvedProduct(stage)];
  conference = await approvedCampaign(stage, plan, { kind: "ACADEMIC_CONFERENCE" });
  evidence = await storedScan(stage, "marketingSpecialist");
  await delivered(hospital, "2026-03-12");
});
afterAll(() => stage.close());

/** A delivery that the customer has signed for. */
const delivered = ({ id: customerId }: Customer, signedOn: string): Promise<Delivery> =>
  stage.seed(Delivery, { number: `DN-${signedOn}`, salesOrderId: "so_1", customerId, requestedOn: signedOn, shippedOn: signedOn, signedOn, lines: [], total: money(0, "CNY"), historical: true, status: "SIGNED", duties: [] });

const speaker = (values: object) => ({ name: "李医生", medicalRole: "PHYSICIAN", ...values });

const fee = (beneficiaries: object[], values: object = {}) =>
  expenseInput(conference, 3_000, { purpose: "SERVICE", details: "学术报告讲课费", payeeKind: "HEALTH_CARE_PERSON", payee: "李医生", beneficiaries, unrelatedDeclared: true, serviceEvidenceId: evidence, ...values });

describe("§88", () => {
  test("a speaker's fee to a physician of a hospital that uses our medicines is refused; the delivery is named", async () => {
    const [finding] = await stage.cannotCreate("marketingSpecialist", Expense, fee([speaker({ customerId: hospital.id })]), "BENEFIT_FORBIDDEN");
    expect(finding).toMatchObject({ clause: "药品管理法 §88", field: "beneficiaries.0" });
    expect(finding!.message.zh).toBe("李医生所在的“市第一医院”使用本企业药品（2026-03-12 签收 DN-2026-03-12），不得以任何名义给予财物或其他利益");
  });

  test("so is a payment to an association through which she benefits, and so where her hospital is named and not chosen", async () => {
    const association = { payeeKind: "ASSOCIATION", payee: "药学会", amount: money(5_000_000, "CNY"), purpose: "SPONSORSHIP" };
    await stage.cannotCreate("marketingSpecialist", Expense, fee([speaker({ customerId: hospital.id })], association), "BENEFIT_FORBIDDEN");
    await stage.cannotCreate("marketingSpecialist", Expense, fee([speaker({ institution: " 市第一医院 " })], association), "BENEFIT_FORBIDDEN");
  });

  test("no role overrides it, and a draft that became unlawful is neither approved nor paid", async () => {
    const clinic = await bareCustomer(stage, { name: "城南诊所" });
    const expense = await stage.create<Expense>("marketingSpecialist", Expense, fee([speaker({ customerId: clinic.id })]));
    await stage.act("marketingSpecialist", Expense, "submit", expense);
    expect((await stage.fresh(expense)).approval!.steps.map(({ role }) => role)).toEqual(["legal", "departmentManager"]);
    await stage.act("legal", Expense, "approve", expense);
    const delivery = await delivered(clinic, "2026-09-28");
    await stage.cannot("departmentManager", Expense, "approve", expense, {}, "BENEFIT_FORBIDDEN");
    await stage.seedEdit(delivery, { customerId: hospital.id });
    await stage.act("departmentManager", Expense, "approve", expense);
    await stage.seedEdit(await stage.fresh(delivery), { customerId: clinic.id });
    await stage.cannot("cashier", Expense, "pay", expense, { paid: money(1, "CNY"), paidOn: stage.today, bankReference: "PAY-1" }, "BENEFIT_FORBIDDEN");
  });

  test.each([
    ["a delivery signed on the last day of 24 months", "2024-09-28", "BENEFIT_FORBIDDEN"],
    ["a delivery signed a day before", "2024-09-27", undefined],
  ])("counts %s", async (_, signedOn, code) => {
    const customer = await bareCustomer(stage);
    await delivered(customer, signedOn);
    const { findings } = await stage.tryCreate("marketingSpecialist", Expense, fee([speaker({ customerId: customer.id })]));
    expect(findings.map((finding) => finding.code)).toEqual(code ? [code] : []);
  });

  test("counts contracts in force and open opportunities", async () => {
    const [contracted, pursued] = [await bareCustomer(stage), await bareCustomer(stage)];
    await signedContract(stage, contracted, [{ productId: product.id, unitPrice: money(1_000, "CNY") }]);
    const opportunity = await stage.seed(Opportunity, { number: "SJ-1", title: "进院", customerId: pursued.id, regionId: pursued.regionId, ownerId: "emp_1", expectedValue: money(1, "CNY"), expectedOn: "2026-12-01", status: "FOUND", duties: [] });
    for (const { id: customerId } of [contracted, pursued]) await stage.cannotCreate("marketingSpecialist", Expense, fee([speaker({ customerId })]), "BENEFIT_FORBIDDEN");
    await stage.seedEdit(opportunity, { status: "LOST" });
    await stage.create("marketingSpecialist", Expense, fee([speaker({ customerId: pursued.id })]));
  });

  test.each(["GIFT", "ENTERTAINMENT", "TRAVEL", "CASH"])("never a %s to a physician, wherever they work", async (purpose) => {
    await stage.cannotCreate("marketingSpecialist", Expense, fee([speaker({ institution: "外省某医院" })], { purpose }), "GIFT_TO_HEALTH_CARE");
  });

  test("who is paid is named with their institution; legal gets a declaration and evidence", async () => {
    await stage.cannotCreate("marketingSpecialist", Expense, fee([]), "BENEFICIARY_NOT_NAMED");
    await stage.cannotCreate("marketingSpecialist", Expense, fee([speaker({})]), "INSTITUTION_NOT_NAMED");
    const bare = await stage.create("marketingSpecialist", Expense, fee([speaker({ institution: "外省某医院" })], { unrelatedDeclared: null, serviceEvidenceId: null }));
    await stage.cannot("marketingSpecialist", Expense, "submit", bare, {}, "DECLARATION_MISSING", "SERVICE_NOT_PROVEN");
  });

  test("names of payees and beneficiaries are personal data: sealed in the trail, and kept as long as the voucher", async () => {
    const { id } = await stage.create("marketingSpecialist", Expense, fee([speaker({ name: "欧阳静", institution: "外省某医院" })], { payee: "欧阳静" }));
    const entries = (await stage.everything()).filter(({ pk, sk }) => pk === id && sk !== "record");
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toContain("欧阳静");
    const asks = { recordId: id, ground: "PERSON_ASKS", askedOn: stage.today };
    const findings = await stage.cannotCreate("marketingSpecialist", ErasureRequest, asks, "MUST_BE_KEPT", "MUST_BE_KEPT");
    expect(findings.map(({ message }) => message.en).sort()).toEqual(["Beneficiaries must be kept until 2057-09-28: retention of accounting records", "Payee must be kept until 2057-09-28: retention of accounting records"]);
    const late = stage.at("2057-09-28");
    const request = await late.create("marketingSpecialist", ErasureRequest, asks);
    await late.act("marketingSpecialist", ErasureRequest, "submit", request);
    await late.act("legal", ErasureRequest, "approve", request);
    expect(await stage.fresh<Expense>(id)).toMatchObject({ payee: "—" });
    expect(await stage.snapshot()).not.toContain("欧阳静");
  });

  test("a rebate needs a contract and an invoice", async () => {
    const rebate = { purpose: "REBATE", details: "按年度合同返利", payee: "连锁药房", contract: "HT-1" };
    await stage.cannotCreate("marketingSpecialist", Expense, expenseInput(conference, 100, rebate), "REBATE_OUTSIDE_CONTRACT");
    await stage.create("marketingSpecialist", Expense, expenseInput(conference, 100, { ...rebate, invoiceNumber: "26112000000000000001" }));
  });
});

describe("an advertisement", () => {
  const sha256 = "0".repeat(64);
  const passed = Object.keys(AdCheck).map((item) => ({ item, outcome: "PASS" }));
  const october = { startsOn: "2026-10-01", endsOn: "2026-10-31" };

  const advert = (of: Product, values: object = {}) =>
    campaignInput(stage, plan, {
      ...october,
      kind: "ADVERTISING",
      channels: ["DIGITAL"],
      products: [{ productId: of.id }],
      adApprovals: [{ productId: of.id, number: "国药广审（文）第260101-01201号", expiresOn: "2026-11-01", approvedSha256: sha256, materialId: evidence }],
      checklist: passed,
      ...values,
    });

  const drafted = (of: Product, values: object = {}) => stage.create<Campaign>("marketingSpecialist", Campaign, advert(of, values));
  const otc = () => approvedProduct(stage, { prescriptionClass: "OTC_A" });

  test("with an approval for each day is decided by legal first", async () => {
    const campaign = await drafted(await otc());
    const { approval } = await stage.act<Campaign>("marketingSpecialist", Campaign, "submit", campaign);
    expect(approval!.steps.map(({ role }) => role)).toEqual(["legal", "departmentManager"]);
  });

  test("is refused from the approval's first invalid day on, which is named", async () => {
    const of = await otc();
    const [first] = (advert(of) as unknown as { adApprovals: object[] }).adApprovals;
    const campaign = await drafted(of, { adApprovals: [{ ...first, expiresOn: "2026-10-15" }] });
    const [finding] = await stage.cannot("marketingSpecialist", Campaign, "submit", campaign, {}, "AD_DAY_NOT_APPROVED");
    expect(finding!.message.en).toContain("is valid on 2026-10-15");
    await stage.update("marketingSpecialist", Campaign, campaign, { endsOn: "2026-10-14" });
    await stage.act("marketingSpecialist", Campaign, "submit", campaign);
  });

  test("shows the very material that was approved", async () => {
    const of = await otc();
    const [first] = (advert(of) as unknown as { adApprovals: object[] }).adApprovals;
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of, { adApprovals: [{ ...first, approvedSha256: "1".repeat(64) }] }), {}, "AD_MATERIAL_DIFFERS");
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of, { adApprovals: [{ ...first, materialId: null }] }), {}, "AD_MATERIAL_MISSING");
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of, { adApprovals: null }), {}, "AD_DAY_NOT_APPROVED");
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of, { products: null, adApprovals: null }), {}, "AD_WITHOUT_PRODUCT");
  });

  test("of a prescription medicine appears in designated professional journals alone", async () => {
    const of = await approvedProduct(stage, { prescriptionClass: "RX" });
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of), {}, "PRESCRIPTION_ONLY_IN_JOURNALS");
    await stage.act("marketingSpecialist", Campaign, "submit", await drafted(of, { channels: ["PROFESSIONAL_JOURNAL"] }));
  });

  test.each(["NARCOTIC", "PSYCHOTROPIC_1", "PSYCHOTROPIC_2", "TOXIC", "RADIOACTIVE"] as const)("of a medicine of the category %s is refused everywhere", async (category) => {
    const of = await approvedProduct(stage, { category, prescriptionClass: "RX" });
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of, { channels: ["PROFESSIONAL_JOURNAL"] }), {}, "ADVERTISING_FORBIDDEN");
  });

  test("passes every item of the checklist; none can be left open or dispensed with", async () => {
    const of = await otc();
    const outcome = (first: string) => passed.map((line, i) => (i === 0 ? { ...line, outcome: first, remark: "不适用" } : line));
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of, { checklist: passed.slice(1) }), {}, "CHECKLIST_ITEM_OPEN");
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of, { checklist: outcome("FAIL") }), {}, "AD_CHECK_FAILED");
    await stage.cannot("marketingSpecialist", Campaign, "submit", await drafted(of, { checklist: outcome("NOT_APPLICABLE") }), {}, "CHECKLIST_ITEM_INDISPENSABLE");
  });
});
