/**
 * Operations that are known beforehand, in the standard form: `extensions.persistedQuery.sha256Hash` instead of the
 * text. Where an endpoint is locked, it carries out nothing else for people; internal API clients ask what they
 * need under the rights of their role.
 */
import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { GraphQLError } from "graphql";
import { entityOfId } from "../../table/entity.ts";
import { isMachine } from "../access/accountClasses.ts";
import type { Context } from "../context.ts";
import { responseOf } from "../limits/refusals.ts";
import { rule } from "../problem/problem.ts";

/** Operations by the SHA-256 of their text, in hexadecimal digits. */
export interface Registry {
  /** The text, as far as this process knows; undefined where there is no such operation for this caller. */
  find(hash: string, ctx: Context): Promise<string | undefined>;
  /** Whether what `find` answered still holds, where operations come and go; asked before anything is carried out. */
  isStillKnown?(hash: string, ctx: Context): Promise<boolean>;
  /** Nothing else is carried out for people. */
  locked: boolean;
}

const registeredOnly = rule("PERSISTED_QUERY_ONLY", {
  message: { zh: () => "此接口只执行已登记的操作", en: () => "This endpoint carries out registered operations only" },
  remedy: { zh: () => "请刷新控制台页面；程序请使用合作方接口", en: () => "Reload the console; programs use the partners' endpoint" },
});

function refusal({ language }: Context): GraphQLError {
  const { code, message, remedy } = registeredOnly();
  return new GraphQLError(message[language], { extensions: { code, remedy: remedy![language], http: { status: 400 } } });
}

/** In the server's own words: clients know them. */
const notFound = (): GraphQLError => new GraphQLError("PersistedQueryNotFound", { extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } });

async function isCalledByMachine(ctx: Context): Promise<boolean> {
  const caller = await ctx.caller();
  const entity = caller && entityOfId(caller.id);
  return entity !== undefined && isMachine(entity);
}

const hashIn = ({ request }: GraphQLRequestContext<Context>): unknown => (request.extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash;

export function persisted(registry: Registry): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async (started) => {
      const ctx = started.contextValue;
      const given = hashIn(started);
      // With its text, what follows is the server's usual way: it compares the hash, too.
      const hash = started.request.query === undefined && typeof given === "string" ? given : undefined;
      if (hash !== undefined) started.request.query = await registry.find(hash, ctx);
      ctx.byHash = hash !== undefined;
      return {
        didResolveOperation: async ({ queryHash }) => {
          if (!registry.locked || (await registry.find(queryHash, ctx)) !== undefined || (await isCalledByMachine(ctx))) return;
          throw refusal(ctx);
        },
        responseForOperation: async () => {
          const holds = hash === undefined || !registry.isStillKnown || (await registry.isStillKnown(hash, ctx));
          return holds ? null : responseOf([notFound()], 200);
        },
      };
    },
  };
}
