/**
 * What describes types and answers no field is said only where a schema is built of it: for tests, on one machine, and
 * for the SDL. The functions take that SDL, and start without saying it again.
 */
const pending: (() => void)[] = [];

export const describeLater = (describe: () => void): void => void pending.push(describe);

/** Called once all declarations are loaded, before the schema is built. */
export function describeTypes(): void {
  for (const describe of pending.splice(0)) describe();
  if (pending.length > 0) describeTypes();
}
