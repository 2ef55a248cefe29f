import { Chip, List, ListItem, ListItemButton, Stack } from "@mui/material";
import { useEffect, useRef } from "react";
import { useTranslate } from "react-admin";
import type { ApprovalTask } from "../api/record.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { CodeValue } from "../values/CodeValue.tsx";
import { Moment } from "../values/Moment.tsx";
import { MoneyValue } from "../values/MoneyValue.tsx";

interface ApprovalQueueProps {
  tasks: ApprovalTask[];
  chosen: string | undefined;
  choose(id: string): void;
}

export function ApprovalQueue({ tasks, chosen, choose }: ApprovalQueueProps) {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    current.current?.focus({ preventScroll: false });
  }, [chosen]);
  return (
    <List dense disablePadding aria-label={translate("app.approvals.title")}>
      {tasks.map((task) => {
        const overdue = task.dueAt !== null && new Date(task.dueAt) < new Date();
        const entity = model.entity(task.documentType);
        return (
          <ListItem key={task.id} disablePadding divider>
            <ListItemButton
              ref={task.id === chosen ? current : undefined}
              selected={task.id === chosen}
              aria-current={task.id === chosen}
              onClick={() => choose(task.id)}
              sx={{ display: "block" }}
            >
              <Stack direction="row" sx={{ justifyContent: "space-between", gap: 1 }}>
                <strong>
                  {entity && label(entity.label)} {task.title}
                </strong>
                {task.amount && <MoneyValue money={task.amount} />}
              </Stack>
              <Stack direction="row" sx={{ alignItems: "center", gap: 1, flexWrap: "wrap", typography: "caption", color: "text.secondary" }}>
                <CodeValue enumeration="Role" value={task.role} />
                {task.submittedBy && <span>{task.submittedBy.displayName}</span>}
                {task.dueAt &&
                  (overdue ? (
                    <Chip size="small" color="error" label={<>{translate("app.approval.overdue")} <Moment at={task.dueAt} distance /></>} />
                  ) : (
                    <span>
                      {translate("app.approval.due")} <Moment at={task.dueAt} distance />
                    </span>
                  ))}
              </Stack>
            </ListItemButton>
          </ListItem>
        );
      })}
    </List>
  );
}
