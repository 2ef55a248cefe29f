/**
 * Answers a query for whom its client was at its last request, while their account is read beside what they ask for. The
 * answer is given only where they still are exactly that, and nothing went wrong; else it is released, and the query is
 * carried out as if it had not been. The invariant: nobody is shown anything before their account has been read.
 */
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLResponse } from "@apollo/server";
import { execute, type ExecutionResult } from "graphql";
import type { Context } from "../context.ts";

type Request = GraphQLRequestContext<Context>;

const carriedOut = ({ schema, document, request }: Request, contextValue: Context): ExecutionResult | Promise<ExecutionResult> =>
  execute({ schema, document: document!, contextValue, variableValues: request.variables, operationName: request.operationName }) as ExecutionResult | Promise<ExecutionResult>;

async function presumedAnswer(request: Request): Promise<GraphQLResponse | null> {
  const { contextValue: ctx, operation } = request;
  const presumedSignIn = operation?.operation === "query" ? ctx.presumedSignIn() : undefined;
  if (!presumedSignIn) return null;
  const { data, errors } = await carriedOut(request, presumedSignIn);
  // Where finding out who asks has failed, anyone who carries the query out is notified of it.
  const isAsPresumed = (await ctx.caller().catch(() => undefined)) === presumedSignIn.principal;
  if (errors || !isAsPresumed) {
    // The query is carried out again, and paid for once.
    ctx.reads = ctx.reads.renewed();
    return null;
  }
  return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
}

export const presumedSignIn: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({ responseForOperation: presumedAnswer }),
};
