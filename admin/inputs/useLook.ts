import { useMemo } from "react";
import { useDataProvider, usePermissions } from "react-admin";
import type { ConsoleDataProvider, ListMeta } from "../api/dataProvider.ts";
import type { PageRecord } from "../api/record.ts";
import { mayDo, type Me } from "../auth/me.ts";
import type { Look } from "../domains/choices.ts";
import { useModel } from "../model/ModelContext.tsx";

const MOST = 200;

/** What pages read to say what may be chosen; undefined until it is known who asks. */
export function useLook(): Look | undefined {
  const model = useModel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  return useMemo(() => {
    if (!me) return undefined;
    const listOf = (entity: string) => (mayDo(me, entity, "read") ? model.summary(entity)?.many : undefined);
    return {
      today: me.today,
      async find(entity, filter, columns) {
        const many = listOf(entity);
        if (!many) return [];
        const { data } = await dataProvider.getList<PageRecord>(many, { pagination: { page: 1, perPage: MOST }, filter, meta: { columns } satisfies ListMeta });
        return data;
      },
      async read(entity, id) {
        const many = listOf(entity);
        return many ? ((await dataProvider.getOne<PageRecord>(many, { id })).data ?? null) : null;
      },
      ask: (operation, variables) => dataProvider.ask(operation, variables),
    };
  }, [me, model, dataProvider]);
}
