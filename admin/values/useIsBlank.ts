import { usePermissions } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { hiddenAt, type Me } from "../auth/me.ts";

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** Whether an attribute has no value in a record or line. What this person's roles do not see is no blank: it may have one. */
export function useIsBlank(): (attribute: AttributeModel, holder: Record<string, unknown>) => boolean {
  const { permissions: me } = usePermissions<Me>();
  return ({ name, path }, holder) => isNothing(holder[name]) && !(me && path && hiddenAt(me, path));
}
