import type { Money, PageRecord } from "../../../api/record.ts";
import type { Label } from "../../../../graphql/schema/model.ts";
import { formatInteger } from "../../../values/integer.ts";
import type { Look, Prefill } from "../../choices.ts";

interface ContractLine {
  productId: string;
  unitPrice: Money | null;
}

interface ListedPrice {
  productId: string;
  price: number;
}

interface Agreed {
  unitPrice: Money;
  note: Label;
}

/** Documents of a kind that are looked through for a price. */
const MOST_LOOKED_AT = 5;

/**
 * The price that was agreed for the product, and what of it can be sold today: of a tender, the contract, the customer's
 * list, its group's, or the one for all. The server decides; this shows it while the order is being entered. 四(四)2
 */
export const agreedPrice: Prefill = {
  dependsOn: ["customerId", "contractId", "lines.productId", "lines.freeWithLine"],
  optional: ["contractId", "lines.freeWithLine"],
  value: async ([customerId, contractId, productId, freeWithLine], look) => {
    const product = String(productId);
    const [agreed, available] = await Promise.all([freeWithLine ? undefined : agreedFor(product, contractId, String(customerId), look), availableOf(productId, look)]);
    const stock = { zh: `可用库存 ${formatInteger(available, "zh")}`, en: `${formatInteger(available, "en")} in stock` };
    if (freeWithLine) return { value: { amount: 0, currency: "CNY" }, note: { zh: `赠品 · ${stock.zh}`, en: `Free · ${stock.en}` } };
    if (!agreed) return { note: stock };
    return { value: agreed.unitPrice, note: { zh: `${agreed.note.zh} · ${stock.zh}`, en: `${agreed.note.en} · ${stock.en}` } };
  },
};

async function agreedFor(productId: string, contractId: unknown, customerId: string, look: Look): Promise<Agreed | undefined> {
  const lists = await listsInForce(customerId, look);
  return (
    listed(lists.filter(({ award }) => award), productId, { zh: "集采中选价", en: "Tender award" }) ??
    (await contracted(productId, contractId, customerId, look)) ??
    listed(lists.filter(({ award }) => !award), productId, { zh: "价格表", en: "Price list" })
  );
}

/** The customer's own lists first, then its group's, then those for all. */
async function listsInForce(customerId: string, look: Look): Promise<PageRecord[]> {
  const groupId = (await look.read("Customer", customerId))?.groupId;
  const audiences = [{ customerId }, ...(groupId ? [{ groupId }] : []), { forAll: true }];
  const found = await Promise.all(audiences.map((audience) => look.find("PriceList", { ...audience, status: "APPROVED" }, ["startsOn", "endsOn"])));
  const inForceNow = found.flatMap((lists) => lists.filter((list) => inForce(list, look.today)).slice(0, MOST_LOOKED_AT));
  return (await Promise.all(inForceNow.map(({ id }) => look.read("PriceList", id)))).filter((one) => one !== null);
}

function listed(lists: readonly PageRecord[], productId: string, kind: Label): Agreed | undefined {
  for (const { lines, displayName } of lists) {
    const price = (lines as ListedPrice[]).find((line) => line.productId === productId)?.price;
    if (!price) continue;
    const exact = (price / 10_000).toFixed(4);
    return { unitPrice: { amount: Math.round(price / 100), currency: "CNY" }, note: { zh: `${kind.zh}（${displayName}）${exact}`, en: `${kind.en} (${displayName}) ${exact}` } };
  }
  return undefined;
}

async function contracted(productId: string, contractId: unknown, customerId: string, look: Look): Promise<Agreed | undefined> {
  const ids = contractId ? [String(contractId)] : (await look.find("Contract", { customerId, status: ["SIGNED", "PERFORMING"] }, [])).slice(0, MOST_LOOKED_AT).map(({ id }) => id);
  const contracts = (await Promise.all(ids.map((id) => look.read("Contract", id)))).filter((one): one is PageRecord => one !== null && inForce(one, look.today));
  for (const { lines, displayName } of contracts) {
    const unitPrice = (lines as ContractLine[]).find((line) => line.productId === productId)?.unitPrice;
    if (unitPrice) return { unitPrice, note: { zh: `合同价（${displayName}）`, en: `Contract price (${displayName})` } };
  }
  return undefined;
}

const inForce = ({ startsOn, endsOn }: PageRecord, today: string): boolean => String(startsOn) <= today && today <= String(endsOn);

async function availableOf(productId: unknown, { find }: Look): Promise<number> {
  const balances = await find("StockBalance", { productId, allocatable: true }, ["available"]);
  return balances.reduce((sum, { available }) => sum + Number(available ?? 0), 0);
}
