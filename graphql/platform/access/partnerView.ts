/**
 * Which fields of what partners may read are in their schema, as selections; a field that no domain names here is not in
 * it. Which records they may read, and what they may do, the access rules say. A reference is named by its id
 * (`supplierId`); the field that gives the record comes with it, where partners may read such records. Lines are selected
 * in braces.
 */
import { Kind, parse, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { Declared } from "../../table/declared.ts";

/** What every record shows. */
const ofEveryRecord = "id version createdAt updatedAt displayName availableActions";

/** Types that are no records. */
const ofNoRecord: readonly string[] = ["Me", "Paper"];

const views = new Declared<string>("partner view");

/** Adds a room's part of the view: fields by type. */
export function declarePartnerView(view: Readonly<Record<string, string>>): void {
  for (const [type, fields] of Object.entries(view)) views.add(type, fields);
}

/** Names of the types that partners see something of. */
export const typesInPartnerView = (): string[] => views.names();

/** A selection as a tree of names. */
export interface Selected {
  [name: string]: Selected;
}

function tree({ selections }: SelectionSetNode): Selected {
  const fields = selections.map((one) => {
    if (one.kind !== Kind.FIELD) throw new Error("A partner's view names fields and nothing else");
    return [one.name.value, one.selectionSet ? tree(one.selectionSet) : {}] as const;
  });
  return Object.fromEntries(fields);
}

const selected = (text: string): Selected => tree((parse(`{ ${text} }`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet);

/** The fields of a type that partners see, or undefined where they see nothing of it. */
export function partnerFields(type: string): Selected | undefined {
  const view = views.get(type);
  return view === undefined ? undefined : selected(ofNoRecord.includes(type) ? view : `${ofEveryRecord} ${view}`);
}

export const fieldsOfEveryRecord: readonly string[] = ofEveryRecord.split(" ");
