import { describe, expect, test } from "vitest";
import { scannedCode } from "./scannedCode.ts";

const separator = "\u001D";

describe("the number of an item", async () => {
  test.each([
    ["of a pack, with 13 digits", "6901028075831", ["6901028075831"]],
    ["of a pack, with 14 digits", "06901028075831", ["6901028075831", "06901028075831"]],
    ["of a case, which also names the pack within", "16901028075838", ["16901028075838", "6901028075831"]],
    ["of a small pack", "96385074", ["96385074"]],
  ])("%s", async (_, typed, items) => {
    expect(await scannedCode(typed)).toEqual({ items });
  });
});

describe("a GS1 code names item and lot", async () => {
  test.each([
    ["as it is printed", "(01)06901028075831(17)280131(10)B2401"],
    ["of GS1-128, as a scanner types it", "]C101069010280758311728013110B2401"],
    ["of GS1 DataMatrix, the lot before the expiry", `]d2010690102807583110B2401${separator}17280131`],
    ["without a prefix", `010690102807583110B2401${separator}172801312112345`],
    ["behind a separator", `${separator}01069010280758311728013110B2401`],
  ])("%s", async (_, typed) => {
    expect(await scannedCode(typed)).toEqual({ items: ["6901028075831", "06901028075831"], lot: "B2401" });
  });

  test("or the lot alone", async () => {
    expect(await scannedCode("(10)B2401")).toEqual({ items: [], lot: "B2401" });
  });
});

test.each(["", "amxl", "6901028075832", "0101", "(01)06901028075832", "(草案)", "10B2401", "01069010280758", "]C1", "国药准字H20044605"])("%j is no code", async (typed) => {
  expect(await scannedCode(typed)).toBeUndefined();
});
