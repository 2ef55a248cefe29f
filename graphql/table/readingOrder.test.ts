import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { pinyin, polyphonic } from "pinyin-pro";
import { ObjectType } from "type-graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../infra/local/table.ts";
import { Attribute } from "./attribute.ts";
import { Entity } from "./entity.ts";
import { readPage, type ListRequest, type Page } from "./list.ts";
import { Node } from "./node.ts";
import { readingKey, surnameReadings } from "./readingOrder.ts";
import { inByteOrder, sortKey } from "./sortable.ts";
import { Table } from "./table.ts";
import { UnitOfWork } from "./unitOfWork.ts";

/**
 * An order that this product has no part in: ICU's, by pinyin, and by strokes within a reading. It puts Chinese before
 * Latin, where spreadsheets, file managers and this product put Latin first, so each is compared by itself and the two
 * together by examples.
 */
const byPinyin = new Intl.Collator("zh-CN");
const byLetter = new Intl.Collator("en", { sensitivity: "base" });

/** The 6,763 characters in common use, whose readings do not change from one release of ICU to the next. */
const common = Array.from({ length: 72 }, (_, row) => Array.from({ length: 94 }, (__, cell) => new TextDecoder("gbk").decode(new Uint8Array([0xb0 + row, 0xa1 + cell]))))
  .flat()
  .filter((one) => /^\p{Script=Han}$/u.test(one));

const chinese = fc.string({ unit: fc.constantFrom(...common, ..."0123456789"), maxLength: 8 });
const latin = fc.string({ unit: fc.constantFrom(..."abcxyzABCXYZ0189éÉüÖñ"), maxLength: 8 });
const byKey = (a: string, b: string, isPerson = false): number => Math.sign(inByteOrder(readingKey(a, { isPerson }), readingKey(b, { isPerson })));

test("Chinese names and figures are in the order of ICU's pinyin", () => {
  expect(common).toHaveLength(6763);
  fc.assert(fc.property(chinese, chinese, (a, b) => void expect(byKey(a, b)).toBe(Math.sign(byPinyin.compare(a, b)))), { numRuns: 5000 });
});

test("Latin names are in the order of their letters, regardless of case and accents", () => {
  fc.assert(fc.property(latin, latin, (a, b) => void expect(byKey(a, b)).toBe(Math.sign(byLetter.compare(a, b)))), { numRuns: 2000 });
});

test("figures come first, then Latin, then Chinese by pinyin, then characters without a place", () => {
  const inOrder = ["10mg 片", "3M 胶带", "abbott", "Élan", "Zuellig 裕利", "阿胶", "阿胶（东阿）", "阿胶糕", "白术", "参松养心胶囊", "重组人胰岛素", "䶮", "𠮷"];
  expect(inOrder.toReversed().toSorted((a, b) => byKey(a, b))).toEqual(inOrder);
});

test("width, spaces at the ends and case make no difference", () => {
  for (const other of ["ＡＢＢＯＴＴ（１２）", " Abbott(12) ", "abbott(12)"]) expect(readingKey(other)).toBe(readingKey("Abbott(12)"));
});

test("a beginning comes before what it begins, and no key is longer than an index takes", () => {
  fc.assert(fc.property(fc.oneof(chinese, latin), fc.oneof(chinese, latin), (a, b) => void expect(readingKey(a + b).startsWith(readingKey(a))).toBe(true)));
  for (const long of ["药", "é", "㐀", "𠮷", "ﷺ"]) expect(Buffer.byteLength(sortKey(readingKey(long.repeat(5000)), `x_${randomUUID()}`))).toBeLessThan(1024);
});

