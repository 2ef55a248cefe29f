/** Six operations of daily work, against the hand-written optimum, in one process and one table, in turns. */
import { Table } from "../graphql/table/table.ts";
import { interleave, type Contender, type Measured } from "./interleave.ts";
import { ask, built, builtFunction, loaded, type GraphqlHandler } from "./lambda.ts";
import { milliseconds, ratio, count, type Report } from "./report.ts";
import { assertDone, newOrder, requests } from "./requests.ts";
import { admitPeople, seedCompany, type Company } from "./seed/company.ts";
import { startSurroundings } from "./surroundings.ts";

interface Scale {
  /** Rows before the deep page. */
  depth: number;
  /** Calls of each operation in a round: enough that the last ones, with less concurrency, have little weight. */
  calls: number;
  rounds: number;
}

const scales: Record<"full" | "smoke", Scale> = {
  full: { depth: 5_000, calls: 60, rounds: 5 },
  smoke: { depth: 100, calls: 2, rounds: 2 },
};

const connectionCounts = [1, 16] as const;
const goals = { read: 0.8, write: 0.6 };
const largestPage = 200;

interface Operation {
  name: string;
  goal: number;
  /** The contender's own requests. */
  contender(side: Side): Contender;
}

/** One of the two: its handler, and whom it knows the caller as. */
interface Side {
  ask(query: string, variables: object): Promise<Record<string, unknown>>;
  deepCursor: string;
  /** Orders that only this side approves. */
  submitted: string[];
}

async function deepCursor(send: Side["ask"], depth: number): Promise<string> {
  let after: string | undefined;
  for (let read = 0; read < depth; read += largestPage) {
    const { purchaseOrders } = (await send(requests.page, { first: Math.min(largestPage, depth - read), after })) as { purchaseOrders: { pageInfo: { endCursor: string } } };
    after = purchaseOrders.pageInfo.endCursor;
  }
  return after!;
}

function operations(company: Company): Operation[] {
  const { approved } = company;
  const read = (name: string, request: (side: Side, turn: number) => Promise<unknown>): Operation => ({ name, goal: goals.read, contender: (side) => ({ call: (turn) => request(side, turn) }) });
  const write = (name: string, request: (side: Side, turn: number) => Promise<Record<string, unknown>>): Operation => ({ name, goal: goals.write, contender: (side) => ({ call: (turn) => request(side, turn).then(assertDone) }) });
  return [
    read("get with reference", (side, turn) => side.ask(requests.get, { id: approved[(turn * 7) % approved.length] })),
    read("list of 25, filtered, sorted, with reference", (side) => side.ask(requests.page, { first: 25 })),
    read("the same, deep", (side) => side.ask(requests.page, { first: 25, after: side.deepCursor })),
    read("the same with count", (side) => side.ask(requests.counted, { first: 25 })),
    write("create", (side, turn) => side.ask(requests.create, { input: newOrder(company, turn) })),
    write("approve", (side) => side.ask(requests.approve, { id: side.submitted.pop() })),
  ];
}

const cells = (operation: Operation, connections: number, { ours, optimum }: Record<"ours" | "optimum", Measured>): string[] => {
  const reached = ours.rate / optimum.rate;
  return [operation.name, String(connections), count(ours.rate), count(optimum.rate), ratio(reached), `≥ ${operation.goal} ${reached >= operation.goal ? "✓" : "✗"}`, milliseconds(ours.p50), milliseconds(optimum.p50), milliseconds(ours.p99), milliseconds(optimum.p99), ours.cpu.toFixed(1), optimum.cpu.toFixed(1)];
};

export async function measureOperations({ smoke }: { smoke: boolean }): Promise<Report> {
  const scale = smoke ? scales.smoke : scales.full;
  const files = { ours: await builtFunction("graphql"), optimum: await built("optimum/handler.ts") };
  const surroundings = await startSurroundings({ tableName: "bench-operations" });
  try {
    await admitPeople(new Table(surroundings.tableName));
    // Two contenders, two numbers of connections, and as much again to warm up.
    const perSide = scale.calls * (scale.rounds + 1) * connectionCounts.length;
    const company = await seedCompany(surroundings.tableName, { approved: scale.depth + largestPage, submitted: perSide * 2 });

    const [purchaser, lead] = [await surroundings.token("purchaser"), await surroundings.token("supply-lead")];
    const side = async (handler: GraphqlHandler): Promise<Side> => {
      const send: Side["ask"] = (query, variables) => ask(handler, { query, variables, token: query === requests.approve ? lead : purchaser });
      return { ask: send, deepCursor: await deepCursor(send, scale.depth), submitted: company.submitted.splice(0, perSide) };
    };
    const ours = await side(loaded<GraphqlHandler>(files.ours));
    const optimum = await side(loaded<GraphqlHandler>(files.optimum));

    const rows: string[][] = [];
    for (const operation of operations(company)) {
      for (const connections of connectionCounts) {
        const contenders = { ours: operation.contender(ours), optimum: operation.contender(optimum) };
        await interleave(contenders, { connections, calls: scale.calls, rounds: 1 });
        rows.push(cells(operation, connections, await interleave(contenders, { connections, calls: scale.calls, rounds: scale.rounds })));
      }
    }
    return { name: "operations", document: "performance.md", columns: ["operation", "connections", "ours/s", "optimum/s", "ratio", "goal", "p50", "optimum p50", "p99", "optimum p99", "processor ms", "optimum's"], rows };
  } finally {
    await surroundings.stop();
  }
}
