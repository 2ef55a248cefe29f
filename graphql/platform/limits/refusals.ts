/** What is said of a request that asks too much, in both languages, with the limit, the value and a remedy. */
import { HeaderMap, type GraphQLResponse } from "@apollo/server";
import { GraphQLError } from "graphql";
import { rule, type Finding, type Language } from "../problem/problem.ts";
import type { RequestLimits } from "./limits.ts";
import type { Measure } from "./measure.ts";

interface Excess {
  limit: number;
  value: number;
}

type ExcessRule = (excess: Excess, at?: { field: string }) => Finding;

const tooMany = (code: string, zh: string, en: string, remedy: { zh: string; en: string }): ExcessRule => {
  const excessFinding = rule<Excess>(code, {
    message: {
      zh: ({ limit, value }) => `查询的${zh}为 ${value}，上限为 ${limit}`,
      en: ({ limit, value }) => `The query has ${value} ${en}; at most ${limit} are allowed`,
    },
    remedy: { zh: () => remedy.zh, en: () => remedy.en },
  });
  return (excess, at) => excessFinding(excess, at);
};

const split = { zh: "请拆分为多个请求", en: "Split it into several requests" };

const fewerPoints = rule<Excess>("QUERY_TOO_EXPENSIVE", {
  message: {
    zh: ({ limit, value }) => `查询需要 ${value} 点，单次请求上限为 ${limit} 点`,
    en: ({ limit, value }) => `The query costs ${value} points; one request may cost at most ${limit}`,
  },
  remedy: {
    zh: () => "请减小 first 或 last，减少嵌套列表，或分多次请求",
    en: () => "Ask for smaller pages with first or last, nest fewer lists, or split it into several requests",
  },
});

const rules: Record<keyof Measure, ExcessRule> = {
  fields: tooMany("QUERY_TOO_LARGE", "字段数", "fields", { zh: "请只选择需要的字段，或拆分为多个请求", en: "Select only what is needed, or split it into several requests" }),
  depth: tooMany("QUERY_TOO_DEEP", "嵌套层数", "levels of fields", { zh: "请减少嵌套层数，再按编号查询更深的记录", en: "Nest fewer levels and query deeper records by id" }),
  aliases: tooMany("QUERY_TOO_MANY_ALIASES", "别名数", "aliases", { zh: "请用 nodes(ids:) 一次查询多条记录，或拆分为多个请求", en: "Query several records at once with nodes(ids:), or split it into several requests" }),
  directives: tooMany("QUERY_TOO_MANY_DIRECTIVES", "指令数", "directives", split),
  rootFields: tooMany("QUERY_TOO_MANY_ROOT_FIELDS", "顶层字段数", "root fields", split),
  points: (excess, at) => fewerPoints(excess, at),
};

const tokens = tooMany("QUERY_TOO_LONG", "词法单元数", "tokens", split);

const throttled = rule<{ seconds: number; points: number; available: number; restoreRate: number }>("THROTTLED", {
  message: {
    zh: ({ seconds, points, available, restoreRate }) => `请求过于频繁：本次需要 ${points} 点，目前可用 ${available} 点，每秒恢复 ${restoreRate} 点；请在 ${seconds} 秒后重试`,
    en: ({ seconds, points, available, restoreRate }) => `Too many requests: this one costs ${points} points, ${available} are available, and ${restoreRate} are restored every second. Try again in ${seconds} s`,
  },
  remedy: { zh: () => "请在所述时间后重试；减小页面可降低每次请求的点数", en: () => "Wait for the stated time; smaller pages cost fewer points" },
});

export function refusalOf(finding: Finding, language: Language, more: Record<string, unknown>): GraphQLError {
  return new GraphQLError(finding.message[language], { extensions: { code: finding.code, ...(finding.remedy && { remedy: finding.remedy[language] }), ...more } });
}

/** Every limit that a request goes beyond; `at` names the field of an input that it was given in. */
export const excessesOf = (measure: Measure, limits: RequestLimits, at?: { field: string }): { finding: Finding; excess: Excess }[] =>
  (Object.keys(rules) as (keyof Measure)[])
    .filter((name) => measure[name] > limits[name])
    .map((name) => ({ name, excess: { limit: limits[name], value: measure[name] } }))
    .map(({ name, excess }) => ({ finding: rules[name](excess, at), excess }));

export const excesses = (measure: Measure, limits: RequestLimits, language: Language): GraphQLError[] =>
  excessesOf(measure, limits).map(({ finding, excess }) => refusalOf(finding, language, { ...excess }));

const beyondTokens = /Document contains more th[ae][nt] \d+ tokens/;

/** Whether the parser has stopped at the limit of tokens. */
export const isTooLong = ({ message }: { message: string }): boolean => beyondTokens.test(message);

/** The parser stops at the limit, so how many tokens there would be is not known. */
export const tooManyTokens = (limit: number, at?: { field: string }): Finding => tokens({ limit, value: limit + 1 }, at);

export const tooLong = (limit: number, language: Language): GraphQLError => refusalOf(tooManyTokens(limit), language, { limit });

/** The response to a request that is not carried out. */
export const responseOf = (errors: readonly GraphQLError[], status: number, headers: [string, string][] = []): GraphQLResponse => ({
  http: { status, headers: new HeaderMap(headers) },
  body: { kind: "single", singleResult: { errors: errors.map((error) => error.toJSON()) } },
});

export function throttledFor(figures: { seconds: number; points: number; available: number; restoreRate: number }, language: Language): GraphQLError {
  return refusalOf(throttled(figures), language, { retryAfterSeconds: figures.seconds });
}
