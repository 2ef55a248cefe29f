/** Every root field of the schema carries its rule; one without fails the build of the schema. */
import { HeaderMap } from "@apollo/server";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { createMethodMiddlewareDecorator, Extensions } from "type-graphql";
import { entityByName } from "../../table/entity.ts";
import type { Context, SignInProblem } from "../context.ts";
import type { Language } from "../problem/problem.ts";
import type { Label } from "../../schema/model.ts";
import { employeeRoles, type Role } from "./role.ts";
import { accessDenied, denial, mayUnderSomeCondition, readsAll } from "./access.ts";
import { isPartner, isVisitor, rolesOf, type Principal } from "./principal.ts";

/**
 * Who may call a root field: everyone signed in, only people, only partners, only visiting inspectors, or those whom the
 * policy allows. Visitors are not among the people: they call what is there for them, and who they are.
 * `whole` asks for the right to every record of the entity, and not only to some.
 */
export type RootRule = "signedIn" | "people" | "partners" | "visitors" | { entity: string; action: string; whole?: true };

const signInMessages: Record<SignInProblem, Label> = {
  ISSUER_UNAVAILABLE: { zh: "暂时无法核对登录身份，请稍后重试；无需重新登录", en: "Your sign-in cannot be checked at this moment; try again shortly, there is no need to sign in again" },
  NO_TOKEN: { zh: "请先登录，并以 Bearer 方式携带访问令牌", en: "Sign in, and send the access token as a bearer token" },
  INVALID_TOKEN: { zh: "访问令牌无效或已过期，请重新登录", en: "The access token is invalid or has expired; sign in again" },
  NO_ACCOUNT: { zh: "该登录身份没有对应的在用账号，请联系管理员", en: "No active account belongs to this sign-in; ask an administrator" },
  WRONG_ENDPOINT: { zh: "此令牌属于另一个入口：员工使用/graphql，合作伙伴使用/partner/graphql", en: "This token is for another endpoint: people use /graphql, partners /partner/graphql" },
};

/** Seconds after which it is worth asking again where the issuer does not answer. */
const issuerRetrySeconds = 5;

/** Why the caller is not signed in. Except for an issuer that does not answer, the caller can correct it. */
export function unauthenticated(problem: SignInProblem, language: Language): GraphQLError {
  const away = problem === "ISSUER_UNAVAILABLE";
  const http = away ? { status: 503, headers: new HeaderMap([["retry-after", String(issuerRetrySeconds)]]) } : { status: 401 };
  return new GraphQLError(signInMessages[problem][language], { extensions: { code: away ? problem : "UNAUTHENTICATED", reason: problem, http } });
}

const neededFor = (rule: string): readonly Role[] => (rule === "visitors" ? ["regulator"] : rule === "partners" ? ["partner"] : employeeRoles);

function forbidden({ principal, language }: Context, rule: RootRule): GraphQLError {
  const { message } = typeof rule === "string" ? accessDenied({ needed: neededFor(rule), held: rolesOf(principal) }) : denial(principal, rule.entity, rule.action);
  return new GraphQLError(message[language], { extensions: { code: "FORBIDDEN" } });
}

/**
 * Who may call a root field. Queries that a caller may never make are refused here; mutations answer with a problem
 * that explains itself, found where the record is known.
 */
export function Allow(rule: RootRule): MethodDecorator {
  const enforce = createMethodMiddlewareDecorator<Context>(async ({ args, context, info }, next) => {
    // One round trip for who asks and what is asked about; nothing of it is shown before the rule has spoken.
    context.expect(args.id ?? args.input?.id);
    const problem = await context.signInProblem();
    if (problem) throw unauthenticated(problem, context.language);
    if (rule === "partners" && !isPartner(context.principal)) throw forbidden(context, rule);
    if (rule === "people" && isVisitor(context.principal)) throw forbidden(context, rule);
    if (rule === "visitors" && info.parentType.name === "Query" && !isVisitor(context.principal)) throw forbidden(context, rule);
    if (typeof rule === "object" && info.parentType.name === "Query" && !mayAsk(context.principal, rule)) throw forbidden(context, rule);
    return next();
  });
  return (prototype, name, descriptor) => {
    Extensions({ rule })(prototype, name, descriptor as PropertyDescriptor);
    enforce(prototype, name, descriptor as PropertyDescriptor);
  };
}

function mayAsk(principal: Principal, { entity, action, whole }: Exclude<RootRule, string>): boolean {
  const declared = entityByName(entity)!;
  return mayUnderSomeCondition(principal, declared, action) && (!whole || readsAll(principal, declared));
}

/** The rule of every root field, by "Query.name"; throws where one is missing. */
export function rootRules(schema: GraphQLSchema): Map<string, RootRule> {
  const types = [schema.getQueryType(), schema.getMutationType()].filter((type) => type !== null && type !== undefined);
  const fields = types.flatMap((type) => Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, rule: field.extensions.rule as RootRule | undefined })));
  const without = fields.filter(({ rule }) => !rule).map(({ path }) => path);
  if (without.length > 0) throw new Error(`Root fields without an access rule: ${without.join(", ")}`);
  return new Map(fields.map(({ path, rule }) => [path, rule!]));
}
