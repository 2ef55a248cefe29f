/**
 * Writes hanOrder.ts: the Chinese characters in the order that the ICU of this Node gives them by pinyin.
 * Started by hand (`npx tsx graphql/table/writeHanOrder.ts`), because keys in the table follow from it: a changed order is
 * released together with another migration that places the records anew (graphql/schema/migrations.ts).
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { firstHan, lastHan } from "./readingOrder.ts";

const byPinyin = new Intl.Collator("zh-CN");
const characters = Array.from({ length: lastHan - firstHan + 1 }, (_, i) => String.fromCharCode(firstHan + i)).sort((a, b) => byPinyin.compare(a, b) || (a < b ? -1 : 1));
const packed = deflateRawSync(Buffer.from(characters.join(""), "utf16le"), { level: 9 }).toString("base64");

writeFileSync(
  join(import.meta.dirname, "hanOrder.ts"),
  `/** Written by writeHanOrder.ts with ICU ${process.versions.icu}, CLDR ${process.versions.cldr}: the characters as UTF-16LE, deflated, in base64. */\nexport const hanOrder = (): string =>\n  "${packed}";\n`,
);
