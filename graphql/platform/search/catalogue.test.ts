/**
 * The first ten hits of fifty searches in a catalogue of twenty thousand products, through GraphQL. Into the table goes
 * what a search can read of it: of all terms that begin with one of the words, as many as are read at most.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogue, catalogueSize } from "../../test/catalogue.ts";
import { ownDatabase } from "../../test/ownDatabase.ts";
import { Stage } from "../../test/stage.ts";
import { recordKey, searchPartition } from "../../table/keys.ts";
import { termItem } from "../../table/projection/kept.ts";
import { maxTerms } from "../../table/searchIndex.ts";
import type { Item } from "../../table/table.ts";
import { projectionOf } from "../projection/project.ts";
import { wordsOf } from "./words.ts";

type Case = [typed: string, first: string, /** What each of the first ten says of name, maker, code, number and barcode. */ all: RegExp, hits?: number];

const cases: Case[] = [
  // Chinese: the name itself before longer names, names that begin with it before those that contain it.
  ["阿莫西林", "阿莫西林颗粒 3g 6袋/盒", /^阿莫西林(?!克拉)/],
  ["阿莫西林克拉维酸钾", "阿莫西林克拉维酸钾颗粒 3g 6袋/盒", /^阿莫西林克拉维酸钾/],
  ["莫西林", "阿莫西林颗粒 3g 6袋/盒", /^阿莫西林(?!克拉)/],
  ["氧氟沙星", "氧氟沙星颗粒 3g 6袋/盒", /^氧氟沙星/],
  ["左氧", "左氧氟沙星颗粒 3g 6袋/盒", /^左氧氟沙星/],
  ["奥美拉唑", "奥美拉唑颗粒 3g 6袋/盒", /^奥美拉唑/],
  ["艾司奥美", "艾司奥美拉唑颗粒 3g 6袋/盒", /^艾司奥美拉唑/],
  ["氯雷他定", "氯雷他定颗粒 3g 6袋/盒", /^氯雷他定/],
  ["地氯雷他定", "地氯雷他定颗粒 3g 6袋/盒", /^地氯雷他定/],
  ["双胍", "二甲双胍颗粒 3g 6袋/盒", /^二甲双胍/],
  ["普伐他汀", "普伐他汀钠颗粒 3g 6袋/盒", /^普伐他汀钠/],
  ["头孢克", "头孢克洛颗粒 3g 6袋/盒", /^头孢克[洛肟]/],
  ["阿莫西林胶囊", "阿莫西林胶囊 0.5g 10粒/盒", /^阿莫西林胶囊/, 10],
  ["布洛芬缓释", "布洛芬缓释片 0.5g 10片/盒", /^布洛芬缓释片/, 10],
  ["连花清瘟胶囊", "连花清瘟胶囊 0.5g 10粒/盒", /^连花清瘟胶囊/, 10],
  ["六味地黄", "六味地黄颗粒 3g 6袋/盒", /^六味地黄/],
  ["阿司匹林片", "阿司匹林片 5mg 12片/盒", /^阿司匹林片/, 10],
  // Initials.
  ["amxl", "阿莫西林颗粒 3g 6袋/盒", /^阿莫西林(?!克拉)/],
  ["AMXL", "阿莫西林颗粒 3g 6袋/盒", /^阿莫西林(?!克拉)/],
  ["ａｍｘｌ", "阿莫西林颗粒 3g 6袋/盒", /^阿莫西林(?!克拉)/],
  ["mxl", "阿莫西林颗粒 3g 6袋/盒", /^阿莫西林(?!克拉)/],
  ["amxljn", "阿莫西林胶囊 0.5g 10粒/盒", /^阿莫西林胶囊/, 10],
  ["amxlklwsj", "阿莫西林克拉维酸钾颗粒 3g 6袋/盒", /^阿莫西林克拉维酸钾/],
  ["tbkw", "头孢克肟颗粒 3g 6袋/盒", /^头孢克肟/],
  ["lltd", "氯雷他定颗粒 3g 6袋/盒", /^氯雷他定/],
  ["lcdf", "绿茶多酚颗粒 3g 6袋/盒", /^绿茶多酚/],
  ["aspl", "阿司匹林颗粒 3g 6袋/盒", /^阿司匹林/],
  ["zyfsx", "左氧氟沙星颗粒 3g 6袋/盒", /^左氧氟沙星/],
  ["ejsg", "二甲双胍颗粒 3g 6袋/盒", /^二甲双胍/],
  ["lwdh", "六味地黄颗粒 3g 6袋/盒", /^六味地黄/],
  ["lhqwjn", "连花清瘟胶囊 0.5g 10粒/盒", /^连花清瘟胶囊/, 10],
  ["wssc", "维生素C颗粒 3g 6袋/盒", /^维生素C/],
  // Pinyin.
  ["amoxilin", "阿莫西林颗粒 3g 6袋/盒", /^阿莫西林(?!克拉)/],
  ["lvcha", "绿茶多酚颗粒 3g 6袋/盒", /^绿茶多酚/],
  ["lvleitading", "氯雷他定颗粒 3g 6袋/盒", /^氯雷他定/],
  ["leinitiding", "雷尼替丁颗粒 3g 6袋/盒", /^雷尼替丁/],
  ["shuanggua", "二甲双胍颗粒 3g 6袋/盒", /^二甲双胍/],
  // Latin and figures within names.
  ["维生素c片", "维生素C片 5mg 12片/盒", /^维生素C片/, 10],
  ["D3", "碳酸钙D3颗粒 3g 6袋/盒", /^碳酸钙D3/],
  // Several words, in whatever order and form.
  ["阿莫西林胶囊 0.25g", "阿莫西林胶囊 0.25g 10粒/盒", /^阿莫西林胶囊 0\.25g/, 3],
  ["0.25g amxl", "阿莫西林片 0.25g 12片/盒", /^阿莫西林(?!克拉).* 0\.25g/],
  ["amxl jn", "阿莫西林胶囊 0.5g 10粒/盒", /^阿莫西林胶囊/],
  ["zyfsx 滴眼液", "左氧氟沙星滴眼液 5ml 1支/盒", /^左氧氟沙星滴眼液/],
  ["头孢曲松钠 2ml:0.1g", "头孢曲松钠注射液 2ml:0.1g 5支/盒", /^头孢曲松钠注射液 2ml:0\.1g/, 6],
  ["hbrh 布洛芬", "布洛芬滴眼液 8ml 1支/盒", /^布洛芬.*华北仁和/, 7],
  ["amxl 不存在", "", /^$/, 0],
  // Numbers.
  ["P-00042", "萘普生片 5mg 12片/盒", /P-00042/, 1],
  ["00042", "萘普生片 5mg 12片/盒", /P-00042/, 1],
  ["国药准字H202600042", "萘普生片 5mg 12片/盒", /H202600042/, 1],
  ["H202600042", "萘普生片 5mg 12片/盒", /H202600042/, 1],
  ["6901234500042", "萘普生片 5mg 12片/盒", /6901234500042/, 1],
  // Makers.
  ["太白药业", "叶酸软膏 15g 1支/盒", /秦岭太白/],
];

