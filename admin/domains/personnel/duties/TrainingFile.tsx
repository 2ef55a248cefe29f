import { Box, Button, Link } from "@mui/material";
import { useState } from "react";
import { useDataProvider, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import type { Problem } from "../../../problems/problem.ts";
import { ProblemsError } from "../../../problems/ProblemsError.ts";
import { printTrainingFileDocument } from "./trainingFile.operations.ts";

const READERS = ["hr", "qaOfficer", "headOfQuality", "auditor"];

/** Prints somebody's training file, for those who may read it. 九(二) */
export default function TrainingFile({ record }: { record: Pick<PageRecord, "id"> & { managerId?: unknown } }) {
  const { permissions: me } = usePermissions<Me>();
  const maySee = me && (me.id === record.id || me.id === record.managerId || me.roles.some((role) => READERS.includes(role)));
  return maySee ? <PrintButton id={String(record.id)} /> : null;
}

function PrintButton({ id }: { id: string }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [url, show] = useState<string | null>(null);
  const { attempt, busy, refusal } = useAttempt();
  const print = () =>
    void attempt({ id, at: Date.now() }, async () => {
      const { outcome } = await dataProvider.ask<{ outcome: { url: string | null; problems: Problem[] } }>(printTrainingFileDocument, { input: { id } });
      if (!outcome.url) throw new ProblemsError(outcome.problems);
      show(outcome.url);
    });
  return (
    <Box sx={{ my: 1 }}>
      <Button variant="outlined" loading={busy} onClick={print}>
        {label({ zh: "打印个人培训档案", en: "Print training file" })}
      </Button>
      {url && (
        <Link href={url} target="_blank" rel="noreferrer" sx={{ ml: 2 }}>
          {label({ zh: "打开个人培训档案", en: "Open training file" })}
        </Link>
      )}
      {refusal}
    </Box>
  );
}
