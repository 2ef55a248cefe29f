/**
 * The least that allocating an order can take: one read of the order, one query per line, one transaction. No account,
 * no permission, no licence, no audit, no number; everything that a delivery shows is on the balances already.
 */
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { randomUUID } from "node:crypto";
import { batchGet, query, recordKey, TableName, toItem, transact, type Item } from "./table.ts";

interface Line {
  productId: string;
  quantity: number;
  allocatedQuantity: number;
  shippedQuantity: number;
}

interface Order extends Item {
  version: number;
  lines: Line[];
}

interface Balance extends Item {
  pk: string;
  batchId: string;
  locationId: string;
  onHand: number;
  allocated: number;
}

interface Pick {
  balance: Balance;
  quantity: number;
}

const requests = { made: 0 };

/** Requests to the table since the last read. */
export function takeRequests(): number {
  const { made } = requests;
  requests.made = 0;
  return made;
}

async function picksOf({ productId, quantity }: Line): Promise<Pick[]> {
  requests.made++;
  const { items } = await query({
    IndexName: "list7",
    KeyConditionExpression: "l7p = :p",
    ExpressionAttributeValues: toItem({ ":p": `bal|productId=${productId}&allocatable=true|expiresOn` }),
    Limit: 10,
  });
  const picks: Pick[] = [];
  let wanted = quantity;
  for (const balance of items as unknown as Balance[]) {
    const taken = Math.min(wanted, balance.onHand - balance.allocated);
    if (taken > 0) picks.push({ balance, quantity: taken });
    wanted -= taken;
    if (wanted === 0) break;
  }
  return picks;
}

const promised = ({ balance: { pk, onHand }, quantity }: Pick) => ({
  Update: {
    TableName,
    Key: toItem(recordKey(pk)),
    UpdateExpression: "ADD allocated :q, version :one",
    ConditionExpression: "onHand = :onHand AND allocated <= :most",
    ExpressionAttributeValues: toItem({ ":q": quantity, ":one": 1, ":onHand": onHand, ":most": onHand - quantity }),
  },
});

async function attempt(orderId: string): Promise<void> {
  requests.made++;
  const order = (await batchGet([recordKey(orderId)])).get(orderId) as Order;
  const picks = await Promise.all(order.lines.map(picksOf));
  const lines = picks.flat().map(({ balance: { batchId, locationId }, quantity }, orderLine) => ({ orderLine, batchId, locationId, quantity }));
  const delivery = { ...recordKey(`dlv_${randomUUID()}`), salesOrderId: orderId, lines, status: "ALLOCATED" };
  const after = { ...order, version: order.version + 1, lines: order.lines.map((line) => ({ ...line, allocatedQuantity: line.quantity })) };
  requests.made++;
  await transact([
    { Put: { TableName, Item: toItem(delivery) } },
    { Put: { TableName, Item: toItem(after), ConditionExpression: "version = :v", ExpressionAttributeValues: toItem({ ":v": order.version }) } },
    ...picks.flat().map(promised),
  ]);
}

/** Retried after a conflict. */
export async function allocate(orderId: string): Promise<void> {
  for (;;) {
    try {
      return await attempt(orderId);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
    }
  }
}
