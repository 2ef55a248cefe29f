/**
 * The measured operations as one would write them by hand for just this: a get is two reads by key, a page one Query
 * and one BatchGetItem, a change one read and one transaction. No permissions, no audit, no idempotency, no cursors
 * that are checked. The licence lock is kept, because an approval without it would not be the same operation.
 */
import { ulid } from "ulid";
import { batchGet, query, recordKey, TableName, toItem, transact, type Item } from "./table.ts";

const statusByExpectedOn = { index: "list7", partition: "l7p", sort: "l7s" };

/** Every order has a supplier, and shows it. */
async function withSuppliers(orders: Item[], others: readonly object[] = []): Promise<Map<string, Item>> {
  const ids = new Set(orders.map(({ supplierId }) => supplierId as string));
  const found = await batchGet([...[...ids].map(recordKey), ...others]);
  for (const order of orders) order.supplier = found.get(order.supplierId as string);
  return found;
}

export async function purchaseOrder({ id }: { id: string }): Promise<Item | null> {
  const order = (await batchGet([recordKey(id)])).get(id);
  if (!order) return null;
  await withSuppliers([order]);
  return order;
}

interface PageArguments {
  first: number;
  after?: string;
  filter: { status: { eq: string } };
}

const encode = (key: Item): string => Buffer.from(JSON.stringify(key)).toString("base64url");
const decode = (cursor: string): Item => JSON.parse(Buffer.from(cursor, "base64url").toString()) as Item;

/** A page by the day expected, the latest first; `counted` where the total is asked for. */
export async function purchaseOrders({ first, after, filter }: PageArguments, counted: boolean): Promise<object> {
  const { index, partition } = statusByExpectedOn;
  const { items, lastKey } = await query({
    IndexName: index,
    KeyConditionExpression: "#p = :p",
    ExpressionAttributeNames: { "#p": partition },
    ExpressionAttributeValues: toItem({ ":p": `po|status=${filter.status.eq}|expectedOn` }),
    ScanIndexForward: false,
    Limit: first,
    ExclusiveStartKey: after ? toItem(decode(after)) : undefined,
  });
  const figure = { pk: `figure#po|status=${filter.status.eq}|count`, sk: "figure" };
  const found = await withSuppliers(items, counted ? [figure] : []);
  return { nodes: items, pageInfo: { hasNextPage: Boolean(lastKey), endCursor: lastKey ? encode(lastKey) : null }, totalCount: found.get(figure.pk)?.value };
}

interface Money {
  amount: number;
  currency: string;
}

interface Line {
  productId: string;
  quantity: number;
  unitPrice: Money;
}

interface OrderInput {
  supplierId: string;
  expectedOn: string;
  interestsDeclared: boolean;
  lines: Line[];
}

const sortableAmount = (amount: number): string => (BigInt(amount) + 2n ** 53n).toString().padStart(17, "0");

/** An order's places in its eight list orders. */
function listKeys(order: Item): Item {
  const { id, supplierId, status, createdAt, expectedOn, total } = order as { id: string; supplierId: string; status: string; createdAt: string; expectedOn: string; total: Money };
  const by = { createdAt: `1${createdAt}\t${id}`, expectedOn: `1${expectedOn}\t${id}`, total: `1${sortableAmount(total.amount)}\t${id}` };
  const places = [
    ["all", "createdAt"], ["all", "expectedOn"], ["all", "total"],
    [`supplierId=${supplierId}`, "createdAt"], [`supplierId=${supplierId}`, "expectedOn"],
    [`status=${status}`, "createdAt"], [`status=${status}`, "expectedOn"], [`status=${status}`, "total"],
  ] as const;
  return Object.fromEntries(places.flatMap(([list, sort], i) => [[`l${i + 1}p`, `po|${list}|${sort}`], [`l${i + 1}s`, by[sort]]]));
}

const put = (record: Item & { id: string }, condition: object) => ({
  Put: { TableName, Item: toItem({ ...record, ...recordKey(record.id), ...listKeys(record) }), ...condition },
});

/** The last number assigned; a guess that the transaction checks. */
let lastNumber: number | undefined;

