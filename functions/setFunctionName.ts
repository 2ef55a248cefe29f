/** Gives a class its name back, which the bundle has shortened: types of the schema are named after their classes. */
export function setFunctionName(target: Function, name: string): void {
  Object.defineProperty(target, "name", { value: name, configurable: true });
}
