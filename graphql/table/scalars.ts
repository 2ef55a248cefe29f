/**
 * The scalars of the platform. Times are ISO-8601 in UTC, business dates are dates in the company's zone, amounts and
 * quantities are whole numbers that JavaScript holds exactly. All stay the strings and numbers that the table holds.
 */
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { epochMilliseconds, fromString as instant } from "temporal-polyfill/fns/instant";
import { fromString as plainDate, toString } from "temporal-polyfill/fns/plaindate";

function textScalar(name: string, description: string, specifiedByURL: string, parse: (text: string) => string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value !== "string") throw new GraphQLError(`${name} must be a string`);
    try {
      return parse(value);
    } catch {
      throw new GraphQLError(`${name} cannot be read from "${value}"`);
    }
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DateTime = textScalar(
  "DateTime",
  "A moment, as ISO-8601 in UTC with milliseconds: 2026-11-22T06:16:55.000Z.",
  "https://scalars.graphql.org/andimarek/date-time.html",
  (text) => new Date(epochMilliseconds(instant(text))).toISOString(),
);

export const LocalDate = textScalar(
  "LocalDate",
  "A business date in the company's time zone: 2026-11-22.",
  "https://scalars.graphql.org/andimarek/local-date.html",
  (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError("not a plain date");
    return toString(plainDate(text));
  },
);

function readSafeInt(value: unknown): number {
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number)) {
    throw new GraphQLError(`SafeInt must be a whole number between -(2^53-1) and 2^53-1, not ${JSON.stringify(value)}`);
  }
  return number;
}

export const SafeInt = new GraphQLScalarType<number, number>({
  name: "SafeInt",
  description: "A whole number that is exact up to 53 bits: amounts in minor units, quantities in smallest units.",
  serialize: (value) => readSafeInt(value),
  parseValue: readSafeInt,
  parseLiteral: (node) => readSafeInt(node.kind === Kind.INT ? Number(node.value) : undefined),
});
