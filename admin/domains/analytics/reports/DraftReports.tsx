import { Button, Stack } from "@mui/material";
import { useCreatePath, useDataProvider, usePermissions } from "react-admin";
import { useNavigate } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";

const kinds = [
  { kind: "WEEK", says: { zh: "起草上周报告", en: "Draft last week's report" } },
  { kind: "MONTH", says: { zh: "起草上月报告", en: "Draft last month's report" } },
] as const;

/** One click drafts the report of the newest complete week or month, and opens it. */
export default function DraftReports() {
  const label = useLabel();
  const createPath = useCreatePath();
  const navigate = useNavigate();
  const entity = useModel().entity("OperationsReport");
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const { attempt, busy, refusal } = useAttempt();
  if (!entity || !me?.roles.includes("officeClerk")) return null;
  const draft = (kind: string) =>
    void attempt({ kind }, async (idempotencyKey) => {
      const { data } = await dataProvider.create<PageRecord>(entity.many, { data: { kind }, meta: { idempotencyKey } });
      void navigate(createPath({ resource: entity.many, type: "show", id: data.id }));
    });
  return (
    <>
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1, my: 1 }}>
        {kinds.map(({ kind, says }) => (
          <Button key={kind} variant="outlined" loading={busy} onClick={() => draft(kind)}>
            {label(says)}
          </Button>
        ))}
      </Stack>
      {refusal}
    </>
  );
}
