/**
 * Operations that are known beforehand, in the standard form: `extensions.persistedQuery.sha256Hash` instead of the
 * text. Where an endpoint is locked, it carries out nothing else for people; the house's own machines ask what they
 * need under the rights of their role.
 */
import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { GraphQLError } from "graphql";
import { entityOfId } from "../../table/entity.ts";
import type { Context } from "../context.ts";
import { rule } from "../problem/problem.ts";

/** Operations by the SHA-256 of their text, in hexadecimal digits. */
export interface Registry {
  /** The text; undefined where there is no such operation for this caller. */
  find(hash: string, ctx: Context): Promise<string | undefined>;
  /** Nothing else is carried out for people. */
  locked: boolean;
}

/** Nothing is known beforehand, and everything is carried out. */
export const free: Registry = { find: async () => undefined, locked: false };

const registeredOnly = rule("PERSISTED_QUERY_ONLY", {
  message: { zh: () => "此接口只执行已登记的操作", en: () => "This endpoint carries out registered operations only" },
  remedy: { zh: () => "请刷新控制台页面;程序请使用合作方接口", en: () => "Reload the console; programs use the partners' endpoint" },
});

function refusal({ language }: Context): GraphQLError {
  const { code, message, remedy } = registeredOnly();
  return new GraphQLError(message[language], { extensions: { code, remedy: remedy![language], http: { status: 400 } } });
}

async function isMachine(ctx: Context): Promise<boolean> {
  const caller = await ctx.caller();
  return caller !== undefined && entityOfId(caller.id)?.name === "MachineClient";
}

const hashIn = ({ request }: GraphQLRequestContext<Context>): unknown => (request.extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash;

export function persisted(registry: Registry): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async (started) => {
      const ctx = started.contextValue;
      const hash = hashIn(started);
      // With its text, what follows is the server's usual way: it compares the hash, too.
      if (started.request.query === undefined && typeof hash === "string") started.request.query = await registry.find(hash, ctx);
      return {
        didResolveOperation: async ({ queryHash }) => {
          if (!registry.locked || (await registry.find(queryHash, ctx)) !== undefined || (await isMachine(ctx))) return;
          throw refusal(ctx);
        },
      };
    },
  };
}
