import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { columns, readScmsFile } from "./scmsFile.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-scms-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, "file.csv");
  writeFileSync(path, text);
  return path;
}

const header = columns.map((name) => `"${name}"`).join(",");
const record = (id: string) => [id, ...Array.from({ length: columns.length - 1 }, (_, i) => `v${i}`)].join(",");

describe("the file", () => {
  test.each([["\r"], ["\n"], ["\r\n"]])("is read with lines ended by %j, with and without a byte-order mark, each with its line", async (end) => {
    for (const mark of ["", "\uFEFF"]) {
      const rows = await readScmsFile(file(mark + [header, record("a"), record(`"b${end}b, c"`), "", record("d")].join(end)));
      expect(rows.map(({ line, values }) => [line, values.ID])).toEqual([
        [2, "a"],
        [3, `b${end}b, c`],
        [6, "d"],
      ]);
    }
  });

  test("keeps lines that are too short or too long, and says so", async () => {
    const rows = await readScmsFile(file([header, "1,2", record("a"), `${record("b")},more`].join("\r")));
    expect(rows.map(({ wrongLength }) => wrongLength)).toEqual([true, false, true]);
    expect(rows[0]!.values).toMatchObject({ ID: "1", "PO / SO #": "2", Vendor: "" });
  });

  test("may have its columns in any order, and others among them", async () => {
    const [row] = await readScmsFile(file([`"Country",${columns.toReversed().map((name) => `"${name}"`).join(",")}`, `Vietnam,${columns.toReversed().map((_, i) => i).join(",")}`].join("\r")));
    expect(row!.values.ID).toBe(String(columns.length - 1));
  });

  test("is refused where it is another", async () => {
    await expect(readScmsFile(file("a,b\r1,2"))).rejects.toThrow(/is no SCMS delivery history: it has no column "ID", "PO \/ SO #"/);
    await expect(readScmsFile(file(""))).rejects.toThrow(/no column/);
    await expect(readScmsFile(join(folder, "none.csv"))).rejects.toThrow(/cannot be read/);
    await expect(readScmsFile(file(`${header}\r"unended`))).rejects.toThrow(/is no CSV/);
  });
});
