import { Colleague, type Made } from "./api.ts";

let count = 0;
/** Unlike any other name in this system, also when the specs run again on it. */
export const unique = (name: string): string => `${name}${Date.now().toString(36).toUpperCase()}${++count}`;

/** A supplier that has only just been entered. */
export async function draftSupplier(name: string, more: object = {}): Promise<Made> {
  const purchaser = await Colleague.called("purchaser");
  return purchaser.does("createSupplier", { code: unique("E2E-"), name, kind: "DISTRIBUTOR", contactName: "田野", phone: "0311-80000001", ...more });
}

export const pathOf = (list: string, { id }: Made): string => `/${list}/${id}/show`;
