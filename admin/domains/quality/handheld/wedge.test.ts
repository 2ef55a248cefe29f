import fc from "fast-check";
import { expect, test } from "vitest";
import { Wedge } from "./wedge.ts";

/** What comes out when each text is typed with so many milliseconds from key to key, and ended with Enter. */
function scannedOf(texts: readonly string[], gap: number): string[] {
  const scanned: string[] = [];
  const wedge = new Wedge((text) => scanned.push(text));
  let at = 0;
  for (const text of texts) {
    at += 500;
    for (const key of [...text, "Enter"]) wedge.key(key, (at += gap));
  }
  return scanned;
}

test("takes every key of a scanner at 5 ms a key, one code after the other, and nothing of what people type", () => {
  const codes = fc.array(fc.stringMatching(/^[A-Z0-9()-]{3,60}$/), { maxLength: 10 });
  fc.assert(
    fc.property(codes, fc.integer({ min: 1, max: 40 }), (texts, gap) => {
      expect(scannedOf(texts, gap)).toEqual(texts);
    }),
  );
  fc.assert(
    fc.property(codes, (texts) => {
      expect(scannedOf(texts, 80)).toEqual([]);
    }),
  );
});

test("takes a code of which a busy browser got one key late, and not what people typed before it", () => {
  const scanned: string[] = [];
  const wedge = new Wedge((text) => scanned.push(text));
  let at = 0;
  const type = (keys: string[], gap: number) => keys.forEach((key) => wedge.key(key, (at += gap)));
  type(["x", "y", "z"], 120);
  at += 300;
  type([..."A-01"], 5);
  at += 100;
  type([..."-02", "Enter"], 5);
  expect(scanned).toEqual(["A-01-02"]);
});

test("knows how scanners type the separator of GS1 codes, and ignores what is no character", () => {
  const scanned: string[] = [];
  const wedge = new Wedge((text) => scanned.push(text));
  let at = 0;
  for (const [key, control] of [["1", false], ["0", false], ["A", false], ["Control", true], ["]", true], ["Shift", false], ["1", false], ["7", false], ["Enter", false]] as const) wedge.key(key, (at += 5), control);
  expect(scanned).toEqual(["10A\u001D17"]);
});
