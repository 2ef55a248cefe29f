import { usePermissions } from "react-admin";
import type { PageRecord } from "../api/record.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { documentsAfter } from "../domains/pages.ts";
import { useModel } from "../model/ModelContext.tsx";
import { BeginDocument } from "./BeginDocument.tsx";

/** The documents that a record leads to, for those who may create them; each begins with what is known already. */
export function NextDocuments({ entity, record }: { entity: string; record: PageRecord }) {
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  if (!me) return null;
  return documentsAfter(entity).map(({ entity: next, says, button, source }) => {
    const begins = mayDo(me, next, "create") ? source(record, me) : undefined;
    return begins && <BeginDocument key={next} says={says} button={button} resource={model.summary(next)!.many} source={begins} />;
  });
}