test("people are under their surname's reading", () => {
  const inOrder = ["陈一", "仇丽", "单晓明", "单于某", "解伟", "曾伟", "查良", "张三", "长孙氏"];
  expect(inOrder.toReversed().toSorted((a, b) => byKey(a, b, true))).toEqual(inOrder);
  // The same characters elsewhere: 单县 is read so as a county, but its character's place is that of dān.
  expect(["解放军总医院", "仇和", "曾经"].every((name) => readingKey(name) !== readingKey(name, { isPerson: true }))).toBe(true);
});

/** Readings of a character, as "zeng1". */
const readingsOf = (character: string): string[] => polyphonic(character, { toneType: "num", type: "array" })[0]!;

test("every surname that is read otherwise is under its reading", () => {
  const inOrder = common.map((character) => ({ character, key: readingKey(character) })).sort((a, b) => inByteOrder(a.key, b.key));
  const reading = (name: string) => pinyin(`${name}伟`, { toneType: "num", type: "array", surname: "head" })[0]!;
  const otherwise = common.filter((character) => reading(character) !== pinyin(character, { toneType: "num" }));
  expect(otherwise.length).toBeGreaterThan(30);
  for (const surname of [...otherwise, ...surnameReadings.keys()].filter((name) => name.length === 1)) {
    const key = readingKey(surname, { isPerson: true });
    const at = inOrder.findIndex((one) => inByteOrder(one.key, key) >= 0);
    const around = inOrder.slice(Math.max(at - 3, 0), at + 3).filter(({ character }) => character !== surname).flatMap(({ character }) => readingsOf(character));
    const known = common.some((character) => character !== surname && readingsOf(character)[0] === reading(surname));
    if (known) expect(around, surname).toContain(reading(surname));
  }
});

@Entity<Remedy>({
  prefix: "rmd",
  domain: "platform",
  label: { zh: "药", en: "Remedy" },
  about: "For tests.",
  representation: "name",
  lists: { all: ["name"], kind: ["name"] },
  audited: false,
})
class Remedy extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "For tests." })
  name!: string;
  kind!: string;
}
ObjectType("RemedyBase")(Remedy);

const table = new Table(`reading-${randomUUID()}`);
const names = fc.sample(chinese, { numRuns: 150, seed: 20261130 }).filter(Boolean);

beforeAll(async () => {
  await createQuietTable(table.name);
  for (let start = 0; start < names.length; start += 50) {
    const uow = new UnitOfWork(table, { actorId: "a", actorName: "a", at: new Date().toISOString(), requestId: "r" }, "2026-11-30");
    for (const [i, name] of names.slice(start, start + 50).entries()) uow.create(Remedy, { name, kind: i % 3 === 0 ? "one" : "other" });
    await uow.commit({ action: "create" });
  }
});
afterAll(() => dropTable(table.name));

async function listed(ask: ListRequest, first = 7): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page: Page<Remedy> = await readPage(table, Remedy, { ...ask, first, after });
    found.push(...page.edges.map(({ node }) => node.name));
    after = page.hasNextPage ? page.endCursor : null;
  } while (after);
  return found;
}

test("a list gives each record once, in the order of ICU's pinyin, page by page and in both directions", async () => {
  const wanted = names.toSorted((a, b) => byPinyin.compare(a, b));
  expect(await listed({ orderBy: { sort: "name", descending: false } })).toEqual(wanted);
  expect(await listed({ orderBy: { sort: "name", descending: true } }, 50)).toEqual(wanted.toReversed());
  // Merged from two partitions.
  expect(await listed({ filter: { kind: { in: ["one", "other"] } }, orderBy: { sort: "name", descending: false } })).toEqual(wanted);
});

test("a range of names holds what lies between its ends in that order", async () => {
  const between = (name: string) => byPinyin.compare("白", name) <= 0 && byPinyin.compare(name, "马") <= 0;
  const found = await listed({ filter: { name: { from: "白", to: "马" } }, orderBy: { sort: "name", descending: false } });
  expect(found.length).toBeGreaterThan(20);
  expect(found).toEqual(names.filter(between).toSorted((a, b) => byPinyin.compare(a, b)));
});
