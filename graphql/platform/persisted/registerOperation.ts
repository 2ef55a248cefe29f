/** Registers an operation for a partner's client, once everything was looked at that would be refused whatever its variables are. */
import { GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { readPage } from "../../table/list.ts";
import { requireRight } from "../access/access.ts";
import type { Context } from "../context.ts";
import { inputFindings } from "../entity/validate.ts";
import { change, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { limitsOf, mostRegistered, priceOf } from "../limits/limits.ts";
import { fragmentsOf, measureBeforehand } from "../limits/measure.ts";
import { excessesOf, isTooLong, tooManyTokens } from "../limits/refusals.ts";
import { Refusal, refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { hashOf, operationId, RegisteredOperation } from "./registeredOperation.ts";

const field = "text";

const invalidDocument = rule<{ reason: string; line?: number }>("INVALID_DOCUMENT", {
  message: {
    zh: ({ reason, line }) => `${line ? `第 ${line} 行：` : ""}${reason}`,
    en: ({ reason, line }) => `${line ? `Line ${line}: ` : ""}${reason}`,
  },
  remedy: { zh: () => "请对照合作方接口的结构修改", en: () => "Correct it by the partners' schema" },
});

const oneNamedOperation = rule("ONE_NAMED_OPERATION", {
  message: { zh: () => "内容须恰好包含一个有名称的操作", en: () => "The document must contain exactly one named operation" },
  remedy: { zh: () => "请每个操作单独登记", en: () => "Register each operation by itself" },
});

const hashDiffers = rule<{ hash: string }>("HASH_DIFFERS", {
  message: { zh: ({ hash }) => `哈希与内容不符：内容的哈希为 ${hash}`, en: ({ hash }) => `The hash does not match the text, whose hash is ${hash}` },
  remedy: { zh: () => "请对发送的 UTF-8 文本原样计算 SHA-256", en: () => "Compute SHA-256 of the UTF-8 text exactly as sent" },
});

const tooManyOperations = rule("TOO_MANY_OPERATIONS", {
  message: { zh: () => `每个客户端最多登记 ${mostRegistered} 个操作`, en: () => `A client has at most ${mostRegistered} registered operations` },
  remedy: { zh: () => "请先删除不再使用的操作", en: () => "Remove those that are no longer used", by: ["RegisteredOperation.remove"] },
});

const invalid = ({ message, locations }: GraphQLError): Finding => invalidDocument({ reason: message, line: locations?.[0]?.line }, { field });

/** The document, or why it is none. */
function parsed(text: string): DocumentNode {
  const { tokens } = limitsOf("partner").request;
  try {
    return parse(text, { maxTokens: tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Refusal([isTooLong(error) ? tooManyTokens(tokens, { field }) : invalid(error)]);
  }
}

/** The one operation of a text, and what it costs with what is usual. Refuses with everything that is wrong with it. */
function examined(text: string, schema: GraphQLSchema): { name: string; points: number } {
  const document = parsed(text);
  const operations = document.definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const unnamed = operations.length === 1 && operation!.name ? [] : [oneNamedOperation(undefined, { field })];
  const wrong = validate(schema, document).map(invalid);
  // What is not valid cannot be measured.
  refuseIfAny([...unnamed, ...wrong]);
  const { request, byHash } = limitsOf("partner");
  const measure = measureBeforehand({ schema, operation: operation!, fragments: fragmentsOf(document), maxFields: request.fields });
  refuseIfAny(excessesOf(measure, request, { field }).map(({ finding }) => finding));
  return { name: operation!.name!.value, points: priceOf(measure.points, byHash) };
}

async function roomFor(ctx: Context, clientId: string): Promise<Finding[]> {
  // The list may lag by a moment, so a few more may come in at once: it bounds what is kept, and gives no right.
  const { edges } = await readPage(ctx.table, RegisteredOperation, { filter: { clientId: { eq: clientId }, status: { eq: "ACTIVE" } }, first: mostRegistered });
  return edges.length < mostRegistered ? [] : [tooManyOperations()];
}

export interface OperationInput extends ChangeInput {
  text?: string | null;
  sha256Hash?: string | null;
}

/** What was registered before is answered as it is; what was removed is known again. */
export const registerOperation = (ctx: Context, input: OperationInput, schema: GraphQLSchema): Promise<Outcome<RegisteredOperation>> =>
  change(ctx, { entity: "RegisteredOperation", action: "create" }, input, async (uow) => {
    requireRight(ctx.principal, RegisteredOperation, "create");
    refuseIfAny(await inputFindings(RegisteredOperation, input, ctx));
    const text = input.text!;
    const sha256Hash = hashOf(text);
    if (input.sha256Hash && input.sha256Hash !== sha256Hash) throw new Refusal([hashDiffers({ hash: sha256Hash }, { field: "sha256Hash" })]);
    const operation = examined(text, schema);
    const clientId = ctx.principal.id;
    const id = operationId(clientId, sha256Hash);
    const known = await ctx.loader.load<RegisteredOperation>(id);
    if (known?.status === "ACTIVE") return known;
    refuseIfAny(await roomFor(ctx, clientId));
    const values = { ...operation, status: "ACTIVE" as const };
    return known ? Object.assign(uow.edit(known), values) : uow.create(RegisteredOperation, { id, clientId, text, sha256Hash, duties: [], ...values });
  });
