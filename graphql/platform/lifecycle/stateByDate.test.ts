/** A state by date is the same for every reader from that day on, whether or not the clock has run. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, line, listed, qualifiedCustomer, signedContract } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { Qualification } from "../../domains/catalogue/qualification/qualification.ts";
import { Contract } from "../../domains/sales/contracts/contract.ts";
import { Customer } from "../../domains/sales/customers/customer.ts";
import { addDays } from "../businessDate.ts";
import { tick } from "../schedule/tick.ts";
import { asOn, enterStateByDate, stateOn } from "./stateByDate.ts";

let stage: Stage;
let later: Stage;
let customer: Customer;
let contract: Contract;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesLead", "legal", "departmentManager", "salesRepresentative");
  later = stage.at("2026-12-02");
  customer = await licensedUntil("2026-12-01");
  contract = await signedContract(stage, customer, [line(await approvedProduct(stage), 10)], { endsOn: "2026-11-30", expiresOn: "2026-12-01" });
});
afterAll(() => stage.close());

async function licensedUntil(expiresOn: string): Promise<Customer> {
  const one = await qualifiedCustomer(stage, { licensedUntil: expiresOn });
  for (const paper of await listed(stage, Qualification, "ownerId", one.id)) await stage.seedEdit(paper, { expiresOn });
  return one;
}

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-01-01", days));
const contracts = fc.record({ status: fc.constantFrom("DRAFT", "SIGNED", "PERFORMING", "TERMINATED"), startsOn: day, expiresOn: day, ordered: fc.boolean() }).map(({ status, startsOn, expiresOn, ordered }) =>
  Object.assign(Object.create(Contract.prototype) as Contract, { status, startsOn, expiresOn, lines: [{ quantity: 5, orderedQuantity: ordered ? 5 : 0 }] }),
);

test("what people read, what actions go by and what is written are one state, and days in between change nothing", () => {
  fc.assert(
    fc.property(contracts, day, day, (record, one, other) => {
      const [earlier, today] = [one, other].sort() as [string, string];
      const state = stateOn(record, today);
      expect(asOn(record, today).status).toBe(state);
      const written = Object.assign(Object.create(Contract.prototype) as Contract, record);
      enterStateByDate(written, earlier);
      enterStateByDate(written, today);
      expect(written.status).toBe(state);
      const ended = state === "LAPSED" || state === "FULFILLED";
      expect([ended, written.endedOn]).toEqual([ended, ended ? record.expiresOn : undefined]);
    }),
  );
});

describe("on the day, before the clock has come by", () => {
  const read = "query ($id: ID!, $contract: ID!) { customer(id: $id) { status } contract(id: $contract) { status endedOn customer { status } } }";
  const list = "query ($status: CustomerStatus!) { customers(filter: { status: { eq: $status } }) { nodes { id } } }";

  test("people read the new state, of the record and wherever another one names it", async () => {
    const before = await stage.answer("salesLead", read, { id: customer.id, contract: contract.id });
    expect(before).toMatchObject({ customer: { status: "ACTIVE" }, contract: { status: "PERFORMING", endedOn: null, customer: { status: "ACTIVE" } } });
    const after = await later.answer("salesLead", read, { id: customer.id, contract: contract.id });
    expect(after).toMatchObject({ customer: { status: "EXPIRED" }, contract: { status: "LAPSED", endedOn: "2026-12-01", customer: { status: "EXPIRED" } } });
    expect((await stage.fresh(customer)).status, "and nothing is written by reading").toBe("ACTIVE");
  });

  test("no list of the state before shows it", async () => {
    expect((await stage.answer("salesLead", list, { status: "ACTIVE" })).customers.nodes).toEqual([{ id: customer.id }]);
    expect((await later.answer("salesLead", list, { status: "ACTIVE" })).customers.nodes).toEqual([]);
  });

  test("what the new state does not allow is refused", async () => {
    const [finding] = await later.cannot("legal", Contract, "terminate", contract, { reason: "迟了" }, "WRONG_STATE");
    expect(finding!.message.en).toContain("It is Lapsed");
  });

  test("every change of the record writes the state", async () => {
    const other = await licensedUntil("2026-12-01");
    expect(await later.act("salesLead", Customer, "handOver", other, { representativeId: await stage.idOf("salesRepresentative"), reason: "调岗" })).toMatchObject({ status: "EXPIRED" });
  });
});

test("the clock writes it once, with a day that is kept, and then lists of the new state show it", async () => {
  await tick(later.now, stage.table);
  expect(await stage.fresh(contract)).toMatchObject({ status: "LAPSED", endedOn: "2026-12-01" });
  const { status, version } = await stage.fresh(customer);
  expect(status).toBe("EXPIRED");
  await tick(later.now, stage.table);
  expect((await stage.fresh(customer)).version).toBe(version);
  const { customers } = await later.answer("salesLead", '{ customers(filter: { status: { eq: EXPIRED } }, orderBy: NAME_ASC) { nodes { id } } }');
  expect(customers.nodes).toContainEqual({ id: customer.id });
});
