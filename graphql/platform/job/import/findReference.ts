/** Finds the record that a text of a file names: by id, by a value that no two share, or by a name that only one has. */
import type { AttributeDeclaration } from "../../../table/attribute.ts";
import { declarationOf, type EntityDeclaration, type NodeClass } from "../../../table/entity.ts";
import { uniqueKey } from "../../../table/keys.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import { displayName } from "../../../table/record.ts";
import type { Label } from "../../../schema/model.ts";
import type { Context } from "../../context.ts";
import { sortsOf } from "../../entity/connection.ts";
import { rule } from "../../problem/problem.ts";
import type { Reading } from "./importColumns.ts";

const notFound = rule<Label & { text: string }>("REFERENCE_NOT_FOUND", {
  message: { zh: ({ zh, text }) => `找不到${zh}“${text}”`, en: ({ en, text }) => `There is no ${en.toLowerCase()} "${text}"` },
  remedy: { zh: () => "请填写其编码、编号或唯一的名称", en: () => "Give its code, number or a name that only it has" },
});

const ambiguous = rule<Label & { text: string }>("REFERENCE_AMBIGUOUS", {
  message: { zh: ({ zh, text }) => `有多个${zh}名为“${text}”`, en: ({ en, text }) => `Several records are called "${text}": ${en.toLowerCase()}` },
  remedy: { zh: () => "请改填其编码或编号", en: () => "Give its code or number instead" },
});

async function byUniqueValue(ctx: Context, { name, unique = [] }: EntityDeclaration, text: string): Promise<string | undefined> {
  const single = unique.filter((one) => !one.includes("+"));
  const claims = await Promise.all(single.map((attribute) => ctx.loader.item(uniqueKey(name, attribute, text))));
  return claims.find((claim) => claim)?.recordId as string | undefined;
}

/** Records that are called this, two at most: more would say no more. Lists sort names without case and accents, so others may be at the same place. */
async function byName(ctx: Context, entity: EntityDeclaration, text: string): Promise<Node[]> {
  const { representation } = entity;
  if (!sortsOf(entity).includes(representation)) return [];
  const target = entity.target as unknown as NodeClass;
  const found: Node[] = [];
  for await (const node of readAll<Node>(ctx.table, target, { filter: { [representation]: { from: text, to: text } }, orderBy: { sort: representation, descending: false } })) {
    if (displayName(node) === text) found.push(node);
    if (found.length === 2) break;
  }
  return found;
}

/** The id of the record that the text names, as the caller may see it. */
export async function findReference(ctx: Context, attribute: AttributeDeclaration, text: string): Promise<Reading> {
  const wanted = attribute.reference!.to();
  const entity = declarationOf(wanted);
  const id = (await byUniqueValue(ctx, entity, text)) ?? text;
  const record = ctx.reveal(await ctx.loader.load(id));
  if (record instanceof wanted) return { value: record.id };
  const [first, second] = (await byName(ctx, entity, text)).flatMap((one) => ctx.reveal(one) ?? []);
  if (second) return { finding: ambiguous({ ...attribute, text }, { field: attribute.name }) };
  return first ? { value: first.id } : { finding: notFound({ ...attribute, text }, { field: attribute.name }) };
}
