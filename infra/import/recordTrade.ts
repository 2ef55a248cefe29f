/** Records one order of the file through the API: lines that break a rule are rejected, the others recorded without them. */
import { problemFields, type GraphqlClient, type Payload, type Problem } from "./api/graphqlClient.ts";
import type { Found } from "./findOrCreate.ts";
import type { Outcomes, Reason, Trade } from "./outcomes.ts";
import { ImportProblem } from "./problem.ts";
import type { Freight } from "./scms/freight.ts";
import type { TradeLine } from "./scms/scmsLine.ts";
import type { Order } from "./scms/trades.ts";

interface Recording {
  field: string;
  /** Attribute that names whom it was traded with. */
  partner: string;
}

const recordings: Record<Trade, Recording> = {
  purchase: { field: "recordPurchaseHistory", partner: "supplierId" },
  sale: { field: "recordSalesHistory", partner: "customerId" },
};

const documentOf = ({ field }: Recording): string =>
  `mutation Record($input: R${field.slice(1)}Input!) { ${field}(input: $input) { record { number } ${problemFields} } }`;

/** Ids of the records behind the file's codes, once they are found or created. */
export interface Known {
  partners: Record<Trade, ReadonlyMap<string, Found>>;
  products: ReadonlyMap<string, Found>;
  /** By delivery note. */
  freight: ReadonlyMap<string, Freight>;
}

const usd = (amount: number) => ({ amount, currency: "USD" });

const reason = ({ code, message }: Problem): Reason => ({ code, message });

export async function recordTrade(api: GraphqlClient, order: Order, known: Known, outcomes: Outcomes): Promise<void> {
  const reject = (line: TradeLine, problems: readonly Problem[]) => outcomes.reject(line, problems.map(reason));
  const partner = known.partners[order.trade].get(order.partner.code)!;
  if ("problems" in partner) return order.lines.forEach((line) => reject(line, partner.problems));

  let lines = order.lines.filter((line) => {
    const product = known.products.get(line.product.code)!;
    if ("problems" in product) reject(line, product.problems);
    return "id" in product;
  });
  while (lines.length > 0) {
    const { record, problems } = await send(api, recordings[order.trade], inputOf({ ...order, lines }, partner.id, known));
    if (record) return lines.forEach((line) => outcomes.accept(line, record.number));
    const against = problemsByLine(problems);
    if (against.size === 0) return lines.forEach((line) => reject(line, problems));
    for (const [place, found] of against) reject(lines[place]!, found);
    lines = lines.filter((_, place) => !against.has(place));
  }
}

async function send(api: GraphqlClient, recording: Recording, input: object): Promise<Payload<{ number: string }>> {
  const answer = await api.request<Record<string, Payload<{ number: string }>>>(documentOf(recording), { input });
  const payload = answer[recording.field]!;
  const denied = payload.problems.find(({ code }) => code === "ACCESS_DENIED");
  if (denied) throw new ImportProblem(`The client may not record what was traded in the past. ${denied.message}`);
  return payload;
}

function inputOf({ trade, reference, orderedOn, remark, lines }: Order, partnerId: string, { products, freight }: Known): object {
  return {
    sourceReference: reference,
    [recordings[trade].partner]: partnerId,
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
    freight: freightInput(lines, freight),
  };
}

const freightInput = (lines: readonly TradeLine[], freight: Known["freight"]): object[] =>
  [...new Set(lines.map(({ deliveryNote }) => deliveryNote))].flatMap((deliveryNote) => {
    const paid = freight.get(deliveryNote);
    return paid ? [{ deliveryNote, terms: paid.terms, amount: paid.cents === undefined ? null : usd(paid.cents) }] : [];
  });

/** Problems of single lines, by the line's place in the input. */
function problemsByLine(problems: readonly Problem[]): Map<number, Problem[]> {
  const byLine = new Map<number, Problem[]>();
  for (const problem of problems) {
    const place = /^lines\.(\d+)(\.|$)/.exec(problem.field ?? "")?.[1];
    if (place) byLine.set(Number(place), [...(byLine.get(Number(place)) ?? []), problem]);
  }
  return byLine;
}
