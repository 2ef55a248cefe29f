/**
 * The stage that tests play on: a table of its own in DynamoDB Local, people admitted by role, and requests that each
 * makes as themselves, through the services or through GraphQL. Nothing behind it is replaced.
 */
import { paginateScan, type AttributeValue, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLError, type GraphQLSchema } from "graphql";
import { ulid } from "ulid";
import { expect } from "vitest";
import { createQuietTable, createTable, dropTable } from "../../infra/local/table.ts";
import { Cast } from "../demo/cast.ts";
import type { HeldRole, Principal } from "../platform/access/principal.ts";
import type { Role } from "../platform/access/role.ts";
import { businessDate } from "../platform/businessDate.ts";
import { Context, type SignInProblem } from "../platform/context.ts";
import type { Document } from "../platform/entity/document.ts";
import { apiOf, create as createRecord, updateRecord } from "../platform/entity/entityResolver.ts";
import type { Outcome } from "../platform/lifecycle/change.ts";
import { decides } from "../platform/lifecycle/availability.ts";
import { transition } from "../platform/lifecycle/transition.ts";
import { projectRecords } from "../platform/projection/project.ts";
import type { Finding } from "../platform/problem/problem.ts";
import type { Audience } from "../platform/limits/limits.ts";
import { schemaOf } from "../schema/audience.ts";
import { entityOf, type NodeClass } from "../table/entity.ts";
import { recordKey, type Key } from "../table/keys.ts";
import { isLedger } from "../table/ledger.ts";
import type { Node } from "../table/node.ts";
import { fromRecordItem, toRecordItem } from "../table/record.ts";
import { fromItem, Table, tableClient, type Item } from "../table/table.ts";
import { UnitOfWork } from "../table/unitOfWork.ts";
import { Employee } from "../domains/organization/people/employee.ts";
import { MachineClient } from "../domains/organization/clients/machineClient.ts";

/** An answer has the shape of its question. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = Record<string, any>;

const built = new Map<Audience, GraphQLSchema>();
const schemaFor = (audience: Audience): GraphQLSchema => {
  const known = built.get(audience) ?? schemaOf(audience);
  built.set(audience, known);
  return known;
};

/** A request as it was read and validated, or what is wrong with it. */
type ReadRequest = { document: DocumentNode } | { errors: readonly GraphQLError[] };

/** Tests ask the same in the name of many; for a schema of this size, validating takes as long as answering. */
const requests = new Map<string, ReadRequest>();

function readRequest(source: string, audience: Audience): ReadRequest {
  const key = `${audience} ${source}`;
  const known = requests.get(key);
  if (known) return known;
  const document = parse(source);
  const errors = validate(schemaFor(audience), document);
  const read = errors.length > 0 ? { errors } : { document };
  requests.set(key, read);
  return read;
}

/** Commands that change a table. */
const writing: ReadonlySet<string> = new Set(["PutItemCommand", "UpdateItemCommand", "DeleteItemCommand", "BatchWriteItemCommand", "TransactWriteItemsCommand"]);

/** How many writes a table has taken from its stage: an attempt that leaves the number as it was has changed nothing. */
interface Writes {
  taken: number;
}

function countWrites(client: DynamoDBClient): Writes {
  const writes = { taken: 0 };
  client.middlewareStack.add(
    (next, { commandName }) => async (command) => {
      const answer = await next(command);
      if (writing.has(commandName ?? "")) writes.taken++;
      return answer;
    },
    { step: "initialize" },
  );
  return writes;
}

export class Stage extends Cast {
  private constructor(
    table: Table,
    now: Date,
    private readonly client: DynamoDBClient,
    private readonly writes: Writes,
  ) {
    super(table, now);
  }

  /** An empty table without people, on the given business date. The stream is only for tests that read it. */
  static async open(day = "2026-11-23", { streamed = false } = {}): Promise<Stage> {
    const name = `test-${ulid().toLowerCase()}`;
    await (streamed ? createTable : createQuietTable)(name);
    process.env.TABLE_NAME = name;
    const client = tableClient();
    return new Stage(new Table(name, client), new Date(`${day}T02:00:00Z`), client, countWrites(client));
  }

  async close(): Promise<void> {
    await dropTable(this.table.name, this.client);
  }

