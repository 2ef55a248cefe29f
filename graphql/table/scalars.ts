/**
 * The scalars of the platform. Times are ISO-8601 in UTC, business dates are dates in the company's zone, amounts and
 * quantities are whole numbers that JavaScript holds exactly. All stay the strings and numbers that the table holds.
 */
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

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

const moment = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** The date, if there is such a day: JavaScript takes February 30 for March 2. */
function readDate(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) throw new RangeError("no such day");
  return text;
}

export const DateTime = textScalar(
  "DateTime",
  "A moment, as ISO-8601 in UTC with milliseconds: 2026-11-22T06:16:55.000Z.",
  "https://scalars.graphql.org/andimarek/date-time.html",
  (text) => {
    readDate(moment.exec(text)?.[1] ?? "");
    return new Date(text.replace(",", ".")).toISOString();
  },
);

export const LocalDate = textScalar(
  "LocalDate",
  "A business date in the company's time zone: 2026-11-22.",
  "https://scalars.graphql.org/andimarek/local-date.html",
  readDate,
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
