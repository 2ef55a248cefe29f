import { Alert, AlertTitle } from "@mui/material";
import { useEffect, useRef } from "react";
import { useTranslate } from "react-admin";
import type { Problem } from "./problem.ts";
import { ProblemList } from "./ProblemList.tsx";

interface ProblemPanelProps {
  problems: Problem[];
  fields?: { label(path: string): string; focus(path: string): void };
}

/** Says on the page why something was refused. It takes the focus, so that nobody has to look for it. */
export function ProblemPanel({ problems, fields }: ProblemPanelProps) {
  const translate = useTranslate();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <Alert severity="error" ref={panel} tabIndex={-1} sx={{ my: 1 }}>
      <AlertTitle>{translate("app.problem.title", { smart_count: problems.length })}</AlertTitle>
      <ProblemList problems={problems} fields={fields} />
    </Alert>
  );
}
