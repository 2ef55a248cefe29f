/**
 * Which records a reference may hold, where the model leaves the type open. The model will say so itself one day; it
 * knows only references to one type or to any.
 */
const TARGETS: Record<string, string[]> = {
  boundToId: ["Supplier", "Customer", "Carrier"],
  createdById: ["Employee"],
  employeeId: ["Employee"],
  ownerId: ["Supplier", "Customer", "Carrier", "Product"],
};

export function targetsOf({ name, entity }: { name: string; entity?: string }): string[] {
  return entity ? [entity] : (TARGETS[name] ?? []);
}
