import { ulid } from "ulid";
import { File } from "../../platform/file/file.ts";
import { change } from "../../platform/lifecycle/change.ts";
import { Contract } from "./contracts/contract.ts";
import type { ClauseCheck } from "./contracts/contractChecklist.ts";
import { ContractClause } from "./contracts/contractClause.ts";
import { countAgainstContract } from "./contracts/contractTerms.ts";
import { Customer } from "./customers/customer.ts";
import { Opportunity } from "./development/opportunity.ts";
import { SalesOrder } from "./orders/salesOrder.ts";
import type { Product } from "../catalogue/product/product.ts";
import { approvedProduct, bareCustomer, buyer, line, qualifiedCustomer, salesInput, signedContract } from "../../test/company.ts";
import type { Stage } from "../../test/stage.ts";
import { approveAll, storedScan, type CarriedOut, type Scenarios } from "../../test/remedies/remedy.ts";

const reason = { reason: "已与客户确认" };
const complete: ClauseCheck[] = (Object.keys(ContractClause) as (keyof typeof ContractClause)[]).map((clause) => ({ clause, outcome: "AGREED", place: "第一条" }));

/** A customer of the representative. */
const own = async (stage: Stage, values: Partial<Customer> = {}): Promise<Customer> => qualifiedCustomer(stage, { representativeId: await stage.idOf("salesRepresentative"), ...values });

/** The text that legal reviews. Its digest is none of a scan. */
const draftText = async (stage: Stage): Promise<string> =>
  (await stage.seed(File, { fileName: "合同文本.pdf", contentType: "application/pdf", size: 1, sha256: "a".repeat(64), status: "STORED" }, await stage.idOf("salesRepresentative"))).id;

const draftContract = async (stage: Stage, customer: Customer, lines: readonly object[]): Promise<Contract> =>
  stage.create("salesRepresentative", Contract, { draftFileId: await draftText(stage), title: "年度购销合同", customerId: customer.id, startsOn: stage.today, endsOn: "2028-12-31", lines, checklist: complete });

/** A draft or an approved contract comes into force. */
export async function sign(stage: Stage, contract: Contract): Promise<Contract> {
  if (contract.status === "DRAFT") {
    await stage.act("salesRepresentative", Contract, "submit", contract);
    await approveAll(stage, Contract, contract);
  }
  const { draftCode } = await stage.fresh(contract);
  await stage.act("salesRepresentative", Contract, "sign", contract, { signedOn: stage.today, signedByName: "院长", draftCode, signedFileId: await storedScan(stage, "salesRepresentative") });
  return stage.act("legal", Contract, "confirmText", contract);
}

export const signNewContract = async (stage: Stage, customer: Customer, lines: readonly object[]): Promise<Contract> => sign(stage, await draftContract(stage, customer, lines));

/** The next version of a contract, with other lines. */
async function amended(stage: Stage, contract: Contract, lines: readonly object[]): Promise<Contract> {
  const { amendmentId } = await stage.act<Contract>("salesRepresentative", Contract, "amend", contract, reason);
  return stage.update("salesRepresentative", Contract, await stage.fresh<Contract>(amendmentId!), { lines, checklist: complete, draftFileId: await draftText(stage) });
}

/** Packs are counted against the contract that is named when it is tried. */
const counting = (stage: Stage, contract: () => Contract, product: Product, quantity: number): CarriedOut["attempt"] => async () => {
  const ctx = await stage.as("salesRepresentative");
  return change(ctx, { entity: "Contract", action: "count" }, {}, async (uow) => {
    await countAgainstContract(uow, ctx, contract().id, [{ productId: product.id, quantity }]);
    return contract();
  });
};

async function orderOf(stage: Stage, customer: Customer): Promise<CarriedOut["attempt"]> {
  const lines = [line(await approvedProduct(stage), 1)];
  await signedContract(stage, customer, lines);
  const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, lines));
  return () => stage.tryTo("salesLead", SalesOrder, "confirm", order);
}

