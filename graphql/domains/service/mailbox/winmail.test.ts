/** Files that Outlook has wrapped come out whole, under the names that their sender gave them; what is damaged ends the reading, not the mail. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { unwrapWinmail } from "./winmail.ts";

const u16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer);
const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
const padded = (value: Buffer): Buffer => Buffer.concat([u32(value.length), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);

const attribute = (level: number, id: number, value: Buffer): Buffer =>
  Buffer.concat([Buffer.from([level]), u32(id), u32(value.length), value, u16(value.reduce((sum, byte) => (sum + byte) % 65_536, 0))]);

const winmail = (...attributes: Buffer[]): Buffer => Buffer.concat([u32(0x223e9f78), u16(1), attribute(1, 0x89006, u32(0x10000)), ...attributes]);
const codepage = (page: number): Buffer => attribute(1, 0x69007, Buffer.concat([u32(page), u32(0)]));
const beginning = attribute(2, 0x69002, Buffer.alloc(14));
const title = (name: Buffer): Buffer => attribute(2, 0x18010, Buffer.concat([name, Buffer.from([0])]));
const content = (bytes: Buffer): Buffer => attribute(2, 0x6800f, bytes);
const properties = (...all: Buffer[]): Buffer => attribute(2, 0x69005, Buffer.concat([u32(all.length), ...all]));
const unicodeName = (name: string): Buffer => Buffer.concat([u16(0x1f), u16(0x3707), u32(1), padded(Buffer.from(`${name}\0`, "utf16le"))]);
const namedProperty = Buffer.concat([u16(0x1f), u16(0x8001), Buffer.alloc(16), u32(1), padded(Buffer.from("Department\0", "utf16le")), u32(1), padded(Buffer.from("药剂科\0", "utf16le"))]);
const numberedProperty = Buffer.concat([u16(0x03), u16(0x8002), Buffer.alloc(16), u32(0), u32(7), u32(42)]);
const times = Buffer.concat([u16(0x1040), u16(0x3007), u32(2), Buffer.alloc(16)]);

/** 检验报告.pdf in GB 18030. */
const reportInGb = Buffer.concat([Buffer.from([0xbc, 0xec, 0xd1, 0xe9, 0xb1, 0xa8, 0xb8, 0xe6]), Buffer.from(".pdf")]);
const bytes = Buffer.from("%PDF-1.7");

test("a title is read in the code page of the sender", () => {
  expect(unwrapWinmail(winmail(codepage(936), beginning, title(reportInGb), content(bytes)))).toEqual([{ fileName: "检验报告.pdf", bytes }]);
  expect(unwrapWinmail(winmail(codepage(65_001), beginning, title(Buffer.from("报告.pdf")), content(bytes)))).toEqual([{ fileName: "报告.pdf", bytes }]);
});

test("a long name among other properties is the file's", () => {
  const wrapped = winmail(codepage(936), beginning, title(Buffer.from("JYBG~1.PDF")), content(bytes), properties(namedProperty, times, numberedProperty, unicodeName("2026年检验报告（复检）.pdf")));
  expect(unwrapWinmail(wrapped)).toEqual([{ fileName: "2026年检验报告（复检）.pdf", bytes }]);
});

test("what the properties hold is the content, without the name of its interface", () => {
  const object = Buffer.concat([u16(0x0d), u16(0x3701), u32(1), padded(Buffer.concat([Buffer.alloc(16, 9), bytes]))]);
  const binary = Buffer.concat([u16(0x102), u16(0x3701), u32(1), padded(bytes)]);
  for (const held of [object, binary]) expect(unwrapWinmail(winmail(beginning, title(Buffer.from("a.pdf")), content(Buffer.from("placeholder")), properties(held)))).toEqual([{ fileName: "a.pdf", bytes }]);
});

test("without files, or as another kind of file, it is none", () => {
  for (const one of [winmail(), Buffer.alloc(0), bytes, winmail(title(Buffer.from("a.pdf")), content(bytes))]) expect(unwrapWinmail(one)).toEqual([]);
});

test("cut anywhere, the files that are whole come out, and no other", () => {
  const files = [{ fileName: "a.pdf", bytes }, { fileName: "b.pdf", bytes: Buffer.from("%PDF-1.4 second") }];
  const whole = winmail(...files.flatMap((file) => [beginning, title(Buffer.from(file.fileName)), content(file.bytes)]));
  for (let length = 0; length <= whole.length; length++) {
    const found = unwrapWinmail(whole.subarray(0, length));
    expect(found).toEqual(files.slice(0, found.length));
  }
  expect(unwrapWinmail(Buffer.concat([whole, Buffer.from("garbage")]))).toEqual(files);
});

test("files of any names and bytes come out as they went in", () => {
  const file = fc.record({ fileName: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((name) => !name.includes("\0")), bytes: fc.uint8Array({ maxLength: 200 }).map((one) => Buffer.from(one)) });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const wrapped = winmail(...files.flatMap(({ fileName, bytes: of }) => [beginning, content(of), properties(numberedProperty, unicodeName(fileName), times)]));
      expect(unwrapWinmail(wrapped)).toEqual(files);
    }),
  );
});

test("no bytes make it fail, or hold it up", () => {
  const start = winmail(codepage(936), beginning, title(reportInGb));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => {
      expect(Array.isArray(unwrapWinmail(Buffer.concat([start, rest])))).toBe(true);
      expect(Array.isArray(unwrapWinmail(winmail(beginning, content(bytes), attribute(2, 0x69005, Buffer.from(rest)))))).toBe(true);
    }),
  );
});
