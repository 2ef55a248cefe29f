/**
 * Checklists of documents: every item of an enumeration once, each done by somebody at some time, or marked as not
 * applicable where a setting lets the item be dispensed with. What is open is found by guards, all at once.
 */
import { Attribute } from "../../table/attribute.ts";
import { labelOf } from "../../table/enumeration.ts";
import { Reference } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { usableRoles } from "../access/principal.ts";
import { Role, roleLabel } from "../access/role.ts";
import { isAccount } from "../access/accountClasses.ts";
import type { Context } from "../context.ts";
import { rule, type Finding } from "../problem/problem.ts";
import type { Label } from "../../schema/model.ts";

/** What every line of a checklist has. Its class declares the attributes in the order in which people read them. */
export interface ChecklistLine {
  remark?: string;
  checkedById?: string;
  checkedByName?: string;
  checkedAt?: string;
}

export const CheckRemark = (): PropertyDecorator =>
  Attribute(() => String, { zh: "备注", en: "Remark", about: "Remark; the reason if it does not apply.", nullable: true, input: { maxLength: 500 } });

export const CheckedBy = (): PropertyDecorator => Reference(() => Node, { zh: "核对人", en: "Checked by", about: "Who recorded the outcome.", holds: isAccount, nullable: true });

export const CheckedByName = (): PropertyDecorator => Attribute(() => String, { zh: "核对人姓名", en: "Checker's name", about: "Name of that person at that time.", nullable: true });

export const CheckedAt = (): PropertyDecorator => Attribute(() => DateTime, { zh: "核对时间", en: "Checked", about: "When the outcome was recorded (UTC).", nullable: true });

/** An item that may be dispensed with, and the roles of those who may say so. */
export interface Dispensation<I extends string> {
  item: I;
  roles: readonly Role[];
}

interface ChecklistDeclaration<I extends string, L extends ChecklistLine> {
  /** The enumeration of the items, in order. */
  items: Readonly<Record<I, I>>;
  /** What an item is called: "clause". */
  label: Label;
  /** Clause of the regulation that asks for it. */
  clause: string;
  /** Attribute of the document, for the field of a finding. */
  field: string;
  itemOf: (line: L) => I;
  /** A line of which nothing is recorded. */
  open: (item: I) => L;
  isOpen: (line: L) => boolean;
  isDispensed: (line: L) => boolean;
  /** What the setting in force says. */
  dispensable: (ctx: Context) => Promise<readonly Dispensation<I>[]>;
}

interface Item {
  label: Label;
  item: Label;
}

const notChecked = rule<Item>("CHECKLIST_ITEM_OPEN", {
  message: { zh: ({ label, item }) => `${label.zh}“${item.zh}”尚未核对`, en: ({ label, item }) => `The ${label.en} "${item.en}" has not been checked` },
  remedy: { zh: () => "请在核对表中记录结果", en: () => "Record its outcome in the checklist" },
});

const indispensable = rule<Item>("CHECKLIST_ITEM_INDISPENSABLE", {
  message: { zh: ({ label, item }) => `${label.zh}“${item.zh}”不可缺少`, en: ({ label, item }) => `The ${label.en} "${item.en}" cannot be dispensed with` },
});

const reasonMissing = rule<Item>("CHECKLIST_ITEM_NEEDS_REASON", {
  message: { zh: ({ label, item }) => `${label.zh}“${item.zh}”不适用，但未说明理由`, en: ({ label, item }) => `The ${label.en} "${item.en}" is marked as not applicable without a reason` },
  remedy: { zh: () => "请在备注中说明理由", en: () => "Give the reason as the remark" },
});

const itemTwice = rule<Item>("CHECKLIST_ITEM_TWICE", {
  message: { zh: ({ label, item }) => `${label.zh}“${item.zh}”出现两次`, en: ({ label, item }) => `The ${label.en} "${item.en}" appears twice` },
  remedy: { zh: () => "每项只核对一次", en: () => "Check each item once" },
});

const mayNotDispense = rule<Item & { roles: readonly Role[] }>("MAY_NOT_DISPENSE", {
  message: {
    zh: ({ label, item, roles }) => `${label.zh}“${item.zh}”只能由${roles.map((role) => roleLabel(role).zh).join("、")}标记为不适用`,
    en: ({ label, item, roles }) => `Only ${roles.map((role) => roleLabel(role).en.toLowerCase()).join(" or ")} may mark the ${label.en} "${item.en}" as not applicable`,
  },
});

const who = ["checkedById", "checkedByName", "checkedAt"] as const;

/** A line without who recorded it and when. */
function content(line: ChecklistLine): string {
  const values = Object.entries(line).filter(([name, value]) => value !== undefined && value !== null && !who.includes(name as (typeof who)[number]));
  return JSON.stringify(values.sort(([one], [other]) => one.localeCompare(other)));
}

/** The functions of one kind of checklist. */
export function checklist<I extends string, L extends ChecklistLine>(declaration: ChecklistDeclaration<I, L>) {
  const { items, label, clause, field, itemOf, open, isOpen, isDispensed, dispensable } = declaration;
  const all = Object.keys(items) as I[];
  const named = (item: I): Item => ({ label, item: labelOf(items, item) });
  const underClause = (finding: Finding): Finding => ({ ...finding, clause });

  const lineFindings = (line: L, allowed: readonly Dispensation<I>[]): Finding[] => {
    const item = named(itemOf(line));
    if (isOpen(line)) return [notChecked(item)];
    if (!isDispensed(line)) return [];
    if (!allowed.some((one) => one.item === itemOf(line))) return [indispensable(item)];
    return line.remark ? [] : [reasonMissing(item)];
  };

  return {
    items: all,

    /** Every item once, in order; who recorded a new outcome, and when, is noted. */
    recorded(given: readonly L[], before: readonly L[], { principal, now }: Context): L[] {
      return all.map((item) => {
        const line = given.find((one) => itemOf(one) === item) ?? open(item);
        const known = before.find((one) => itemOf(one) === item);
        if (known && content(known) === content(line)) return known;
        return isOpen(line) ? line : { ...line, checkedById: principal.id, checkedByName: principal.name, checkedAt: now.toISOString() };
      });
    },

    /** What keeps these lines from being entered: an item twice, or one that this caller may not dispense with. */
    async enteredFindings(given: readonly L[], before: readonly L[], ctx: Context): Promise<Finding[]> {
      const twice = given.flatMap((line, i) => (given.findIndex((one) => itemOf(one) === itemOf(line)) < i ? [itemTwice(named(itemOf(line)), { field: `${field}.${i}` })] : []));
      const allowed = await dispensable(ctx);
      const held = new Set(usableRoles(ctx.principal).map(({ role }) => role));
      const forbidden = given.flatMap((line, i) => {
        const known = before.find((one) => itemOf(one) === itemOf(line));
        const roles = allowed.find((one) => one.item === itemOf(line))?.roles;
        if (!isDispensed(line) || (known && isDispensed(known)) || !roles || roles.some((role) => held.has(role))) return [];
        return [mayNotDispense({ ...named(itemOf(line)), roles }, { field: `${field}.${i}` })];
      });
      return [...twice, ...forbidden].map(underClause);
    },

    /** All open points. */
    async openFindings(lines: readonly L[], ctx: Context): Promise<Finding[]> {
      const allowed = await dispensable(ctx);
      return lines.flatMap((line) => lineFindings(line, allowed)).map(underClause);
    },
  };
}
