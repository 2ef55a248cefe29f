/** Records one purchase of the file through the API: lines that break a rule are rejected, the others recorded without them. */
import { problemFields, type GraphqlClient, type Payload, type Problem } from "./api/graphqlClient.ts";
import type { Found } from "./findOrCreate.ts";
import type { Outcomes, Reason } from "./outcomes.ts";
import { ImportProblem } from "./problem.ts";
import type { Purchase } from "./scms/purchases.ts";
import type { PurchaseLine } from "./scms/scmsLine.ts";

export const recordDocument = `mutation Record($input: RecordPurchaseHistoryInput!) { recordPurchaseHistory(input: $input) { record { number } ${problemFields} } }`;

/** Ids by code. */
export interface Ids {
  suppliers: ReadonlyMap<string, Found>;
  products: ReadonlyMap<string, Found>;
}

const usd = (amount: number) => ({ amount, currency: "USD" });

const reason = ({ code, message }: Problem): Reason => ({ code, message });

export async function recordPurchase(api: GraphqlClient, purchase: Purchase, { suppliers, products }: Ids, outcomes: Outcomes): Promise<void> {
  const reject = (line: PurchaseLine, problems: readonly Problem[]) => outcomes.reject(line, problems.map(reason));
  const supplier = suppliers.get(purchase.supplierCode)!;
  if ("problems" in supplier) return purchase.lines.forEach((line) => reject(line, supplier.problems));

  let lines = purchase.lines.filter((line) => {
    const product = products.get(line.product.code)!;
    if ("problems" in product) reject(line, product.problems);
    return "id" in product;
  });
  while (lines.length > 0) {
    const { record, problems } = await send(api, inputOf({ ...purchase, lines }, supplier.id, products));
    if (record) return lines.forEach((line) => outcomes.accept(line, record.number));
    const against = problemsByLine(problems);
    if (against.size === 0) return lines.forEach((line) => reject(line, problems));
    for (const [place, found] of against) reject(lines[place]!, found);
    lines = lines.filter((_, place) => !against.has(place));
  }
}

async function send(api: GraphqlClient, input: object): Promise<Payload<{ number: string }>> {
  const { recordPurchaseHistory: payload } = await api.request<{ recordPurchaseHistory: Payload<{ number: string }> }>(recordDocument, { input });
  const denied = payload.problems.find(({ code }) => code === "ACCESS_DENIED");
  if (denied) throw new ImportProblem(`The client may not record purchases of the past. ${denied.message}`);
  return payload;
}

function inputOf({ reference, orderedOn, remark, lines }: Purchase, supplierId: string, products: Ids["products"]): object {
  return {
    sourceReference: reference,
    supplierId,
    orderedOn,
    remark,
    lines: lines.map(({ product, quantity, unitPrice, cents, expectedOn, receivedOn, deliveryNote }) => ({
      productId: (products.get(product.code) as { id: string }).id,
      quantity,
      unitPrice: usd(unitPrice),
      amount: usd(cents),
      expectedOn,
      receivedOn,
      deliveryNote,
    })),
  };
}

/** Problems of single lines, by the line's place in the input. */
function problemsByLine(problems: readonly Problem[]): Map<number, Problem[]> {
  const byLine = new Map<number, Problem[]>();
  for (const problem of problems) {
    const place = /^lines\.(\d+)(\.|$)/.exec(problem.field ?? "")?.[1];
    if (place) byLine.set(Number(place), [...(byLine.get(Number(place)) ?? []), problem]);
  }
  return byLine;
}
