/** Pages of docs/ that are derived from the declarations, so that they cannot become untrue. */
import { readdirSync, readFileSync } from "node:fs";
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
  const lists = entitiesByName().flatMap(({ name, prefix, indexed }) => indexed.map(({ list, sort, index, shards }) => [name, list, sort, index.name, `\`${prefix}|${list === "all" ? "all" : list.split("+").map((by) => `${by}=…`).join("&")}|${sort}\`${shards.read > 1 ? `, and with \`|1\` to \`|${shards.read - 1}\` behind it` : ""}`]));
  const prefixes = entitiesByName().map(({ name, prefix, number, unique = [] }) => [name, `\`${prefix}_…\``, number ? `\`${number}YYYYMMDD-0001\`` : "", unique.join(", ")]);
  return `# Keys of the one table

${generated}All key attributes are strings: \`pk\` and \`sk\`, and for each index \`listN\` its \`lNp\` and \`lNs\`. Key shapes are defined in \`graphql/table/keys.ts\` only.

## Items

${table(["item", "pk", "sk", "holds"], shapes)}

## Ids, numbers, unique values

${table(["entity", "id", "number", "unique"], prefixes)}

## Lists

A pair of list and order takes one index. The sort key is the value, made sortable as text (texts by their reading, see graphql/table/readingOrder.ts), a tab, and the id, so that every place in a list is one record's. Append to an entity's lists, never reorder: this table would show it.

${table(["entity", "list", "order", "index", "partition"], lists)}
`;
}

/** What limits a rule to some records. */
const limitOf = (allowed: Allowed): string => {
  if (typeof allowed === "string") return "";
  if ("named" in allowed) return " (where a record of its own names it)";
  if (allowed.role === "partner") return ` (${[allowed.scope && scopeName(allowed.scope), "own" in allowed ? `${allowed.own} is its ${allowed.party?.toLowerCase() ?? "party"}` : "its own"].filter(Boolean).join("; ")})`;
  if ("own" in allowed) return ` (${allowed.own} is its party)`;
  if ("notSelf" in allowed) return ` (${allowed.notSelf} is somebody else)`;
  if ("among" in allowed) return ` (${allowed.among} is one of theirs, ${allowed.without} somebody else)`;
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
  return `# Who may do what\n\n${generated}From the \`room.ts\` of each room and the approval routes. What no rule allows is denied. Everybody who may read a record may read its timeline; ${contributors.join(", ")} may also comment on it.\n\n${sections.join("\n")}`;
}

/** A file of the repository, as its lines. */
const linesOf = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");

const wholeFile = (path: string): string => `### ${path}\n\n\`\`\`ts\n${linesOf(path).join("\n")}\n\`\`\``;

/** Of a file, the lines from the first that begins with `from` to the next that is `to`. */
function excerpt(path: string, from: string, to: string): string {
  const lines = linesOf(path);
  const first = lines.findIndex((line) => line.startsWith(from));
  const last = lines.indexOf(to, first);
  if (first < 0 || last < 0) throw new Error(`${path} has no lines from "${from}" to "${to}"`);
  return `### ${path}\n\n\`\`\`ts\n${lines.slice(first, last + 1).join("\n")}\n\`\`\``;
}

