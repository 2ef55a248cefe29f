/**
 * Holds every request to the limits of its audience: refuses what asks too much, takes the points that it will cost out
 * of its client's bucket before anything is executed, and settles afterwards. The claim goes out beside the read of the
 * account that the request has begun, so no request waits for one trip more.
 */
import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestContextWillSendResponse, GraphQLResponse } from "@apollo/server";
import { getArgumentValues, getVariableValues, Kind, type SelectionNode } from "graphql";
import { ReadBudget } from "../../table/readBudget.ts";
import { batchGetLimit } from "../../table/table.ts";
import type { Context } from "../context.ts";
import { rolesOf } from "../access/principal.ts";
import { unauthenticated } from "../access/rootField.ts";
import { Bucket, type Claim, type Throttle } from "./bucket.ts";
import { priceOf, type BucketSize, type Limits } from "./limits.ts";
import { fragmentsOf, measure, pointsOf, type Measured } from "./measure.ts";
import { excesses, isTooLong, responseOf, throttledFor, tooLong } from "./refusals.ts";

/** What a request costs that is refused before it was measured. */
const leastPoints = 1;

/** The largest bucket of those that the client's roles give and that it was admitted with; as of its last request, where that is known. */
async function sizeOf(ctx: Context, { bucket, byRole }: Limits): Promise<BucketSize> {
  const caller = ctx.presumed.principal ?? (await ctx.caller());
  const sizes = (caller ? rolesOf(caller) : []).flatMap((role) => byRole[role] ?? []);
  if (caller?.bucket) sizes.push({ ...bucket, ...caller.bucket });
  return sizes.reduce((largest, one) => (one.maximum > largest.maximum ? one : largest), bucket);
}

function measuredOf({ schema, document, operation, request }: GraphQLRequestContext<Context>, maxFields: number): Measured | undefined {
  // Several operations and none named: the execution reports that.
  if (!operation || !schema.getRootType(operation.operation)) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  // Invalid variables are refused by the execution, which then reads nothing.
  if (!coerced) return undefined;
  return { schema, operation, fragments: fragmentsOf(document!), variables: coerced, maxFields };
}

/**
 * Begins to read what the root fields name: it goes into the batch of the account, while the claim is under way. No more
 * than that batch holds, whatever is entered: for the rest, anyone who needs it asks.
 */
function expectRecords(ctx: Context, { schema, operation, variables }: Measured): void {
  const fields = schema.getRootType(operation.operation)!.getFields();
  const entered = operation.selectionSet.selections.flatMap((node) => {
    const declared = node.kind === Kind.FIELD ? fields[node.name.value] : undefined;
    if (!declared || node.kind !== Kind.FIELD) return [];
    const { id, input } = getArgumentValues(declared, node, variables);
    return textsIn([id, input]);
  });
  for (const text of entered.slice(0, batchGetLimit - 1)) ctx.expect(text);
}

/** Whether the operation asks for the schema itself, in whatever fragment. */
const introspects = ({ operation, fragments }: Measured): boolean =>
  [operation, ...fragments.values()].some(({ selectionSet }) => selectionSet.selections.some((one) => asksForSchema(one)));

const asksForSchema = (selection: SelectionNode): boolean => {
  if (selection.kind === Kind.FIELD) return selection.name.value === "__schema" || selection.name.value === "__type";
  return selection.kind === Kind.INLINE_FRAGMENT && selection.selectionSet.selections.some(asksForSchema);
};

/** Every text in what was entered, the lines of a document included: those that are ids name records. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** One request on its way. */
class Charge {
  private measured: Measured | undefined;
  /** Batches of records that it reads by their ids. */
  private batches = 0;
  private requested = leastPoints;
  private bucket: Bucket | undefined;
  private claim: Claim | undefined;
  private executed = false;

  constructor(
    private readonly ctx: Context,
    private readonly limits: Limits,
  ) {}

