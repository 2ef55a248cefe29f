/**
 * Turns names into texts whose byte order is the order in which people look for names: figures, then Latin letters
 * regardless of case and accents, then Chinese characters by pinyin (阿胶, 白术, 参松). The invariant: a character takes
 * the same place at any position, so a prefix comes before its continuations.
 *
 * As in dictionaries and spreadsheets, a character has one place, that of its first reading: 重 of 重庆 is under zhòng.
 * Surnames that are read otherwise are under their own reading where the text is a person's name.
 */
import { inflateRawSync } from "node:zlib";
import { hanOrder } from "./hanOrder.ts";
import { inByteOrder } from "./sortable.ts";

/** The block of Unicode that has the characters in use. */
export const firstHan = 0x4e00;
export const lastHan = 0x9fff;
/** Rare characters without a place, which come after those with one, as they follow each other in Unicode. */
const firstRare = 0x3400;
const lastRare = 0x4dbf;
const placed = lastHan - firstHan + 1;

let places: Uint16Array | undefined;

/** Unpacked when the first name is written that needs it, and not at every start. */
function unpacked(): Uint16Array {
  const order = inflateRawSync(Buffer.from(hanOrder(), "base64"));
  const found = new Uint16Array(placed);
  for (let i = 0; i < placed; i++) found[order.readUInt16LE(i * 2) - firstHan] = i;
  return found;
}

/** Characters are exchanged for others of the same two blocks, by their places: the text grows no longer. */
function placeOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= firstHan && code <= lastHan) return String.fromCharCode(firstRare + (places ??= unpacked())[code - firstHan]!);
  if (code >= firstRare && code <= lastRare) return String.fromCharCode(firstRare + placed + code - firstRare);
  return character;
}

/** Surnames whose reading is not the character's first, and in whose place they are: characters of that reading that are no surnames. */
export const surnameReadings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    一: "亿", 乐: "月", 仇: "囚", 任: "人", 六: "路", 区: "鸥", 华: "化", 单: "善", 句: "沟", 召: "哨", 员: "运", 宁: "佞", 应: "婴", 折: "舌",
    撒: "洒", 於: "淤", 曲: "驱", 曾: "增", 朴: "瓢", 查: "渣", 燕: "淹", 牟: "谋", 甯: "佞", 盖: "舸", 相: "巷", 繁: "婆", 纪: "脊", 缪: "庙",
    肖: "消", 能: "耐", 薄: "勃", 要: "腰", 解: "械", 过: "锅", 郄: "怯", 郗: "昔", 都: "嘟", 啜: "踹", 钻: "躜", 葛: "舸", 翟: "宅", 覃: "芹",
    尉迟: "玉池", 万俟: "末其", 长孙: "掌孙", 澹台: "谈台", 令狐: "灵狐", 宰父: "宰府",
  }),
);

function withSurnameRead(name: string): string {
  const length = [2, 1].find((one) => surnameReadings.has(name.slice(0, one)));
  return length ? surnameReadings.get(name.slice(0, length))! + name.slice(length) : name;
}

/** The text that a name is sorted by. */
export function readingKey(name: string, { isPerson = false } = {}): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
  return (isPerson ? withSurnameRead(plain) : plain).replace(/[\u3400-\u4dbf\u4e00-\u9fff]/g, placeOf);
}

/** For names that are sorted in memory: the order in which lists sort them. */
export const inReadingOrder = (a: string, b: string): number => inByteOrder(readingKey(a), readingKey(b));