  /** The same company at another moment: "2027-01-31", or a full time. */
  at(moment: string): Stage {
    return new Stage(this.table, new Date(moment.includes("T") ? moment : `${moment}T02:00:00Z`), this.client, this.writes);
  }

  /** Keys are for those tests that are about them. */
  override nextKey(): string {
    return ulid();
  }

  /** Admits one person per role, whose subject is the role's name. */
  async staff(...roles: Role[]): Promise<void> {
    for (const role of roles) await this.hire(role, role);
  }

  /** Admits a person with these roles. */
  async hire(subject: string, ...roles: Role[]): Promise<Employee> {
    await this.admitEmployee({ subject, name: `${subject} 先生`, staffNumber: `E-${ulid().slice(-8)}`, roles });
    return this.account(subject);
  }

  /** A person whose roles are given in full, whatever the rules would say of them. */
  async hireWith(subject: string, held: Omit<HeldRole, "sourceId">[]): Promise<Employee> {
    const employee = await this.hire(subject);
    return this.seedEdit(employee, { heldRoles: held.map((one) => ({ ...one, sourceId: employee.id })) });
  }

  /** A partner's machine, bound to a supplier. */
  async connect(subject: string, boundToId: string): Promise<MachineClient> {
    await this.admitMachine({ clientId: subject, name: subject, role: "partner", boundToId });
    return this.account(subject);
  }

  private async account<T extends Node>(subject: string): Promise<T> {
    return this.fresh<T>((await this.as(subject)).principal.id);
  }

  async idOf(subject: string): Promise<string> {
    return (await this.as(subject)).principal.id;
  }

  /** A request of nobody, or of a principal that no account has. */
  request(caller: Principal | SignInProblem): Context {
    return new Context(this.table, caller, "en", `test-${ulid()}`, this.now);
  }

  async tryCreate<T extends Node>(subject: string, target: NodeClass<T>, input: object): Promise<Outcome<T>> {
    return createRecord(await this.as(subject), target, input);
  }

  async tryUpdate<T extends Node>(subject: string, target: NodeClass<T>, record: Node, input: object): Promise<Outcome<T>> {
    return updateRecord(await this.as(subject), target, { id: record.id, ...input }, apiOf(entityOf(target).name)?.prepare as never);
  }

  async update<T extends Node>(subject: string, target: NodeClass<T>, record: Node, input: object): Promise<T> {
    const { record: updated, findings } = await this.tryUpdate(subject, target, record, input);
    expect(findings.map(({ code }) => code)).toEqual([]);
    return updated!;
  }

  async tryTo<T extends Document>(subject: string, target: NodeClass<T>, action: string, record: Node, input: object = {}): Promise<Outcome<T>> {
    const seen = "version" in input || !decides(target, action) ? {} : { version: (await this.fresh(record)).version };
    return transition(await this.as(subject), target, action, { ...seen, ...input, id: record.id });
  }

  /** The person is refused with exactly these problems, and nothing at all has been written. */
  async refused(attempt: () => Promise<Outcome<Node>>, ...codes: string[]): Promise<readonly Finding[]> {
    const { record, findings } = await this.unwritten(attempt);
    expect(findings.map(({ code }) => code).sort()).toEqual(codes.sort());
    expect(record).toBeNull();
    return findings;
  }

  async cannot(subject: string, target: NodeClass<Document>, action: string, record: Node, input: object, ...codes: string[]): Promise<readonly Finding[]> {
    return this.refused(() => this.tryTo(subject, target, action, record, input), ...codes);
  }

  async cannotCreate(subject: string, target: NodeClass, input: object, ...codes: string[]): Promise<readonly Finding[]> {
    return this.refused(() => this.tryCreate(subject, target, input), ...codes);
  }

  /** Asks through GraphQL, as a person or as nobody; a partner too, past what its own schema leaves out. */
  async ask(caller: string | Context, source: string, variableValues: Record<string, unknown> = {}, audience: Audience = "console"): Promise<ExecutionResult<Answer>> {
    const contextValue = typeof caller === "string" ? await this.as(caller) : caller;
    const read = readRequest(source, audience);
    if ("errors" in read) return read;
    return execute({ schema: schemaFor(audience), document: read.document, variableValues, contextValue }) as Promise<ExecutionResult<Answer>>;
  }

