/** Settings of the functions from their environment; see docs/contract.md. */

export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}

export const tableName = (): string => setting("TABLE_NAME");
