import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { AttributeModel, Label } from "../../graphql/schema/model.ts";
import type { Problem } from "../problems/problem.ts";

/** Finds the attribute that a path into the input means: "lines.2.quantity". */
export function attributeAt(attributes: AttributeModel[], path: string): AttributeModel | undefined {
  const [name, ...rest] = path.split(".").filter((part) => !/^\d+$/.test(part));
  const attribute = attributes.find((candidate) => candidate.name === name);
  if (!attribute || rest.length === 0) return attribute;
  // "unitPrice.amount" is about the price.
  return attributeAt(attribute.attributes ?? [], rest.join(".")) ?? attribute;
}

/** The path of the input that shows the attribute: money is one input for any part of it that the problem names. */
function inputPath(attributes: AttributeModel[], path: string): string {
  return attributeAt(attributes, path)?.kind === "money" ? path.replace(/\.(amount|currency)$/, "") : path;
}

/** Puts problems beside the inputs they are about. All of them are in the panel as well, so none can be missed. */
export function showFieldProblems(form: UseFormReturn<FieldValues>, attributes: AttributeModel[], problems: Problem[]): void {
  for (const { field, message } of problems) {
    if (field && attributeAt(attributes, field)?.input) form.setError(inputPath(attributes, field), { type: "server", message });
  }
}

/** What the form itself found wrong before it was sent, as problems of their fields. */
export function problemsOf(errors: object, path = ""): Problem[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]): Problem[] => {
    if (typeof error !== "object" || error === null || name === "ref") return [];
    const field = name === "root" ? path : path ? `${path}.${name}` : name;
    const { message, type } = error as { message?: unknown; type?: unknown };
    if (typeof message === "string" && typeof type === "string") return message === "" ? [] : [{ __typename: "FieldProblem", code: "INVALID", message, field }];
    return problemsOf(error, field);
  });
}

/** "第 3 行 数量": what a person calls the place that a path means. */
export function fieldName(
  attributes: AttributeModel[],
  path: string,
  label: (label: Label) => string,
  rowName: (row: number) => string,
): string {
  const attribute = attributeAt(attributes, path);
  if (!attribute) return path;
  const row = /\.(\d+)(?:\.|$)/.exec(path)?.[1];
  return row === undefined ? label(attribute.label) : `${rowName(Number(row) + 1)} ${label(attribute.label)}`;
}

/** How a problem panel leads to the inputs of its form. */
export function fieldsOf(
  form: UseFormReturn<FieldValues>,
  attributes: AttributeModel[],
  label: (label: Label) => string,
  rowName: (row: number) => string,
) {
  return {
    label: (path: string) => fieldName(attributes, path, label, rowName),
    focus: (path: string) => form.setFocus(inputPath(attributes, path)),
  };
}
