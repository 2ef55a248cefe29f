/** Until when the personal data of a record is kept: as its attributes declare. */
import type { AttributeDeclaration } from "../../table/attribute.ts";
import type { Node } from "../../table/node.ts";
import { personalFieldsHeld, personalFieldsOf } from "../../table/personal.ts";
import { businessDate } from "../businessDate.ts";

/** The same day so many years later; 29 February ends with February. */
export function yearsAfter(day: string, years: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Days stay, moments become the business date that they are on. */
const dayOf = (value: string): string => (value.length > 10 ? businessDate(new Date(value)) : value);

/** First business date on which the attribute is kept no longer; undefined while its years have not begun. */
export function eraseOn(record: Node, { personal }: AttributeDeclaration): string | undefined {
  const { since = "createdAt", keepYears } = personal!;
  const from = (record as unknown as Record<string, string | undefined>)[since];
  return from ? yearsAfter(dayOf(from), keepYears) : undefined;
}

/** The personal attributes of which a record or its trail holds a value. */
export function personalAttributesHeld(record: Node): AttributeDeclaration[] {
  const fields = personalFieldsOf(record.constructor);
  return [...new Set(personalFieldsHeld(record).map((name) => fields.get(name)!.attribute))];
}
