import { Typography } from "@mui/material";
import { useState } from "react";
import { useListContext, useTranslate } from "react-admin";
import type { PageRecord } from "../api/record.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { WorkPane } from "../work/WorkPane.tsx";

interface RecordBesideProps {
  /** The record that was chosen; else the first of the list. */
  id: string | undefined;
  close(): void;
}

/** A record of the list, with all that can be done with it. It stays when it leaves the list, until another is chosen. */
export default function RecordBeside({ id, close }: RecordBesideProps) {
  const translate = useTranslate();
  const { name } = useEntity();
  const { data } = useListContext<PageRecord>();
  const [first, hold] = useState<string>();
  if (!first && data?.[0]) hold(data[0].id);
  const shown = id ?? first;
  if (!shown) return <Typography color="text.secondary">{translate("app.list.chooseBeside")}</Typography>;
  return <WorkPane key={shown} type={name} id={shown} decision={false} openNext={() => undefined} back={close} />;
}
