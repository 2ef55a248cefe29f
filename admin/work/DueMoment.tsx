import { Chip, Typography } from "@mui/material";
import { usePermissions, useTranslate } from "react-admin";
import type { PageRecord } from "../api/record.ts";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { Moment } from "../values/Moment.tsx";
import type { MyQueue } from "./queues.ts";

/** By when something is to be done, red once that has passed. Dates are business dates: due on a day is due on that day. */
export function DueMoment({ queue, record }: { queue: MyQueue; record: PageRecord }) {
  const translate = useTranslate();
  const { permissions: me } = usePermissions<Me>();
  const attribute = useModel().entity(queue.entity.name)!.attributes.find(({ name }) => name === queue.sort.field);
  const value = record[queue.sort.field];
  if (!attribute || typeof value !== "string") return null;
  if (attribute.kind === "date") {
    // A queue that shows the newest first is sorted by when something was found, not by when it is due.
    const past = me !== undefined && queue.sort.order === "ASC" && value <= me.today;
    return <Typography variant="body2" component="span" color={past ? "error" : undefined}><AttributeValue attribute={attribute} holder={record} /></Typography>;
  }
  const overdue = attribute.name === "dueAt" && record.status === "PENDING" && new Date(value) < new Date();
  if (overdue) return <Chip size="small" color="error" label={<>{translate("app.approval.overdue")} <Moment at={value} distance /></>} />;
  return <Typography variant="caption" component="span"><Moment at={value} distance /></Typography>;
}