export const remedies: Scenarios = {
  "CUSTOMER_KIND_UNKNOWN: Customer.update": async (stage) => {
    const customer = await bareCustomer(stage, { status: "PROSPECT", kind: undefined, representativeId: await stage.idOf("salesRepresentative") });
    return {
      attempt: () => stage.tryTo("salesRepresentative", Customer, "submit", customer),
      remedy: () => stage.update("salesRepresentative", Customer, customer, { kind: "HOSPITAL" }),
    };
  },
  "REGISTRATION_UNKNOWN: Customer.update": async (stage) => {
    const customer = await bareCustomer(stage, { status: "PROSPECT", registrationNumber: undefined, representativeId: await stage.idOf("salesRepresentative") });
    return {
      attempt: () => stage.tryTo("salesRepresentative", Customer, "submit", customer),
      remedy: () => stage.update("salesRepresentative", Customer, customer, { registrationNumber: `REG-${ulid()}` }),
    };
  },
  "CUSTOMER_NOT_APPROVED: Customer.approve": async (stage) => {
    const customer = await own(stage, { status: "PROSPECT" });
    return {
      attempt: await orderOf(stage, customer),
      remedy: async () => {
        await stage.act("salesRepresentative", Customer, "submit", customer);
        return approveAll(stage, Customer, customer);
      },
    };
  },
  "CUSTOMER_FROZEN: Customer.unfreeze": async (stage) => {
    const customer = await buyer(stage);
    const attempt = await orderOf(stage, customer);
    await stage.act("finance", Customer, "freeze", customer, { reason: "货款争议" });
    return { attempt, remedy: () => stage.act("departmentManager", Customer, "unfreeze", customer, { reason: "已解决" }) };
  },
  "CONTRACT_DRAFT_MISSING: Contract.update": async (stage) => {
    const contract = await stage.update("salesRepresentative", Contract, await draftContract(stage, await own(stage), [line(await approvedProduct(stage), 10)]), { draftFileId: null });
    return {
      attempt: () => stage.tryTo("salesRepresentative", Contract, "submit", contract),
      remedy: async () => stage.update("salesRepresentative", Contract, contract, { draftFileId: await draftText(stage) }),
    };
  },
  "AMENDMENT_OPEN: Contract.cancel": async (stage) => {
    const [customer, lines] = [await own(stage), [line(await approvedProduct(stage), 10)]];
    const contract = await signNewContract(stage, customer, lines);
    const amendment = await amended(stage, contract, lines);
    return {
      attempt: () => stage.tryTo("salesRepresentative", Contract, "amend", contract, reason),
      remedy: () => stage.act("salesRepresentative", Contract, "cancel", amendment, reason),
    };
  },
  "AMENDMENT_OPEN: Contract.confirmText": async (stage) => {
    const [customer, lines] = [await own(stage), [line(await approvedProduct(stage), 10)]];
    let current = await signNewContract(stage, customer, lines);
    const amendment = await amended(stage, current, lines);
    return {
      attempt: () => stage.tryTo("salesRepresentative", Contract, "amend", current, reason),
      remedy: async () => (current = await sign(stage, amendment)),
    };
  },
  "PREVIOUS_ENDED: Contract.create": async (stage) => {
    const [customer, lines] = [await own(stage), [line(await approvedProduct(stage), 10)]];
    const contract = await signNewContract(stage, customer, lines);
    let submitted = await amended(stage, contract, lines);
    await stage.act("salesLead", Contract, "terminate", contract, { reason: "客户停业" });
    return {
      attempt: () => stage.tryTo("salesRepresentative", Contract, "submit", submitted),
      remedy: async () => {
        await stage.act("salesRepresentative", Contract, "cancel", submitted, reason);
        return (submitted = await draftContract(stage, customer, lines));
      },
    };
  },
  "SOMETHING_REMAINS: Contract.terminate": async (stage) => {
    const contract = await signNewContract(stage, await own(stage), [line(await approvedProduct(stage), 10)]);
    return {
      attempt: () => stage.tryTo("salesLead", Contract, "fulfil", contract),
      remedy: () => stage.act("salesLead", Contract, "terminate", contract, { reason: "客户停业" }),
    };
  },
  "NOT_IN_CONTRACT: Contract.confirmText": async (stage) => {
    const [customer, product, other] = [await own(stage), await approvedProduct(stage), await approvedProduct(stage)];
    const contract = await signNewContract(stage, customer, [line(product, 10)]);
    return {
      attempt: counting(stage, () => contract, other, 1),
      remedy: async () => sign(stage, await amended(stage, contract, [line(product, 10), line(other, 10)])),
    };
  },
  "CONTRACT_EXHAUSTED: Contract.confirmText": async (stage) => {
    const [customer, product] = [await own(stage), await approvedProduct(stage)];
    const contract = await signNewContract(stage, customer, [line(product, 10)]);
    return {
      attempt: counting(stage, () => contract, product, 11),
      remedy: async () => sign(stage, await amended(stage, contract, [line(product, 20)])),
    };
  },
  "CONTRACT_NOT_IN_FORCE: Contract.confirmText": async (stage) => {
    const [customer, product] = [await own(stage), await approvedProduct(stage)];
    let contract = await signNewContract(stage, customer, [line(product, 10)]);
    await stage.act("salesLead", Contract, "terminate", contract, { reason: "客户更名" });
    return {
      attempt: counting(stage, () => contract, product, 1),
      remedy: async () => (contract = await signNewContract(stage, customer, [line(product, 10)])),
    };
  },
  "CONTRACT_NOT_SIGNED: Contract.confirmText": async (stage) => {
    const customer = await own(stage);
    const contract = await draftContract(stage, customer, [line(await approvedProduct(stage), 10)]);
    const opportunity = await stage.create("salesRepresentative", Opportunity, { title: "扩大品种", customerId: customer.id, expectedValue: { amount: 500_000, currency: "CNY" }, expectedOn: "2026-12-31" });
    return {
      attempt: () => stage.tryTo("salesRepresentative", Opportunity, "win", opportunity, { contractId: contract.id }),
      remedy: () => sign(stage, contract),
    };
  },
};
