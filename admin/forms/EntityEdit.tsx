import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useCreatePath, useDataProvider, useNotify, useTranslate } from "react-admin";
import { useNavigate, useParams } from "react-router";
import type { PageRecord } from "../api/record.ts";
import { MissingRecord } from "../documents/MissingRecord.tsx";
import { useRecord } from "../documents/useRecord.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { inputsOf } from "../model/consoleModel.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { draftStore } from "./draft.ts";
import { EntityForm } from "./EntityForm.tsx";

/** Changes a record: the form opens on what was read first, and stays with it. */
export default function EntityEdit() {
  const { id = "" } = useParams();
  const entity = useEntity();
  const { record, fresh, missing, fault, refetch } = useRecord(entity, id);
  if (missing) return <MissingRecord />;
  // A form opened on a remembered version would run into a conflict with nobody; one that is open stays open.
  if (!record || !fresh) return fault ? <FaultPanel fault={fault} retry={() => void refetch()} /> : <PageLoading />;
  return <EditRecord key={id} read={record} />;
}

function EditRecord({ read }: { read: PageRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider();
  const entity = useEntity();
  const [record] = useState(read);
  const [attributes] = useState(() => inputsOf(entity, "update"));
  const [draft] = useState(() => draftStore(`${entity.many}.${read.id}`));
  const title = translate("app.form.edit", { name: record.displayName });
  const blocked = record.availableActions?.find(({ name, allowed }) => name === "update" && !allowed);

  if (blocked) {
    return (
      <>
        <PageHeader title={title} />
        <ProblemPanel problems={blocked.problems} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={title} />
      <EntityForm
        entity={entity}
        attributes={attributes}
        record={record}
        draft={draft}
        send={async (data, idempotencyKey, version) =>
          (
            await dataProvider.update<PageRecord>(entity.many, {
              id: record.id,
              data,
              previousData: record,
              meta: { idempotencyKey, version },
            })
          ).data
        }
        saved={() => {
          void queryClient.invalidateQueries();
          notify("app.form.saved", { type: "success" });
          navigate(createPath({ resource: entity.many, type: "show", id: record.id }), { replace: true });
        }}
      />
    </>
  );
}
