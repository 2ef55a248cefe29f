import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useCreatePath, useDataProvider, useLocale, useNotify, useRequireAccess, useTranslate } from "react-admin";
import { useNavigate, useSearchParams } from "react-router";
import type { PageRecord } from "../api/record.ts";
import { pageOf } from "../domains/pages.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { inputsOf } from "../model/consoleModel.ts";
import { nameIn } from "../model/labels.ts";
import { useEntity, useModel } from "../model/ModelContext.tsx";
import { draftStore } from "./draft.ts";
import { EntityForm } from "./EntityForm.tsx";
import type { Values } from "./formValues.ts";

/** A new record of any entity; `?source={"supplierId":…}` gives it its first values. Another source is another form. */
export default function EntityCreate() {
  const [search] = useSearchParams();
  const source = search.get("source") ?? "";
  return <NewRecord key={source} source={source} />;
}

function NewRecord({ source }: { source: string }) {
  const translate = useTranslate();
  const locale = useLocale();
  const notify = useNotify();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider();
  const entity = useEntity();
  const [attributes] = useState(() => inputsOf(entity, "create"));
  // A draft belongs to what it was begun for: an order of customer A is none of customer B.
  const [draft] = useState(() => draftStore(`${entity.many}.create${source && `.${source}`}`));
  const model = useModel();
  const [initial] = useState(() => ({ ...pageOf(entity.name).begins?.(model), ...sourceOf(source) }));
  // Nobody shall fill in a form only to learn that it was not theirs to send.
  const { isPending } = useRequireAccess({ resource: entity.many, action: "create" });

  if (isPending) return <PageLoading />;
  return (
    <>
      <PageHeader title={translate("ra.page.create", { name: nameIn(locale, entity.label) })} />
      <EntityForm
        entity={entity}
        attributes={attributes}
        initial={initial}
        draft={draft}
        send={async (data, idempotencyKey) =>
          (await dataProvider.create<PageRecord>(entity.many, { data, meta: { idempotencyKey } })).data
        }
        saved={(record) => {
          void queryClient.invalidateQueries();
          notify("ra.notification.created", { type: "success" });
          navigate(createPath({ resource: entity.many, type: "show", id: record.id }), { replace: true });
        }}
      />
    </>
  );
}

function sourceOf(source: string): Values {
  try {
    return JSON.parse(source || "{}") as Values;
  } catch {
    return {};
  }
}
