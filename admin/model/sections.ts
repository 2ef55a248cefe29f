import type { AttributeModel, Label } from "../../graphql/schema/model.ts";

/** Groups attributes as declared, and what no group names at the end, so that nothing new is ever left out. */
export function sectionsOf(
  attributes: AttributeModel[],
  declared: { title: Label; attributes: string[] }[] = [],
): { title?: Label; attributes: AttributeModel[] }[] {
  const grouped = declared.map(({ title, attributes: names }) => ({
    title,
    attributes: names.flatMap((name) => attributes.filter((attribute) => attribute.name === name)),
  }));
  const named = new Set(declared.flatMap((section) => section.attributes));
  const rest = attributes.filter(({ name }) => !named.has(name));
  return [...grouped, { attributes: rest }].filter((section) => section.attributes.length > 0);
}
