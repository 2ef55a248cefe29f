/** Finds records by their code, and creates those that are missing. */
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import { problemFields, type GraphqlClient, type Payload, type Problem } from "./api/graphqlClient.ts";
import { ImportProblem } from "./problem.ts";

export interface Kind {
  /** Type of the records. */
  entity: string;
  /** Root field of their list. */
  many: string;
}

export interface Coded {
  code: string;
}

/** The record's id, or why there is none. */
export type Found = { id: string } | { problems: Problem[] };

/** A list takes at most so many values of one filter. */
const codesPerQuery = 40;

/** What somebody else has just created may take a moment to appear in a list. */
const lookUpAttempts = 5;

export function findDocument({ entity, many }: Kind): string {
  return `query Find${entity}($codes: [String!]!) { ${many}(first: ${codesPerQuery}, filter: { code: { in: $codes } }) { nodes { id code } } }`;
}

export function createDocument({ entity }: Kind): string {
  return `mutation Create${entity}($input: Create${entity}Input!) { create${entity}(input: $input) { record { id } ${problemFields} } }`;
}

export async function findOrCreate(api: GraphqlClient, kind: Kind, wanted: readonly Coded[], parallel: number): Promise<Map<string, Found>> {
  const limit = pLimit(parallel);
  const codes = [...new Set(wanted.map(({ code }) => code))];
  const pages = Array.from({ length: Math.ceil(codes.length / codesPerQuery) }, (_, i) => codes.slice(i * codesPerQuery, (i + 1) * codesPerQuery));
  const found = new Map<string, Found>((await Promise.all(pages.map((page) => limit(() => find(api, kind, page))))).flat());
  const missing = wanted.filter(({ code }) => !found.has(code));
  const created = await Promise.all(missing.map((input) => limit(async () => [input.code, await create(api, kind, input)] as const)));
  return new Map([...found, ...created]);
}

async function find(api: GraphqlClient, kind: Kind, codes: readonly string[]): Promise<[string, { id: string }][]> {
  const answer = await api.request<Record<string, { nodes: { id: string; code: string }[] }>>(findDocument(kind), { codes });
  return answer[kind.many]!.nodes.map(({ id, code }) => [code, { id }]);
}

async function create(api: GraphqlClient, kind: Kind, input: Coded): Promise<Found> {
  const answer = await api.request<Record<string, Payload<{ id: string }>>>(createDocument(kind), { input });
  const { record, problems } = answer[`create${kind.entity}`]!;
  if (record) return record;
  const denied = problems.find(({ code }) => code === "ACCESS_DENIED");
  if (denied) throw new ImportProblem(`The client may not create a ${kind.entity}. ${denied.message}`);
  const taken = problems.some(({ code, field }) => code === "VALUE_TAKEN" && field === "code");
  return (taken && (await findNew(api, kind, input.code))) || { problems };
}

/** The record that another run, or a request that was sent twice, has created meanwhile. */
async function findNew(api: GraphqlClient, kind: Kind, code: string): Promise<{ id: string } | undefined> {
  for (let attempt = 0; attempt < lookUpAttempts; attempt++) {
    const [found] = await find(api, kind, [code]);
    if (found) return found[1];
    await sleep(200 * 2 ** attempt);
  }
  return undefined;
}