let stage: Stage;
let stopDatabase: () => Promise<void>;
const byId = new Map(catalogue().map((product) => [product.id, product]));
/** So common that one search does not read them all. */
const common = ["片", "0.25g", "tb"];

/** Of each word's terms at each place, in the index's order, those that one search reads, and one that tells that there are more. */
function readable(words: ReadonlySet<string>): Item[] {
  const wanted = new Map<string, Item[]>();
  const prefixes = new Map<number, Set<string>>();
  for (const word of words) prefixes.set(word.length, (prefixes.get(word.length) ?? new Set()).add(word));
  for (const product of byId.values()) {
    const { terms, text } = projectionOf(product).kept;
    for (const one of terms) {
      for (const [length, set] of prefixes) {
        const beginning = one.term.slice(0, length);
        if (!set.has(beginning) || beginning.length < length) continue;
        const list = `${searchPartition(one)} ${beginning}`;
        wanted.set(list, [...(wanted.get(list) ?? []), termItem(one, product.id, text)]);
      }
    }
  }
  const inOrder = (a: Item, b: Item): number => Buffer.compare(Buffer.from(String(a.sk)), Buffer.from(String(b.sk)));
  const items = [...wanted.values()].flatMap((list) => list.sort(inOrder).slice(0, maxTerms + 1));
  return [...new Map(items.map((item) => [`${String(item.pk)}\n${String(item.sk)}`, item])).values()];
}

beforeAll(async () => {
  stopDatabase = await ownDatabase();
  stage = await Stage.open();
  await stage.staff("purchaser");
  const items = readable(new Set([...cases.map(([typed]) => typed), ...common].flatMap(wordsOf)));
  // No list is read here: without their places in the lists, records are written ten times as fast.
  const records = [...new Set(items.map(({ id }) => id as string))].map((id) => ({ ...byId.get(id)!, ...recordKey(id) }));
  const all: Item[] = [...items, ...records];
  const lanes = Array.from({ length: 8 }, (_, lane) => all.filter((_item, i) => i % 8 === lane));
  await Promise.all(lanes.map((lane) => stage.table.batchWrite(lane)));
}, 120_000);
afterAll(() => stopDatabase());

interface Found {
  complete: boolean;
  results: { record: { id: string } }[];
}

const ask = async (text: string): Promise<Found> =>
  (await stage.answer("purchaser", 'query ($text: String!) { search(text: $text, types: ["Product"], first: 10) { complete results { record { id } } } }', { text })).search as Found;

test("there are twenty thousand products, each another, and fifty searches", () => {
  expect(byId.size).toBe(catalogueSize);
  expect(new Set([...byId.values()].map(({ name, manufacturer }) => name + manufacturer)).size).toBe(catalogueSize);
  expect(cases.length).toBeGreaterThanOrEqual(50);
  expect(new Set(cases.map(([typed]) => typed)).size).toBe(cases.length);
});

test.each(cases)("%s finds %s first", async (typed, first, all, hits = 10) => {
  const { results } = await ask(typed);
  const found = results.map(({ record }) => byId.get(record.id)!);
  const lines = found.map(({ name, manufacturer, code, approvalNumber, barcode }) => [name, manufacturer, code, approvalNumber, barcode].join(" "));
  expect(lines.filter((one) => !all.test(one))).toEqual([]);
  expect(found[0]?.name ?? "").toBe(first);
  expect(found).toHaveLength(hits);
});

test.each(common)("%s is so common that not everything is read, which the answer says; the cost stays the same", async (typed) => {
  const ctx = await stage.as("purchaser");
  const before = ctx.table.roundTrips;
  const { search } = await stage.answer(ctx, "query ($text: String!) { search(text: $text) { complete results { record { id } } } }", { text: typed });
  expect(search.complete).toBe(false);
  expect(search.results).toHaveLength(20);
  // One query for beginnings, one for the rest, and one batch of records.
  expect(ctx.table.roundTrips - before).toBe(3);
});

test("what is rare is found in full, and the answer says so", async () => {
  expect(await ask("tbkw")).toMatchObject({ complete: true });
  expect(await ask("")).toMatchObject({ complete: true, results: [] });
});
