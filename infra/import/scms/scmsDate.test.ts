import { expect, test } from "vitest";
import { readScmsDate } from "./scmsDate.ts";

test.each([
  ["2-Jun-06", "2006-06-02"],
  ["11/13/06", "2006-11-13"],
  ["29-Feb-08", "2008-02-29"],
])("%s is %s", (text, date) => {
  expect(readScmsDate(text)).toBe(date);
});

test.each(["Date Not Captured", "N/A - From RDC", "Pre-PQ Process", ""])('"%s" says that there is no date', (text) => {
  expect(readScmsDate(text)).toBeNull();
});

test.each(["29-Feb-07", "13/11/06", "2006-06-02", "soon", "31-Xyz-06"])('"%s" is no date of the file', (text) => {
  expect(readScmsDate(text)).toBeUndefined();
});
