import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";

/** How much of a referred file a place needs: its address costs a signature, so lists go without. */
type Depth = "list" | "page";

const FILE = "id displayName fileName contentType size status url";

export function selectAttribute(attribute: AttributeModel, depth: Depth): string {
  const { name, kind, as, entity } = attribute;
  switch (kind) {
    case "money":
      return `${name} { amount currency }`;
    case "reference":
      // Of a reference to records of several types, only the answer tells which.
      return as ? `${name} ${as} { ${entity ? "" : "__typename "}id displayName }` : name;
    case "file":
      return as ? `${name} ${as} { ${depth === "page" ? FILE : "id displayName"} }` : name;
    case "object":
      return `${name} { ${partsOf(attribute, depth).map((part) => selectAttribute(part, depth)).join(" ")} }`;
    default:
      return name;
  }
}

/** Lists say how many lines there are, for which one part of each is enough; time limits are shown whole. */
function partsOf({ list, clocks, attributes = [] }: AttributeModel, depth: Depth): AttributeModel[] {
  if (depth === "page" || !list || clocks) return attributes;
  return attributes.slice(0, 1);
}

/** Attributes of a task that say where its document is found. */
export const TARGET = ["documentType", "documentId"];

/** What identifies a record wherever it is shown. */
const IDENTITY = ["id", "displayName"];

/** Fields of each row of a list, for any columns. */
const isAlwaysShown = ({ representation, lifecycle }: EntityModel, name: string): boolean => name === representation || Boolean(lifecycle && name === "status");

export const columnsOfChoice = (entity: EntityModel): AttributeModel[] => entity.attributes.filter(({ name }) => !isAlwaysShown(entity, name));

/** The variable that asks for a column: so one document serves every choice of them, and can be registered. */
export const columnVariable = (name: string): string => `show_${name}`;

export function selectColumns(entity: EntityModel): string {
  const always = entity.attributes.filter(({ name }) => isAlwaysShown(entity, name)).map((attribute) => selectAttribute(attribute, "list"));
  const chosen = columnsOfChoice(entity).map((attribute) => `... @include(if: $${columnVariable(attribute.name)}) { ${selectAttribute(attribute, "list")} }`);
  return fields([...IDENTITY, ...always, ...chosen]);
}

/** Every attribute: what a form starts from, and what a conflict compares. */
export function selectRecord(entity: EntityModel): string {
  const attributes = entity.attributes.map((attribute) => selectAttribute(attribute, "page"));
  return fields([...IDENTITY, "version", "createdAt", "updatedAt", ...attributes]);
}

function fields(names: string[]): string {
  return [...new Set(names)].join(" ");
}

/** A problem with all that any kind of it carries; `current` is the record that a conflict shows beside mine. */
export function selectProblem(entity?: EntityModel): string {
  const current = entity ? `... on ConflictProblem { current { id ... on ${entity.name} { ${selectRecord(entity)} } } }` : "";
  return `__typename code message remedy ... on FieldProblem { field } ... on RuleProblem { clause record { __typename id displayName } } ${current}`;
}

export const AVAILABLE_ACTIONS = `availableActions { name allowed problems { ${selectProblem()} } }`;

export const APPROVAL =
  "approval { submittedById submittedBy { id displayName } submittedAt steps { role status clock { name status dueAt outcome endedAt leftMinutes } decidedById decidedByName decidedAt comment delegatedToId delegatedTo { id displayName } escalated } }";

export const ATTACHMENTS = `attachments { mayChange nodes { fileId addedByName addedAt file { ${FILE} } } }`;

export const PAPERS = "papers { name title sheets mayPrint copies printedAt printedByName url mails { createdAt sentByName toAddress copy status reason } }";

export const TIMELINE_ENTRY =
  "id at actorId actorName action version reason requestId onBehalfOfId changes { path before after erased } revertible reverts hash previousHash comment { text withdrawn mayWithdraw mentioned { id displayName } files { id displayName url } }";
