/** How many of a document's readers have confirmed it: those who are its readers today, and the revision that it now has. */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { readAll } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import { SafeInt } from "../../table/scalars.ts";
import { basisPoint } from "../../table/unit.ts";
import { activeHolders } from "../access/activeHolders.ts";
import type { Context } from "../context.ts";
import { shareOf } from "../percent.ts";
import { readershipOf } from "./readership.ts";
import { ReadReceipt } from "./readReceipt.ts";

@ObjectType("Readers", { description: "How many of a document's readers have confirmed it." })
export class Readers {
  @Attribute(() => SafeInt, { zh: "应阅人数", en: "Readers", about: "People who are asked, as of now." })
  asked!: number;

  @Attribute(() => SafeInt, { zh: "已阅人数", en: "Confirmed", about: "Those of them who have confirmed the present revision." })
  confirmed!: number;

  @Attribute(() => SafeInt, { zh: "确认率", en: "Share confirmed", about: "Confirmed by those asked, in hundredths of a percent; null where nobody is asked.", unit: basisPoint, nullable: true })
  share!: number | null;
}

export async function readersOf(document: Node, ctx: Context): Promise<Readers> {
  const { roles, revision } = readershipOf(document)!;
  const people = new Set((await activeHolders(roles(document), ctx)).map(({ id }) => id));
  let confirmed = 0;
  for await (const receipt of readAll(ctx.table, ReadReceipt, { filter: { documentId: { eq: document.id }, status: { eq: "CONFIRMED" } }, orderBy: { sort: "createdAt", descending: false } })) {
    if (receipt.revision === revision(document) && people.has(receipt.personId)) confirmed++;
  }
  return { asked: people.size, confirmed, share: shareOf(confirmed, people.size) };
}
