/** Runs queries with the cached principal and verifies it before answering; Apollo carries out all others. */
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLResponse } from "@apollo/server";
import { execute, type ExecutionResult } from "graphql";
import type { Context } from "../context.ts";

type Request = GraphQLRequestContext<Context>;

const carriedOut = ({ schema, document, request }: Request, contextValue: Context): ExecutionResult | Promise<ExecutionResult> =>
  execute({ schema, document: document!, contextValue, variableValues: request.variables, operationName: request.operationName }) as ExecutionResult | Promise<ExecutionResult>;

async function presumedAnswer(request: Request): Promise<GraphQLResponse | null> {
  const { contextValue: ctx, operation } = request;
  const result = operation?.operation === "query" ? await ctx.presumed.resultOf(ctx, (presumed) => carriedOut(request, presumed)) : undefined;
  return result ? { http: { status: undefined, headers: new HeaderMap() }, body: { kind: "single", singleResult: { data: result.data } } } : null;
}

export const presumedSignIn: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({ responseForOperation: presumedAnswer }),
};
