/**
 * What may change in the schema that partners build on: anything may be added; what is in the last released schema
 * goes or changes only after it was deprecated in a release, at least `noticeDays` before the day that it names.
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from "graphql";
import packageJson from "../../package.json" with { type: "json" };

/** Days between the release that deprecates an element and the one that may take it away. */
export const noticeDays = 180;

const releasedFile = "graphql/partner.released.graphql";
const currentFile = "graphql/partner.graphql";

/** The day that a deprecation names: "Use x. Removed on 2027-06-30." */
export const removalDay = (reason: string | null | undefined): string | undefined => /Removed on (\d{4}-\d{2}-\d{2})\.?$/.exec(reason ?? "")?.[1];

/** Every deprecated element of a schema, by its coordinate ("PurchaseOrder.remark"), and why. */
function deprecations(schema: GraphQLSchema): Map<string, string> {
  const found = new Map<string, string>();
  const note = (coordinate: string, reason: string | null | undefined) => void (reason && found.set(coordinate, reason));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isEnumType(type)) for (const { name, deprecationReason } of type.getValues()) note(`${type.name}.${name}`, deprecationReason);
    if (isInputObjectType(type)) for (const { name, deprecationReason } of Object.values(type.getFields())) note(`${type.name}.${name}`, deprecationReason);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.deprecationReason);
      for (const { name, deprecationReason } of field.args) note(`${type.name}.${field.name}(${name})`, deprecationReason);
    }
  }
  return found;
}

const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether every element that a change concerns was to be gone by today. */
function wasAnnounced(description: string, deprecated: Map<string, string>, today: string): boolean {
  const gone = [...deprecated].filter(([coordinate, reason]) => (removalDay(reason) ?? "9999") <= today && concerns(description, coordinate));
  return gone.length > 0;
}

/** graphql's descriptions name a field "Type.field", an argument "Type.field(argument:", a value "value was removed from enum type Type". */
const concerns = (description: string, coordinate: string): boolean => {
  const [type, member] = coordinate.split(".") as [string, string];
  return new RegExp(`(^|[\\s"])${type}\\.${member.replace(/\((\w+)\)/, "(\\.| arg |\\()$1")}([\\s:."]|$)`).test(description) || description === `${member} was removed from enum type ${type}.`;
};

/** Why the current schema may not be released after this one; empty where it may. */
export function releaseFindings(released: GraphQLSchema, current: GraphQLSchema, today: string): string[] {
  const before = deprecations(released);
  const broken = findBreakingChanges(released, current)
    .filter(({ description }) => !wasAnnounced(description, before, today))
    .map(({ description }) => `Breaks what partners build on: ${description} Deprecate it first, and leave it for ${noticeDays} days.`);
  const hasty = [...deprecations(current)].filter(([coordinate]) => !before.has(coordinate)).flatMap(([coordinate, reason]) => {
    const day = removalDay(reason);
    if (!day) return [`${coordinate} is deprecated without a day: end its reason with "Removed on ${addDays(today, noticeDays)}."`];
    return day < addDays(today, noticeDays) ? [`${coordinate} would be removed on ${day}: at least ${noticeDays} days from its release, ${addDays(today, noticeDays)}`] : [];
  });
  return [...broken, ...hasty];
}

export const readSchemas = () => ({ released: buildSchema(readFileSync(releasedFile, "utf8")), current: buildSchema(readFileSync(currentFile, "utf8")) });

/**
 * `npm run release:partner-schema`: what partners may rely on from now on. Refuses what is not allowed; before version 1
 * nobody relies on it, and `-- --anew` starts over.
 */
if (process.argv[1]?.endsWith("partnerRelease.ts")) {
  const today = new Date().toISOString().slice(0, 10);
  const { released, current } = readSchemas();
  const anew = process.argv.includes("--anew") && packageJson.version.startsWith("0.");
  const findings = anew ? [] : releaseFindings(released, current, today);
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) process.exitCode = 1;
  else writeFileSync(releasedFile, readFileSync(currentFile));
}
