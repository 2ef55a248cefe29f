import { Box, Link as MuiLink, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { RecordLink } from "../values/RecordLink.tsx";
import type { Problem } from "./problem.ts";

interface ProblemListProps {
  problems: Problem[];
  /** Where the fields are on the same page: what a field is called, and how to go there. */
  fields?: { label(path: string): string; focus(path: string): void };
}

/** Every reason at once: what is wrong, by which clause, because of which record, and what can be done. */
export function ProblemList({ problems, fields }: ProblemListProps) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, display: "grid", gap: 1 }}>
      {problems.map((problem, index) => (
        // Problems have no identity of their own, and the list never changes in place.
        <li key={index}>
          {problem.field && fields ? (
            <MuiLink
              component="button"
              type="button"
              color="inherit"
              sx={{ verticalAlign: "baseline", textAlign: "start" }}
              onClick={() => fields.focus(problem.field ?? "")}
            >
              {translate("app.problem.field", { field: fields.label(problem.field), message: problem.message })}
            </MuiLink>
          ) : (
            <span>{problem.message}</span>
          )}
          {problem.clause && (
            <Typography component="span" variant="body2" sx={{ ml: 1 }}>
              {translate("app.problem.clause", { clause: problem.clause })}
            </Typography>
          )}
          {problem.record && (
            <Typography variant="body2">
              {translate("app.problem.record")}
              <RecordLink entity={problem.record.__typename} id={problem.record.id}>
                {problem.record.displayName}
              </RecordLink>
            </Typography>
          )}
          {problem.remedy && (
            <Typography variant="body2">{translate("app.problem.remedy", { remedy: problem.remedy })}</Typography>
          )}
        </li>
      ))}
    </Box>
  );
}
