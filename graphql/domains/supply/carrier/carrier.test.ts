/** Who may be given goods to carry, and what quality looks at before. 五(三)1, GSP 委托运输 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../../../platform/businessDate.ts";
import { approvedCarrier, verified } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Carrier } from "./carrier.ts";
import { carrierFindings } from "./carrierLicence.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";

let stage: Stage;
let counter = 0;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("logisticsCoordinator", "qaOfficer", "headOfQuality", "purchaser");
});
afterAll(() => stage.close());

const input = (values: object = {}) => ({ code: `K-${++counter}`, name: "冀中医药物流", kind: "CONTRACTOR", registrationNumber: `91130100-${counter}`, storageClasses: ["AMBIENT", "COLD"], ...values });
const drafted = (values: object = {}): Promise<Carrier> => stage.create("logisticsCoordinator", Carrier, input(values));

async function approved(carrier: Carrier): Promise<Carrier> {
  await stage.act("logisticsCoordinator", Carrier, "submit", carrier);
  await stage.act("qaOfficer", Carrier, "approve", carrier);
  return stage.act("headOfQuality", Carrier, "approve", carrier);
}

const messagesOf = (findings: readonly { message: { en: string } }[]): string[] => findings.map(({ message }) => message.en).sort();

test("a contractor is submitted with its licences, the agreement and, for cold goods, the validation report; all that is missing is said at once", async () => {
  const carrier = await drafted();
  const findings = await stage.cannot("logisticsCoordinator", Carrier, "submit", carrier, {}, ...Array.from({ length: 4 }, () => "QUALIFICATION_MISSING"));
  expect(messagesOf(findings)).toEqual(["business licence", "cold-chain validation report", "road transport licence", "transport quality agreement"].map((kind) => `冀中医药物流 has no ${kind}`));
  for (const kind of ["BUSINESS_LICENCE", "ROAD_TRANSPORT_LICENCE", "TRANSPORT_AGREEMENT", "COLD_CHAIN_VALIDATION"] as const) await verified(stage, carrier, kind);
  expect(await approved(carrier)).toMatchObject({ status: "APPROVED" });
});

test("the own fleet has no agreement with itself; for cold goods its vehicles are validated too", async () => {
  expect(await approved(await drafted({ kind: "OWN_FLEET", storageClasses: ["AMBIENT", "COOL"] }))).toMatchObject({ status: "APPROVED" });
  const [finding] = await stage.cannot("logisticsCoordinator", Carrier, "submit", await drafted({ kind: "OWN_FLEET" }), {}, "QUALIFICATION_MISSING");
  expect(finding!.message.en).toContain("cold-chain validation report");
});

test.each([
  ["without a storage class", "logisticsCoordinator", { storageClasses: [] }, "TOO_FEW"],
  ["under a code that is taken", "logisticsCoordinator", { code: "K-1" }, "VALUE_TAKEN"],
  ["by somebody who engages none", "purchaser", {}, "ACCESS_DENIED"],
])("is not entered %s", async (_, subject, values, code) => {
  await stage.cannotCreate(subject, Carrier, input(values), code);
});

test("is decided on by quality alone, and not by the person who asked for it", async () => {
  const carrier = await drafted({ kind: "OWN_FLEET", storageClasses: ["AMBIENT"] });
  await stage.act("logisticsCoordinator", Carrier, "submit", carrier);
  await stage.cannot("logisticsCoordinator", Carrier, "approve", carrier, {}, "ACCESS_DENIED");
});

test("holds documents of carriers, and no others", async () => {
  const carrier = await drafted();
  const document = { ownerId: carrier.id, number: "1", issuedOn: stage.today };
  await stage.create("logisticsCoordinator", Qualification, { ...document, kind: "TRANSPORT_AGREEMENT" });
  await stage.cannotCreate("logisticsCoordinator", Qualification, { ...document, kind: "DISTRIBUTION_LICENCE" }, "WRONG_OWNER");
});

test("may carry what it was approved for, while the documents that are asked for that are valid", async () => {
  const carrier = await approvedCarrier(stage, { storageClasses: ["AMBIENT", "COLD"] });
  const codes = async (storageClass: "AMBIENT" | "COLD" | "FROZEN" | undefined, at = stage, of = carrier) => (await carrierFindings(of, storageClass, await at.as("logisticsCoordinator"))).map(({ code }) => code);
  for (const storageClass of ["AMBIENT", "COLD", undefined] as const) expect(await codes(storageClass)).toEqual([]);
  expect(await codes("FROZEN")).toEqual(["STORAGE_CLASS_NOT_CARRIED"]);

  const bare = await stage.seed(Carrier, { ...input({ status: "BLOCKED", storageClasses: ["COLD"] }), duties: [] } as Partial<Carrier>);
  expect(await codes("COLD", stage, bare)).toEqual(["CARRIER_NOT_APPROVED", ...Array.from({ length: 4 }, () => "QUALIFICATION_MISSING")]);

  await verified(stage, bare, "COLD_CHAIN_VALIDATION", { expiresOn: addDays(stage.today, 10) });
  const fleet = await stage.seedEdit(bare, { kind: "OWN_FLEET", status: "APPROVED", storageClasses: ["AMBIENT", "COLD"] });
  const later = stage.at(addDays(stage.today, 10));
  expect(await codes("COLD", stage, fleet)).toEqual([]);
  expect(await codes("COLD", later, fleet)).toEqual(["QUALIFICATION_EXPIRED"]);
  // What cold goods ask for is not in the way of others.
  expect(await codes("AMBIENT", later, fleet)).toEqual([]);
});