/** Checks that what it refers to exists, numbers the order, writes it. */
export async function createPurchaseOrder({ input }: { input: OrderInput }): Promise<object> {
  const now = new Date().toISOString();
  const day = now.slice(0, 10).replaceAll("-", "");
  const counter = { pk: `number#OPT#${day}`, sk: "number" };
  const found = await batchGet([recordKey(input.supplierId), ...input.lines.map(({ productId }) => recordKey(productId)), ...(lastNumber === undefined ? [counter] : [])]);
  if (!found.has(input.supplierId) || input.lines.some(({ productId }) => !found.has(productId))) throw new Error("There is no such supplier or product");
  lastNumber ??= Number(found.get(counter.pk)?.last ?? 0);
  const lines = input.lines.map((line) => ({ ...line, amount: { amount: line.quantity * line.unitPrice.amount, currency: line.unitPrice.currency }, receivedQuantity: 0 }));
  const total = { amount: lines.reduce((sum, { amount }) => sum + amount.amount, 0), currency: lines[0]!.unitPrice.currency };
  const order = { ...input, id: `po_${ulid()}`, version: 1, createdAt: now, updatedAt: now, status: "DRAFT", duties: [], historical: false, lines, total };
  return { record: { ...(await number(order, counter, day)), supplier: found.get(input.supplierId) } };
}

/** Another request may take the number meanwhile: then the next one is tried. */
async function number(order: Item & { id: string }, counter: object, day: string): Promise<Item> {
  for (;;) {
    const next = lastNumber! + 1;
    const numbered = { ...order, number: `OPT${day}-${String(next).padStart(4, "0")}` };
    const move = {
      Update: {
        TableName,
        Key: toItem(counter),
        UpdateExpression: "SET #n = :next",
        ConditionExpression: next === 1 ? "attribute_not_exists(#n)" : "#n = :last",
        ExpressionAttributeNames: { "#n": "last" },
        ExpressionAttributeValues: toItem(next === 1 ? { ":next": next } : { ":next": next, ":last": next - 1 }),
      },
    };
    try {
      await transact([move, put(numbered, { ConditionExpression: "attribute_not_exists(pk)" })]);
      lastNumber = Math.max(lastNumber!, next);
      return numbered;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "TransactionCanceledException") throw error;
      lastNumber = Number((await batchGet([counter])).get((counter as { pk: string }).pk)?.last ?? 0);
    }
  }
}

interface Order extends Item {
  id: string;
  version: number;
  status: string;
  supplierId: string;
  lines: Line[];
  approval: { steps: { taskId: string; status: string }[] };
}

const documentsOf = async (ownerId: string): Promise<Item[]> =>
  (
    await query({
      IndexName: "list3",
      KeyConditionExpression: "l3p = :p",
      ExpressionAttributeValues: toItem({ ":p": `qual|ownerId=${ownerId}|expiresOn` }),
    })
  ).items;

async function assertLicensed({ supplierId, lines }: Order): Promise<void> {
  const required = [[supplierId, ["BUSINESS_LICENCE", "MANUFACTURING_LICENCE", "QUALITY_AGREEMENT"]], ...lines.map(({ productId }) => [productId, ["MARKETING_AUTHORISATION"]])] as [string, string[]][];
  const today = new Date().toISOString().slice(0, 10);
  await Promise.all(
    required.map(async ([ownerId, kinds]) => {
      const valid = (await documentsOf(ownerId)).filter(({ status, expiresOn }) => status === "VERIFIED" && (expiresOn as string) > today);
      if (!kinds.every((kind) => valid.some((one) => one.kind === kind))) throw new Error(`A document of ${ownerId} is missing`);
    }),
  );
}

const closeTask = ({ pk, queue }: Item) => ({
  Update: {
    TableName,
    Key: toItem(recordKey(pk as string)),
    UpdateExpression: "SET #s = :done, l3p = :own, l4p = :all",
    ExpressionAttributeNames: { "#s": "status" },
    ExpressionAttributeValues: toItem({ ":done": "DONE", ":own": `task|status=DONE&queue=${String(queue)}|dueAt`, ":all": "task|status=DONE|dueAt" }),
  },
});

/** Approves an order of one step: checks it, its parties and their documents, and closes its task. */
export async function approvePurchaseOrder({ input: { id } }: { input: { id: string } }): Promise<object> {
  const order = (await batchGet([recordKey(id)])).get(id) as Order;
  if (order.status !== "SUBMITTED") throw new Error(`${id} is not submitted`);
  const taskId = order.approval.steps[0]!.taskId;
  const parties = [order.supplierId, ...order.lines.map(({ productId }) => productId)];
  const [found] = await Promise.all([batchGet([...parties, taskId].map(recordKey)), assertLicensed(order)]);
  if (parties.some((party) => found.get(party)?.status !== "APPROVED")) throw new Error("A party is not approved");
  const now = new Date().toISOString();
  const approved = { ...order, version: order.version + 1, updatedAt: now, status: "APPROVED", approval: { ...order.approval, steps: [{ ...order.approval.steps[0]!, status: "APPROVED", decidedAt: now }] } };
  const condition = { ConditionExpression: "version = :v", ExpressionAttributeValues: toItem({ ":v": order.version }) };
  await transact([put(approved, condition), closeTask(found.get(taskId)!)]);
  return { record: { ...approved, supplier: found.get(order.supplierId) } };
}
