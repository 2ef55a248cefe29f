/** A whole number of small steps as a decimal, exactly: 1234567 with two digits is "12345.67". */
export function decimalText(steps: number, digits: number): string {
  const units = Math.abs(steps).toString().padStart(digits + 1, "0");
  const whole = digits === 0 ? units : `${units.slice(0, -digits)}.${units.slice(-digits)}`;
  return steps < 0 ? `-${whole}` : whole;
}

/** The value of a decimal text in steps; NaN if it is no number or has more decimals than the steps allow. */
export function stepsOf(text: string, digits: number): number {
  const [, whole, fraction = ""] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || /[^0]/.test(fraction.slice(digits))) return NaN;
  return Number(whole + fraction.slice(0, digits).padEnd(digits, "0"));
}