  /** Refuses the request, or lets it be executed. */
  async enter(request: GraphQLRequestContext<Context>): Promise<GraphQLResponse | null> {
    const { ctx, limits } = this;
    const measured = measuredOf(request, limits.request.fields);
    // The schema is no secret, but to show it takes the time of a hundred records: that is for those who have points.
    if (measured && !ctx.client && introspects(measured)) return responseOf([unauthenticated((await ctx.signInProblem()) ?? "NO_TOKEN", ctx.language)], 401);
    const refused = measured && (this.weigh({ ...measured, caller: ctx.presumed.principal }) ?? (await this.weighForCaller(measured)));
    if (refused) return refused;
    await this.pay();
    // After the claim: where that has to wait for the table, the account is read meanwhile.
    if (this.batches > 0) ctx.readAccountAlong();
    if (!this.claim || this.claim.granted) return (this.executed = true), null;
    const { retryAfterSeconds: seconds, throttle } = this.claim;
    return responseOf([throttledFor({ seconds, points: this.requested, ...throttle }, ctx.language)], 429, [["retry-after", String(seconds)]]);
  }

  /** Works out what the request may read, and refuses it where that is too much. */
  private weigh(measured: Measured): GraphQLResponse | undefined {
    const { rows, points, batches, ...remaining } = measure(measured);
    const errors = excesses({ ...remaining, points }, this.limits.request, this.ctx.language);
    if (errors.length > 0) return responseOf(errors, 400);
    this.measured = measured;
    this.batches = batches;
    this.requested = this.price(points);
    this.ctx.reads = new ReadBudget(rows);
    return undefined;
  }

  /** Once more where the caller was not known, whose rights say how lists are read; meanwhile records are read that it names. */
  private async weighForCaller(measured: Measured): Promise<GraphQLResponse | undefined> {
    const { ctx } = this;
    if (!ctx.client) return undefined;
    expectRecords(ctx, measured);
    if (ctx.presumed.principal) return undefined;
    // If the account cannot be read, the request itself reports the error.
    const caller = await ctx.caller().catch(() => undefined);
    return caller && this.weigh({ ...measured, caller });
  }

  /** Callers who are not signed in have no points: their fields are refused one by one, and read nothing. */
  private async pay(): Promise<void> {
    if (!this.ctx.client) return;
    try {
      this.bucket = new Bucket(this.ctx.table, this.ctx.client, await sizeOf(this.ctx, this.limits));
      this.claim = await this.bucket.claim(this.requested);
    } catch {
      // If the bucket cannot be reached, neither can the table: the request itself reports the error.
    }
  }

  /** The cost as the answer reports it. */
  async settle({ response }: GraphQLRequestContextWillSendResponse<Context>): Promise<void> {
    if (response.body.kind !== "single") return;
    const { singleResult } = response.body;
    if (!this.claim) await this.pay();
    const actual = this.actual(singleResult.data);
    singleResult.extensions = { ...singleResult.extensions, cost: { requested: this.requested, actual, throttle: await this.left(actual) } };
  }

  private actual(data: unknown): number {
    if (this.claim && !this.claim.granted) return 0;
    if (!this.executed || !this.measured) return this.requested;
    return this.price(pointsOf(this.measured, { data: data as Record<string, unknown> | null | undefined, written: this.ctx.table.written, reads: this.ctx.reads }));
  }

  private price(points: number): number {
    return priceOf(points, this.ctx.byHash ? this.limits.byHash : 1);
  }

  private async left(actual: number): Promise<Throttle | null> {
    if (!this.claim || !this.bucket) return null;
    return this.claim.granted ? this.bucket.settle(this.claim, this.requested - actual) : this.claim.throttle;
  }
}

/** Holds all requests of a server to these limits. */
export function enforceLimits(of: Limits): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const charge = new Charge(contextValue, of);
      return {
        responseForOperation: (request) => charge.enter(request),
        willSendResponse: async (request) => {
          const { body } = request.response;
          const { language } = contextValue;
          if (body.kind === "single" && body.singleResult.errors?.some(isTooLong)) {
            body.singleResult.errors = [tooLong(of.request.tokens, language).toJSON()];
          }
          await charge.settle(request);
        },
      };
    },
  };
}
