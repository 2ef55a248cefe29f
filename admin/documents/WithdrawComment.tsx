import { Button } from "@mui/material";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { refetchAfterChange } from "../api/refetchAfterChange.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";

/** Takes one's own comment back, once that was confirmed. */
export function WithdrawComment({ id, entry }: { id: string; entry: number }) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [asking, ask] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => dataProvider.withdrawComment(id, entry),
    onSuccess: () => refetchAfterChange(queryClient),
    onSettled: () => ask(false),
  });
  return (
    <>
      <Button size="small" color="inherit" onClick={() => ask(true)}>
        {translate("app.comment.withdraw")}
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title={translate("app.comment.withdraw")}
        content={translate("app.comment.stays")}
        onConfirm={() => mutate()}
        onClose={() => ask(false)}
      />
      {error instanceof ProblemsError ? <ProblemPanel problems={error.problems} /> : error && <FaultPanel fault={error} />}
    </>
  );
}
