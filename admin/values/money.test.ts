import { describe, expect, test } from "vitest";
import { formatMoney, parseMoney, toMajor } from "./money.ts";

describe("parseMoney", () => {
  test.each([
    ["1,234.50", 123_450],
    ["１２３４．５", 123_450],
    ["１，２３４。５", 123_450],
    ["¥ 0.07", 7],
    ["￥100", 10_000],
    ["-3.10", -310],
    ["12.500", 1_250],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ])("reads %s", (text, amount) => expect(parseMoney(text, "CNY")).toBe(amount));

  test.each(["abc", "1.234", "1.2.3", "--1", "90071992547409.92"])("refuses %s", (text) =>
    expect(parseMoney(text, "CNY")).toBeUndefined(),
  );

  test("nothing is null", () => expect(parseMoney("  ", "CNY")).toBeNull());
  test("follows the currency's decimals", () => {
    expect(parseMoney("1500", "JPY")).toBe(1500);
    expect(parseMoney("1500.5", "JPY")).toBeUndefined();
  });
});

describe("formatMoney", () => {
  test("is exact to the last unit of 53 bits", () => {
    expect(toMajor(Number.MAX_SAFE_INTEGER, "CNY")).toBe("90071992547409.91");
    expect(formatMoney({ amount: Number.MAX_SAFE_INTEGER, currency: "CNY" }, "zh")).toBe("¥90,071,992,547,409.91");
  });
  test("keeps small and negative amounts", () => {
    expect(toMajor(-7, "CNY")).toBe("-0.07");
    expect(formatMoney({ amount: 5, currency: "USD" }, "en")).toBe("USD\u00a00.05");
  });
});
