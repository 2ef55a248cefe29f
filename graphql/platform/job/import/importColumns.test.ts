/** Files say things in people's words, not in ours. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Int } from "type-graphql";
import "../../../schema/schema.ts";
import type { AttributeDeclaration } from "../../../table/attribute.ts";
import { allEntities, entityByName } from "../../../table/entity.ts";
import { enumerationOf } from "../../../table/enumeration.ts";
import { DateTime } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { columnsOf } from "../export/cells.ts";
import { guessAttribute, importableAttributes, lostContent, readCell } from "./importColumns.ts";

const attributesOf = (entity: string) => importableAttributes(entityByName(entity)!);
const attribute = (entity: string, name: string) => attributesOf(entity).find((one) => one.name === name)!;
const importing = allEntities().filter(({ imports }) => imports);

test.each([
  ["Customer", "医院名称", "name"],
  ["Customer", "客户名称 *", "name"],
  ["Customer", "业务员", "representativeId"],
  ["Contact", "手机", "phone"],
  ["Supplier", "电话", "phone"],
  ["Supplier", "开户账号", "bankAccount"],
  ["Product", "生产厂家", "manufacturer"],
  ["Product", "贮藏", "storageClass"],
  ["Product", "GTIN", "barcode"],
  ["Employee", "Ｅ－ｍａｉｌ", "email"],
])("of a %s, the title %s is understood", (entity, title, name) => {
  expect(guessAttribute(title, attributesOf(entity))).toBe(name);
});

test.each([
  ["Product", "storageClass", "常温", "AMBIENT"],
  ["Product", "storageClass", "２－８℃", "COLD"],
  ["Product", "storageClass", "冷藏（2–8℃）", "COLD"],
  ["Product", "category", "化学药", "CHEMICAL"],
  ["Product", "prescriptionClass", "甲类OTC", "OTC_A"],
  ["Customer", "kind", "医院", "HOSPITAL"],
  ["Supplier", "kind", "生产厂家", "MANUFACTURER"],
  ["Zone", "kind", "待验区", "RECEIVING"],
])("of a %s, %s %s is %s", (entity, name, text, value) => {
  expect(readCell(attribute(entity, name), text)).toEqual({ value });
});

describe("a whole number that people write as a decimal", () => {
  const temperature: AttributeDeclaration = { name: "temperature", zh: "温度", en: "Temperature", about: "Measured.", unit: deciCelsius, type: () => Int, list: false, input: {} };

  test.each([["4.5", 45], ["4.5℃", 45], ["4.5 °C", 45], ["４．５", 45], ["-18", -180], ["4.50", 45]])("%s is %i tenths of a degree", (text, value) => {
    expect(readCell(temperature, text)).toEqual({ value });
  });

  test.each(["4.55", "4.5.6", "cold", "℃"])("%s is none", (text) => {
    expect(readCell(temperature, text)).toMatchObject({ finding: { code: "NOT_READABLE", field: "temperature" } });
  });

  test.each(["温度", "温度（℃）", "Temperature (°C)"])("%s is its title", (title) => {
    expect(guessAttribute(title, [temperature])).toBe("temperature");
  });

  test("is written into a file as it is read from one", () => {
    const [column] = columnsOf(temperature, "zh");
    expect([column!.title, column!.cell({ temperature: 45 })]).toEqual(["温度（℃）", { decimal: "4.5" }]);
  });
});

test.each([
  ["12.34", { amount: 1_234, currency: "CNY" }],
  ["¥1,234.5", { amount: 123_450, currency: "CNY" }],
  ["-80元", { amount: -8_000, currency: "CNY" }],
  ["USD 12.34", { amount: 1_234, currency: "USD" }],
  ["12.34 usd", { amount: 1_234, currency: "USD" }],
])("an amount %s is money", (text, value) => {
  expect(readCell(attribute("OpeningStock", "unitCost"), text)).toMatchObject({ value });
});

test.each(["12.345", "EUR 1", "twelve"])("%s is no amount", (text) => {
  expect(readCell(attribute("OpeningStock", "unitCost"), text)).toMatchObject({ finding: { code: "NOT_READABLE", field: "unitCost" } });
});

describe("a moment", () => {
  const arrived: AttributeDeclaration = { name: "arrivedAt", zh: "来访时间", en: "Arrived", about: "Arrival.", type: () => DateTime, list: false, input: {} };

  test.each([
    ["2026-03-05 09:12", "2026-03-05T01:12:00.000Z"],
    ["2026/3/5 9:12", "2026-03-05T01:12:00.000Z"],
    ["2026-03-05T09:12:30", "2026-03-05T01:12:30.000Z"],
    ["2026.3.5  0:05:00.000", "2026-03-04T16:05:00.000Z"],
    ["2026年3月5日9时12分", "2026-03-05T01:12:00.000Z"],
    ["２０２６－０３－０５　０９：１２", "2026-03-05T01:12:00.000Z"],
    ["2026-03-05T01:12:00Z", "2026-03-05T01:12:00.000Z"],
    ["2026-03-05T09:12:00+08:00", "2026-03-05T01:12:00.000Z"],
  ])("%s on the company's clock is %s", (text, value) => {
    expect(readCell(arrived, text)).toEqual({ value });
  });

  test.each(["2026-03-05", "2026-02-30 09:00", "2026-03-05 25:00", "2026-03-05 09:61", "09:12", "昨天", "2026-02-30T09:00:00Z"])("%s is none", (text) => {
    expect(readCell(arrived, text)).toMatchObject({ finding: { code: "NOT_READABLE", field: "arrivedAt", message: { en: expect.stringContaining("2026-11-22 14:30") } } });
  });

  test("is read from a file as it is written into one", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }), (date) => {
        const value = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
        const [column] = columnsOf(arrived, "zh");
        const { moment } = column!.cell({ arrivedAt: value }) as { moment: string };
        expect(readCell(arrived, moment)).toEqual({ value });
      }),
    );
  });
});

describe.each(importing.map(({ name }) => name))("of a %s", (entity) => {
  const attributes = attributesOf(entity);

  test("no word means two columns", () => {
    const words = attributes.flatMap(({ name, also = [] }) => also.map((word) => [word, name]));
    // A label of another column wins over a word for this one, so a word that is one would never be understood.
    expect(words.filter(([word, name]) => guessAttribute(word!, attributes) !== name)).toEqual([]);
  });

  test("no word means two values", () => {
    const wrong = attributes.flatMap((one) =>
      Object.entries(enumerationOf(one.type())?.values ?? {}).flatMap(([value, { also = [] }]) => also.filter((word) => JSON.stringify(readCell({ ...one, list: false }, word)) !== JSON.stringify({ value }))),
    );
    expect(wrong).toEqual([]);
  });
});

describe("what a spreadsheet has made of a value is refused, in both languages and with the remedy", () => {
  test.each(["6.22848E+18", "6.2284804025648896E+18", "1e+15"])("%s has lost its digits", (text) => {
    const finding = lostContent(attribute("Supplier", "bankAccount"), text)!;
    expect(finding).toMatchObject({ code: "LOST_DIGITS", field: "bankAccount", remedy: { zh: "请将该列设为文本格式，重新填写完整内容", en: expect.stringContaining("as text") } });
  });

  test.each(["#N/A", "#REF!", "#DIV/0!", "#NAME?"])("%s is a formula that failed", (text) => {
    expect(lostContent(attribute("Product", "genericName"), text)).toMatchObject({ code: "FAILED_FORMULA" });
  });

  test.each(["6228480402564889600", "E+18", "维生素E", "#1", "1E5"])("%s is what was entered", (text) => {
    expect(lostContent(attribute("Supplier", "bankAccount"), text)).toBeUndefined();
  });
});
