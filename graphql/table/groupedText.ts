/** A decimal number with its thousands apart, exact however large it is: "-64,000,000.00". */
export function groupedText(decimal: string): string {
  const [whole = "", ...fraction] = decimal.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  return [sign + BigInt(whole.slice(sign.length)).toLocaleString("en-US"), ...fraction].join(".");
}