  /** The answer to a partner's question, at its own endpoint. */
  async partnerAnswer(caller: string | Context, source: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const { data, errors } = await this.ask(caller, source, variables, "partner");
    expect(errors).toBeUndefined();
    return data!;
  }

  /** The answer to a question that must have one. */
  async answer(subject: string | Context, source: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const { data, errors } = await this.ask(subject, source, variables);
    expect(errors).toBeUndefined();
    return data!;
  }

  /** The record as it now is in the table. */
  async fresh<T extends Node>(record: T | string): Promise<T> {
    const item = await this.table.get(recordKey(typeof record === "string" ? record : record.id));
    return fromRecordItem<T>(item!);
  }

  /** Puts a record into the table as if it had always been there: no rule is asked, but its lists and audit are kept. */
  async seed<T extends Node>(target: NodeClass<T>, values: Partial<T>, actorId = "system"): Promise<T> {
    const uow = this.unitOfWork(actorId);
    const record = uow.create(target, values);
    // An entry of a ledger is not written without the sums that it moves; alone, it is in no chain.
    if (isLedger(entityOf(target))) await this.table.put(toRecordItem(Object.assign(record, { version: 1 })));
    else await uow.commit({ action: "seed" });
    return record;
  }

  async seedEdit<T extends Node>(record: T, values: Partial<T>): Promise<T> {
    const uow = this.unitOfWork();
    const edited = Object.assign(uow.edit(await this.fresh(record)), values);
    await uow.commit({ action: "seed" });
    return edited;
  }

  unitOfWork(actorId = "system"): UnitOfWork {
    return new UnitOfWork(this.table, { actorId, actorName: actorId, at: this.now.toISOString(), requestId: `test-${ulid()}` }, businessDate(this.now));
  }

  /** Fails if anything is written meanwhile. */
  async unwritten<T>(attempt: () => Promise<T>): Promise<T> {
    const before = this.writes.taken;
    const answer = await attempt();
    expect(this.writes.taken, "writes").toBe(before);
    return answer;
  }

  /** The whole table as one text, to see whether anything has changed. */
  async snapshot(): Promise<string> {
    return JSON.stringify(await this.scan());
  }

  /** Every item of the table. */
  async everything(): Promise<Item[]> {
    return (await this.scan()).map(fromItem);
  }

  private async scan(): Promise<Record<string, AttributeValue>[]> {
    const items: Record<string, AttributeValue>[] = [];
    for await (const { Items: page = [] } of paginateScan({ client: this.client }, { TableName: this.table.name, ConsistentRead: true })) items.push(...page);
    return items.map(withSortedNames).sort(byKey);
  }

  /**
   * Tells the projections of every record, or of those of some kinds, as the stream does; then of those that they have
   * written themselves. Search terms of people and products are most of the work, and few tests are about them.
   */
  async project(...kinds: NodeClass[]): Promise<void> {
    const prefixes = kinds.map((kind) => `${entityOf(kind).prefix}_`);
    const isTold = ({ pk, sk }: Record<string, AttributeValue>) => sk?.S === "record" && (prefixes.length === 0 || prefixes.some((prefix) => pk!.S!.startsWith(prefix)));
    for (let pass = 1; pass <= 2; pass++) {
      const records = (await this.scan()).filter(isTold);
      const changes = records.map((NewImage, i) => ({ dynamodb: { NewImage, SequenceNumber: String(i) } }));
      expect(await projectRecords(changes as never, this.table)).toEqual({ failed: [] });
    }
  }
}

/** By which items are removed again. */
export const keysOf = (items: readonly Item[]): Key[] => items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));

/** DynamoDB promises no order of a scan's items, nor of what an item holds: sorted, two scans can be compared as text. */
function byKey(one: Record<string, AttributeValue>, other: Record<string, AttributeValue>): number {
  const key = ({ pk, sk }: Record<string, AttributeValue>) => JSON.stringify([pk?.S, sk?.S]);
  return key(one) < key(other) ? -1 : 1;
}

function withSortedNames<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withSortedNames) as T;
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, withSortedNames(one)])) as T;
}

export const codesOf = ({ findings }: Outcome<Node>): string[] => findings.map(({ code }) => code).sort();
