/** The demo's contracts: in force, about to end, yet to begin, under review and in draft. */
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import { uploadScan } from "../../../demo/uploadScan.ts";
import type { Customer } from "../customers/customer.ts";
import { customersPart } from "../customers/customers.demo.ts";
import { Contract } from "./contract.ts";
import { ContractClause } from "./contractClause.ts";

const seller = "sales-representative";

type Line = readonly [product: string, quantity: number, price: number];

/** Answers the contract that a tender was won with. */
export const contractsPart = demoPart({ needs: { customers: customersPart, products: productsPart }, enter: agree });

async function agree(cast: Cast, { customers: byCode, products }: { customers: ReadonlyMap<string, Customer>; products: ReadonlyMap<string, Product> }): Promise<Contract> {
  const checklist = Object.keys(ContractClause).map((clause, i) => ({ clause, outcome: "AGREED", place: `第${i + 1}条` }));
  const draft = async (code: string, title: string, [from, to]: readonly [number, number], lines: readonly Line[], checked = checklist): Promise<Contract> =>
    cast.create(seller, Contract, {
      title,
      draftFileId: (await uploadScan(cast, seller, `${title} ${code} ${from} ${to}`)).id,
      customerId: byCode.get(code)!.id,
      startsOn: addDays(cast.today, from),
      endsOn: addDays(cast.today, to),
      lines: lines.map(([product, quantity, price]) => ({ productId: products.get(product)!.id, quantity, unitPrice: money(price, "CNY") })),
      checklist: checked,
    });
  const reviewed = async (contract: Contract, approver: string): Promise<void> => {
    await cast.act(seller, Contract, "submit", contract);
    await cast.act("legal", Contract, "approve", contract, { comment: "条款完备" });
    await cast.act(approver, Contract, "approve", contract, { comment: "同意" });
  };
  const signed = async (contract: Contract, approver: string): Promise<Contract> => {
    await reviewed(contract, approver);
    const scanned = await uploadScan(cast, seller, contract.number);
    await cast.act(seller, Contract, "sign", contract, { signedOn: cast.today, signedByName: "院长办公室", signedFileId: scanned.id, draftCode: contract.draftCode });
    return cast.act("legal", Contract, "confirmText", contract);
  };

  await signed(await draft("YY-001", "年度药品购销合同", [-30, 335], [["P-1001", 20_000, 1_580], ["P-1002", 10_000, 2_800], ["P-1003", 12_000, 2_250]]), "department-manager");
  await signed(await draft("YY-002", "四季度药品购销合同", [-60, 21], [["P-1001", 3_000, 1_620], ["P-1003", 2_000, 2_290]]), "sales-lead");
  const won = await signed(await draft("SY-004", "区域分销合同", [-10, 355], [["P-1001", 30_000, 1_480], ["P-1002", 8_000, 2_650]]), "department-manager");
  await signed(await draft("YY-002", "明年药品购销合同", [22, 386], [["P-1001", 12_000, 1_600], ["P-1003", 8_000, 2_280]]), "sales-lead");
  await cast.act(seller, Contract, "submit", await draft("SY-004", "新品补充合同", [0, 180], [["P-1003", 26_000, 2_180]]));
  await draft("YY-001", "明年药品购销合同", [336, 700], [["P-1001", 25_000, 1_570]], checklist.slice(0, 4));
  return won;
}
