import { Alert, Button } from "@mui/material";
import { useDataProvider, useGetList, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";

/** On a document that people confirm to have read: the reader's own confirmation, or the button for it. */
export default function ConfirmReading({ record }: { record: PageRecord }) {
  const label = useLabel();
  const entity = useModel().entity("ReadReceipt")!;
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const { attempt, busy, refusal } = useAttempt();
  const { data } = useGetList<PageRecord>(
    entity.many,
    { filter: { documentId: record.id, personId: me?.id }, sort: { field: "createdAt", order: "DESC" }, pagination: { page: 1, perPage: 1 }, meta: { columns: ["status", "confirmBy", "confirmedAt"] } },
    { enabled: me !== undefined },
  );
  const receipt = data?.[0];
  if (!receipt || receipt.status === "LAPSED") return null;
  if (receipt.status === "CONFIRMED") return <Alert severity="success">{label({ zh: "您已确认阅读。", en: "You have confirmed that you have read this." })}</Alert>;
  const confirm = () => {
    const variables = { id: receipt.id, version: receipt.version, input: {} };
    const action = entity.actions.find(({ name }) => name === "confirm")!;
    void attempt(variables, (idempotencyKey) => dataProvider.act(entity, action, { ...variables, idempotencyKey }));
  };
  const by = receipt.confirmBy as string | null;
  return (
    <>
      <Alert
        severity="info"
        action={
          <Button variant="contained" loading={busy} onClick={confirm}>
            {label({ zh: "确认已阅", en: "Confirm reading" })}
          </Button>
        }
      >
        {by ? label({ zh: `请阅读全文，并于 ${by} 前确认。`, en: `Please read it all and confirm by ${by}.` }) : label({ zh: "请阅读全文并确认。", en: "Please read it all and confirm." })}
      </Alert>
      {refusal}
    </>
  );
}
