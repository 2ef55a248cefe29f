/** Every date that people enter says whether it may be in the future, and is held to it wherever it is read. */
import { expect, test } from "vitest";
import "../domains/domains.ts";
import { Context } from "../platform/context.ts";
import { addDays } from "../platform/businessDate.ts";
import { inputAttributes, embeddedShape, inputFindings } from "../platform/entity/validate.ts";
import { lifecycleOf } from "../platform/lifecycle/availability.ts";
import { systemPrincipal } from "../platform/systemPrincipal.ts";
import type { AttributeDeclaration } from "../table/attribute.ts";
import { allEntities } from "../table/entity.ts";
import { DateTime, LocalDate } from "../table/scalars.ts";
import { Table } from "../table/table.ts";

/** Everything that people enter: entities, what their actions ask for, and what is embedded in either. */
function shapes(): Map<string, Function> {
  const found = new Map<string, Function>();
  const add = (name: string, shape: Function): void => {
    if ([...found.values()].includes(shape)) return;
    found.set(name, shape);
    for (const attribute of inputAttributes(shape)) {
      const embedded = embeddedShape(attribute);
      if (embedded) add(`${name}.${attribute.name}`, embedded);
    }
  };
  for (const { name, target } of allEntities()) {
    add(name, target);
    for (const [action, { input }] of Object.entries(lifecycleOf(target)?.actions ?? {})) if (input) add(`${action} ${name}`, input);
  }
  return found;
}

const isDate = ({ type }: AttributeDeclaration): boolean => type() === LocalDate || type() === DateTime;

const dates = [...shapes()].flatMap(([name, shape]) => inputAttributes(shape).filter(isDate).map((attribute) => ({ name: `${name}.${attribute.name}`, shape, attribute })));

const now = new Date("2026-11-29T02:00:00Z");
const ctx = new Context(new Table("none"), systemPrincipal, "en", "test", now);

async function codes(shape: Function, { name, type }: AttributeDeclaration, date: string): Promise<string[]> {
  const value = type() === DateTime ? `${date}T02:00:00.000Z` : date;
  return (await inputFindings(shape, { [name]: value }, ctx)).filter(({ field }) => field === name).map(({ code }) => code);
}

test("there are dates of both kinds to look at", () => {
  expect(dates.map(({ name }) => name)).toEqual(expect.arrayContaining(["GoodsReceipt.lines.producedOn", "Qualification.issuedOn", "sign Delivery.signedOn", "TrackingEvent.happenedAt"]));
});

test.each(dates)("$name says when it may be, and refuses a year that cannot be", async ({ shape, attribute }) => {
  expect(attribute.input!.when).toMatch(/^(past|any)$/);
  expect(await codes(shape, attribute, "0026-11-20")).toEqual(["IMPLAUSIBLE_DATE"]);
  expect(await codes(shape, attribute, "3026-11-20")).toEqual(["IMPLAUSIBLE_DATE"]);
  expect(await codes(shape, attribute, ctx.today)).toEqual([]);
});

test.each(dates.filter(({ attribute }) => attribute.input!.when === "past"))("$name is today at the latest", async ({ shape, attribute }) => {
  expect(await codes(shape, attribute, addDays(ctx.today, 1))).toEqual(["DATE_IN_FUTURE"]);
});