/** The lines that an entity takes in the lists of its domain: from where it is named to where what begins there ends. */
function addedLines(path: string, names: RegExp): string[] {
  const lines = linesOf(path);
  return lines.flatMap((line, at) => {
    if (!names.test(line)) return [];
    if (!/[{[(:]$/.test(line)) return [line];
    const indent = /^ */.exec(line)![0];
    const rest = lines.slice(at + 1);
    const within = rest.findIndex((next) => !next.startsWith(`${indent}  `));
    return [line, ...rest.slice(0, within), ...(rest[within]!.startsWith(`${indent}}`) ? [rest[within]!] : [])];
  });
}

const diffOf = (path: string, names: RegExp): string => `\`\`\`diff\n--- ${path}\n${addedLines(path, names).map((line) => `+${line}`).join("\n")}\n\`\`\``;

const [beforeOthers, afterOthers] = ["<!-- other records -->\n", "<!-- /other records -->"];

/** docs/glossary.md: a row for each type of record that has none yet, so that an entity needs no line outside its room. */
export function glossaryPage(): string {
  const [head = "", rest = ""] = readFileSync("docs/glossary.md", "utf8").split(beforeOthers);
  const [, foot = ""] = rest.split(afterOthers);
  const written = new Set(`${head}${foot}`.split("\n").flatMap((line) => (line.startsWith("| ") ? [line.split("|")[1]!.trim()] : [])));
  const unwritten = entitiesByName().filter(({ label }, i, all) => !written.has(label.zh) && all.findIndex((one) => one.label.zh === label.zh) === i);
  const rows = unwritten.map(({ label, about }) => [label.zh, label.en, about, ""]);
  return `${head}${beforeOthers}${rows.length > 0 ? `${table(["中文", "English", "meaning", "not"], rows)}\n` : ""}${afterOthers}${foot}`;
}

const places = "graphql/domains/supply/places";
const returns = "graphql/domains/sales/returns";

const simple = {
  files: [`${places}/location.ts`, "admin/domains/supply/places/Location.page.ts", `${places}/location.test.ts`],
  room: `${places}/room.ts`,
};

const full = {
  folders: [returns, "admin/domains/sales/returns"],
  /** What the files hold that every such document has. */
  usual: {
    "salesReturn.ts": "the document and its lines, its lists, how it is prepared from its delivery, its paper, what the customer's archive says of it",
    "salesReturnLifecycle.ts": "its states, approval and guards, what people enter when they receive and inspect it, and what that does to stock",
    "returnMeasures.ts": "its KPIs: returns, their value and the share rejected, by month",
    "salesReturn.test.ts": "its rules, refusals and successes",
    "notices.ts": "what its representative is notified of",
    "returns.demo.ts": "its part of the demo",
    "room.ts": "its resolver, access rules and what partners see of it",
    "SalesReturn.page.ts": "its page, how a delivery leads to it, choice of the delivery's lines, work queues, tile of the dashboard",
    "SalesReturn.story.ts": "its story in the browser",
  },
  /** What the files hold that returns have besides. */
  particular: {
    "returnLines.ts": "how receiving and inspecting it moves stock, line by line",
    "coldReturn.ts": "when cold goods that came back may be restocked",
    "coldReturn.test.ts": "when cold goods are restocked and when they are not",
    "refusal.ts": "the return that follows from a refused delivery",
  },
  room: `${returns}/room.ts`,
} as const;

/** Every file of the folders, with what it holds; a file that nobody describes is an error. */
function describedFiles(held: Readonly<Record<string, string>>): string[][] {
  const paths = full.folders.flatMap((folder) => readdirSync(folder).sort().map((name) => ({ name, path: `${folder}/${name}` })));
  const strange = paths.filter(({ name }) => !(name in full.usual) && !(name in full.particular));
  if (strange.length > 0) throw new Error(`Say in reference.ts what ${strange.map(({ path }) => path).join(", ")} holds`);
  return paths.flatMap(({ name, path }) => (name in held ? [[`\`${path}\``, String(linesOf(path).length), held[name]!]] : []));
}

/** docs/adding-an-entity.md: entities that exist, with everything that they took. */
export function examplePage(): string {
  const lines = simple.files.reduce((total, path) => total + linesOf(path).length, 0);
  const [usual, particular] = [describedFiles(full.usual), describedFiles(full.particular)];
  return `# Adding an entity

${generated}Everything here is read from the sources: whole files, and as differences the lines that an entity has in the \`room.ts\` of its room.

## A simple entity

A location of the warehouse: ${simple.files.length + 1} files, all in its rooms: three of its own with ${lines} lines in all, and its lines in \`room.ts\`. It has root fields, filters, orders, exact counts, a unique code, validation, an audit trail, permissions, console pages in both languages, imports from files, and tests.

${diffOf(simple.room, /\bLocation(Resolver)?\b/)}

${simple.files.map(wholeFile).join("\n\n")}

## A full document

A return from a customer, with lines, approval, a notice, KPIs, work queues, a tile of the dashboard, its part of the demo and a story in the browser: ${usual.length} files.

${table(["file", "lines", "holds"], usual)}

What is particular to returns takes ${particular.length} more. Outside its rooms it has the line of its room in \`domain.ts\`, which a document in a room that exists does not have, and a row of \`docs/glossary.md\` that rules out another word for it. A type of record that needs no such word has its row there by \`npm run generate\`.

${table(["file", "lines", "holds"], particular)}

${diffOf(full.room, /\bSalesReturn(Resolver)?\b|returnMeasures/)}

### A KPI

One line each for the series and for the KPI gives readings, a tile, a chart page with a control chart, thresholds that people set, and what \`npm run projections -- verify\` compares:

${wholeFile(`${returns}/returnMeasures.ts`)}

### A review

One declaration, \`reviewed\`, says what is reviewed, how often and by whom. The clock makes each review ahead of its date and warns of it; the record shows its last one (\`lastReview\`). The document of the review has nothing of its own but the reference:

${excerpt("graphql/domains/personnel/training/trainingPlan.ts", "@Entity<TrainingPlanReview>", "}").replace("### ", "#### ")}

${excerpt("graphql/domains/personnel/training/trainingPlan.ts", "reviewed(TrainingPlan", "});").replace(/^### .*\n\n/, "")}

### A scorecard

One line, \`rated\`, gives score, rating and the score of each indicator from readings and weights. The weights, what must be observed at least and where the bands begin are a setting that extends \`RatingTerms\`, with its page, its history and its approval:

${excerpt("graphql/domains/logistics/carrierRating/carrierEvaluation.ts", "  const terms = await settingValues", "  const { lines, ...result } = rated(terms, weighted);").replace("### ", "#### ")}

${excerpt("graphql/domains/logistics/carrierRating/carrierEvaluationTerms.ts", "export class CarrierEvaluationTerms", "});").replace("### ", "#### ")}

The counts of its lists, which the tile of its states shows, need no declaration. Stories that go through several domains are in \`e2e/\`, where \`every-page.spec.ts\` opens each list, page and form.

## A domain

A folder \`graphql/domains/<domain>/\` with \`domain.ts\` (its name, label, rooms) and a folder for each room, a folder \`admin/domains/<domain>/\` with \`icon.ts\` and its pages, and one line in one list:

\`\`\`diff
--- graphql/domains/domains.ts
+import "./<domain>/domain.ts";
\`\`\`

It may import the entities and the \`api.ts\` of organization, catalogue, supply and sales; a domain that others are to lean on, or that leans on others, is named in \`infra/arrows.ts\`. \`bench/generatedEntities.ts\` adds ten domains with a hundred entities in this way.
`;
}
