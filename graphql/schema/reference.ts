/** Pages of docs/ that are derived from the declarations, so that they cannot become untrue. */
import { readFileSync } from "node:fs";
import { keyShapes } from "../table/keys.ts";
import { allEntities } from "../table/entity.ts";
import { wholePolicy } from "../platform/access/policy.ts";
import { contributors } from "../platform/access/roleGroups.ts";
import { employeeRoles } from "../platform/access/role.ts";
import type { Allowed, Viewer } from "../platform/access/rule.ts";
import { scopeName } from "../platform/access/scope.ts";

const generated = "<!-- Written by `npm run generate`; a test checks that it is current. -->\n\n";

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** In one order, whatever the order in which domains are declared. */
const entitiesByName = () => allEntities().toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** docs/keys.md: every key shape of the one table, and which index serves which list of which entity. */
export function keysPage(): string {
  const shapes = keyShapes.map(({ item, pk, sk, holds }) => [item, `\`${pk}\``, `\`${sk}\``, holds]);
  const lists = entitiesByName().flatMap(({ name, prefix, indexed }) => indexed.map(({ list, sort, index }) => [name, list, sort, index.name, `\`${prefix}|${list === "all" ? "all" : list.split("+").map((by) => `${by}=…`).join("&")}|${sort}\``]));
  const prefixes = entitiesByName().map(({ name, prefix, number, unique = [] }) => [name, `\`${prefix}_…\``, number ? `\`${number}YYYYMMDD-0001\`` : "", unique.join(", ")]);
  return `# Keys of the one table

${generated}All key attributes are strings: \`pk\` and \`sk\`, and for each index \`listN\` its \`lNp\` and \`lNs\`. Key shapes stand in \`graphql/table/keys.ts\` and nowhere else.

## Items

${table(["item", "pk", "sk", "holds"], shapes)}

## Ids, numbers, unique values

${table(["entity", "id", "number", "unique"], prefixes)}

## Lists

A pair of list and order takes one index. The sort key is the value, made sortable as text, a tab, and the id, so that every place in a list is one record's. Append to an entity's lists, never reorder: this table would show it.

${table(["entity", "list", "order", "index", "partition"], lists)}
`;
}

/** What limits a rule to some records. */
const limitOf = (allowed: Allowed): string => {
  if (typeof allowed === "string") return "";
  if ("named" in allowed) return " (where a record of its own names it)";
  if (allowed.role === "partner") return ` (${[allowed.scope && scopeName(allowed.scope), "own" in allowed ? `${allowed.own} is its ${allowed.party?.toLowerCase() ?? "party"}` : "its own"].filter(Boolean).join("; ")})`;
  if ("own" in allowed) return ` (${allowed.own} is its party)`;
  if ("only" in allowed) return ` (${allowed.only} is ${allowed.of.join(", ")})`;
  return "self" in allowed ? ` (${allowed.self} is itself)` : ` (${allowed.group} is its group)`;
};

/** Roles under one limit together; all of those that people hold under one name. */
function named(allowed: readonly Allowed[]): string {
  const limits = [...new Set(allowed.map(limitOf))];
  const groups = limits.map((limit) => ({ limit, roles: allowed.filter((one) => limitOf(one) === limit).map((one) => (typeof one === "string" ? one : one.role)) }));
  return groups
    .flatMap(({ limit, roles }) => {
      const everybody = limit !== "" && employeeRoles.every((role) => roles.includes(role));
      return everybody ? [`every employee${limit}`] : roles.map((role) => role + limit);
    })
    .join(", ");
}

const viewerName = (viewer: Viewer): string => (typeof viewer === "string" ? viewer : `${viewer.role} (its party is a ${viewer.party!.toLowerCase()})`);

/** docs/access.md: the policy, role by role. */
export function accessPage(): string {
  const sections = Object.entries(wholePolicy()).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([entity, { read, actions, masks = {} }]) => {
    const rows = [["read", named(read)], ...Object.entries(actions).map(([action, allowed]) => [action, named(allowed)])];
    const hidden = Object.entries(masks).map(([attribute, viewers]) => `\n\`${attribute}\` is seen only by ${viewers.map(viewerName).join(", ")}.\n`);
    return `## ${entity}\n\n${table(["action", "roles"], rows)}\n${hidden.join("")}`;
  });
  return `# Who may do what\n\n${generated}From the \`access.ts\` of each domain and the approval routes. What no rule allows is denied. Everybody who may read a record may read its timeline; ${contributors.join(", ")} may also comment on it.\n\n${sections.join("\n")}`;
}

const exampleFiles = ["graphql/domains/supply/places/location.ts", "admin/domains/supply/places/Location.page.ts", "graphql/domains/supply/places/location.test.ts"] as const;

/** docs/adding-an-entity.md: an entity that exists, in full, with the number of lines that it took. */
export function examplePage(): string {
  const files = exampleFiles.map((path) => ({ path, text: readFileSync(path, "utf8").trimEnd() }));
  const lines = files.reduce((total, { text }) => total + text.split("\n").length, 0);
  const shown = files.map(({ path, text }) => `## ${path}\n\n\`\`\`ts\n${text}\n\`\`\``);
  return `# Adding an entity

${generated}A location of the warehouse, as it is in the product: ${lines} lines in all, with its root fields, filters, orders, exact counts, unique code, validation, audit trail, permissions, console pages in both languages, and tests. Besides these files it has one line in \`graphql/domains/supply/domain.ts\` and one in \`graphql/domains/supply/access.ts\`.

${shown.join("\n\n")}
`;
}
