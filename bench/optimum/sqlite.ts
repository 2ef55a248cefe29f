/**
 * The least that one machine can be compared with: Apollo over a file of SQLite, synchronised at each commit, which
 * stores an order and its lines and nothing else. Run with the file's path; it prints the port that it listens on.
 */
import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import Database from "libsql";
import { schema } from "./schema.ts";

const store = new Database(process.argv[2]!);
store.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE suppliers (id TEXT PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL UNIQUE);
  CREATE TABLE orders (id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, status TEXT NOT NULL, expectedOn TEXT, amount INTEGER NOT NULL, supplierId TEXT NOT NULL REFERENCES suppliers);
  CREATE INDEX ordersBySupplier ON orders (supplierId);
  CREATE INDEX ordersByStatus ON orders (status, expectedOn);
  CREATE TABLE lines (orderId TEXT NOT NULL REFERENCES orders, productId TEXT NOT NULL, quantity INTEGER NOT NULL, amount INTEGER NOT NULL);
  CREATE INDEX linesByOrder ON lines (orderId);
  INSERT INTO suppliers VALUES ('supplier', '华北制药', 'S-1');
`);
const insertOrder = store.prepare("INSERT INTO orders VALUES (?, ?, 'DRAFT', ?, ?, ?)");
const insertLine = store.prepare("INSERT INTO lines VALUES (?, ?, ?, ?)");
const supplierById = store.prepare("SELECT * FROM suppliers WHERE id = ?");

interface OrderInput {
  supplierId: string;
  expectedOn?: string;
  lines: { productId: string; quantity: number; unitPrice: { amount: number; currency: string } }[];
}

let orders = 0;

const insert = store.transaction((id: string, number: string, { supplierId, expectedOn, lines }: OrderInput) => {
  const total = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0);
  insertOrder.run(id, number, expectedOn ?? null, total, supplierId);
  for (const { productId, quantity, unitPrice } of lines) insertLine.run(id, productId, quantity, unitPrice.amount);
  return total;
});

function createPurchaseOrder({ input }: { input: OrderInput }): object {
  const [id, number] = [randomUUID(), `PO-${++orders}`];
  const total = insert(id, number, input);
  const record = { id, number, status: "DRAFT", expectedOn: input.expectedOn, total: { amount: total, currency: "CNY" }, supplier: supplierById.get(input.supplierId) };
  return { record, problems: [] };
}

const server = new ApolloServer({ schema, rootValue: { createPurchaseOrder } });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
console.log(url);
