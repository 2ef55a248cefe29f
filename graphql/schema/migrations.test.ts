import { afterAll, beforeAll, expect, test } from "vitest";
import "../domains/domains.ts";
import { Contact } from "../domains/sales/customers/contact.ts";
import { Customer } from "../domains/sales/customers/customer.ts";
import { migrate } from "../platform/migration/migrate.ts";
import { placeEach } from "../platform/migration/placeEach.ts";
import { allEntities, entityOf, readAttributesOf, type NodeClass } from "../table/entity.ts";
import { recordKey } from "../table/keys.ts";
import { readAll } from "../table/list.ts";
import { sortKey } from "../table/sortable.ts";
import { Stage } from "../test/stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

async function listed(target: NodeClass<Customer | Contact>): Promise<string[]> {
  const found: string[] = [];
  for await (const { name } of readAll(stage.table, target, { orderBy: { sort: "name", descending: false } })) found.push(name);
  return found;
}

test("every entity whose lists sort by texts can be gone over by the day of its creation", () => {
  const sorted = allEntities().filter(({ target, indexed }) => indexed.some(({ sort }) => readAttributesOf(target).has(sort)));
  expect(sorted.length).toBeGreaterThan(10);
  expect(sorted.filter(({ lists }) => !lists.all?.includes("createdAt" as never)).map(({ name }) => name)).toEqual([]);
});

test("people's names are declared as such where lists sort by them", () => {
  const sorted = allEntities().flatMap(({ name, target, indexed }) =>
    [...new Set(indexed.map(({ sort }) => readAttributesOf(target).get(sort)))].flatMap((attribute) => (attribute ? [{ entity: name, attribute }] : [])),
  );
  const entities = (wanted: typeof sorted) => wanted.map(({ entity }) => entity);
  expect(entities(sorted.filter(({ attribute }) => attribute.ofPerson))).toEqual(expect.arrayContaining(["Employee", "Contact"]));
  expect(entities(sorted.filter(({ attribute }) => attribute.zh.includes("姓名") && !attribute.ofPerson))).toEqual([]);
});

test("records that were placed by code point are placed by reading, on every page, and stay what they are", async () => {
  const names = ["参松", "阿胶", "白术", ...Array.from({ length: 60 }, (_, i) => `中${String.fromCharCode(0x4e00 + i * 7)}`)];
  const customers = await Promise.all(names.map((name) => stage.seed(Customer, { name })));
  const contacts = await Promise.all(["张三", "曾伟"].map((name) => stage.seed(Contact, { name, customerId: customers[0]!.id })));
  await Promise.all([...customers, ...contacts].map(({ id, name }) => stage.table.update(recordKey(id), { set: "l1s = :s", values: { ":s": sortKey(name, id) } })));
  expect((await listed(Customer)).slice(0, 2)).not.toEqual(["阿胶", "白术"]);

  expect(await migrate(stage.table, [placeEach("by-reading", [entityOf(Customer), entityOf(Contact)] as never)], new Date("9999-01-01"))).toEqual([]);

  const byPinyin = new Intl.Collator("zh-CN");
  expect(await listed(Customer)).toEqual(names.toSorted((a, b) => byPinyin.compare(a, b)));
  expect(await listed(Contact)).toEqual(["曾伟", "张三"]);
  for (const one of [...customers, ...contacts]) expect(await stage.fresh(one.id)).toEqual(one);
});
