/** Suppliers, products, carriers and customers are shown as approved for exactly the days on which their documents count. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedCarrier, approvedProduct, listed, qualifiedSupplier, verified } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Node } from "../../../table/node.ts";
import { File } from "../../../platform/file/file.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import type { Owner } from "./licensed.ts";
import { Qualification } from "./qualification.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("purchaser", "qaOfficer", "headOfQuality");
});
afterAll(() => stage.close());

/** Quality verifies a document of this kind as in daily work. */
async function verify(at: Stage, owner: Node, kind: Qualification["kind"], values: Partial<Qualification>): Promise<void> {
  const scan = await stage.seed(File, { fileName: "证.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "STORED" });
  const paper = await verified(stage, owner, kind, { status: "SUBMITTED", fileId: scan.id, ...values });
  await stage.seedEdit(paper, { status: "DRAFT" });
  await at.act("purchaser", Qualification, "submit", paper);
  await at.act("qaOfficer", Qualification, "approve", paper);
}

const qualificationOf = (owner: Node, kind: Qualification["kind"]) => listed(stage, Qualification, "ownerId", owner.id).then((all) => all.find((one) => one.kind === kind)!);
const stateOf = async (owner: Node) => (await stage.fresh(owner as Owner)).status;

async function stateAfter(day: string, owner: Node): Promise<string> {
  await tick(stage.at(day).now, stage.table);
  return stateOf(owner);
}

/** With documents of which the one of this kind expires on 1 December; the owner knows it. */
async function expiring<T extends Owner>(owner: T, kind: Qualification["kind"]): Promise<T> {
  await stage.seedEdit(await qualificationOf(owner, kind), { expiresOn: "2026-12-01" });
  await verify(stage, owner, kind === "MARKETING_AUTHORISATION" ? "QUALITY_STANDARD" : "BUSINESS_LICENCE", { expiresOn: "2028-01-01" });
  return stage.fresh(owner);
}

describe.each([
  ["supplier", () => qualifiedSupplier(stage), "MANUFACTURING_LICENCE"],
  ["product", () => approvedProduct(stage), "MARKETING_AUTHORISATION"],
  ["carrier", () => approvedCarrier(stage), "ROAD_TRANSPORT_LICENCE"],
] as const)("a %s", (_, begin, kind) => {
  test("is EXPIRED from the day on which a document that it needs does, and APPROVED again with the renewal", async () => {
    const owner = await expiring(await begin(), kind);
    expect(owner).toMatchObject({ status: "APPROVED", licensedUntil: "2026-12-01" });
    expect(await stateAfter("2026-11-30", owner)).toBe("APPROVED");
    expect(await stateAfter("2026-12-01", owner)).toBe("EXPIRED");
    await verify(stage.at("2026-12-05"), owner, kind, { issuedOn: "2026-12-04", expiresOn: "2027-09-01", scope: ["CHEMICAL"] });
    expect(await stage.fresh<Owner>(owner)).toMatchObject({ status: "APPROVED", licensedUntil: "2027-09-01" });
  });

  test("that is blocked stays blocked with any documents, and is EXPIRED when one is revoked", async () => {
    const owner = await expiring(await begin(), kind);
    await stage.act("qaOfficer", owner.constructor as never, "block", owner, { reason: "调查" });
    expect(await stateAfter("2026-12-02", owner)).toBe("BLOCKED");
    const other = await begin();
    await stage.act("qaOfficer", Qualification, "revoke", await qualificationOf(other, kind), { reason: "伪造" });
    expect(await stateOf(other)).toBe("EXPIRED");
  });
});

test("a renewal that was verified before keeps the owner approved; one that counts from a later day brings it back on that day", async () => {
  const [kept, gap] = [await expiring(await qualifiedSupplier(stage), "MANUFACTURING_LICENCE"), await expiring(await qualifiedSupplier(stage), "MANUFACTURING_LICENCE")];
  await verify(stage, kept, "MANUFACTURING_LICENCE", { issuedOn: "2026-12-01", expiresOn: "2029-01-01" });
  await verify(stage, gap, "MANUFACTURING_LICENCE", { issuedOn: "2026-12-10", expiresOn: "2029-01-01" });
  // Its quality agreement is the next to expire.
  expect([(await stage.fresh(kept)).licensedUntil, (await stage.fresh(gap)).licensedUntil]).toEqual(["2027-09-19", "2026-12-01"]);
  expect([await stateAfter("2026-12-02", kept), await stateOf(gap)]).toEqual(["APPROVED", "EXPIRED"]);
  expect(await stateAfter("2026-12-09", gap)).toBe("EXPIRED");
  expect(await stateAfter("2026-12-10", gap)).toBe("APPROVED");
});

test("a carrier whose cold-chain validation has expired may still carry other goods; a carrier of cold goods only may not", async () => {
  const mixed = await expiring(await approvedCarrier(stage), "COLD_CHAIN_VALIDATION");
  const cold = await expiring(await approvedCarrier(stage, { storageClasses: ["COLD", "FROZEN"] }), "COLD_CHAIN_VALIDATION");
  expect([await stateAfter("2026-12-01", mixed), await stateOf(cold)]).toEqual(["APPROVED", "EXPIRED"]);
});
