import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import type { Approval } from "../api/record.ts";
import { CodeValue } from "../values/CodeValue.tsx";
import { Moment } from "../values/Moment.tsx";

/** Who submitted and who decided, when and with which words: on paper it is in a signature's place. */
export function PrintedApproval({ approval: { submittedBy, submittedAt, steps } }: { approval: Approval }) {
  const translate = useTranslate();
  return (
    <section>
      <Typography component="h2" variant="subtitle1" sx={{ mt: 2 }}>
        {translate("app.approval.title")}
      </Typography>
      {submittedAt && (
        <Typography variant="body2">
          {translate("app.approval.submitted", { name: submittedBy?.displayName ?? "" })} <Moment at={submittedAt} />
        </Typography>
      )}
      <Table size="small" aria-label={translate("app.approval.title")}>
        <TableHead>
          <TableRow>
            {["role", "decision", "by", "at", "comment"].map((column) => (
              <TableCell key={column}>{translate(`app.print.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.map((step, index) => (
            // Steps have no identity but their order on the route.
            <TableRow key={index}>
              <TableCell>
                <CodeValue enumeration="Role" value={step.role} />
              </TableCell>
              <TableCell>
                <CodeValue enumeration="ApprovalStepStatus" value={step.status} />
              </TableCell>
              <TableCell>{step.decidedByName}</TableCell>
              <TableCell>{step.decidedAt && <Moment at={step.decidedAt} />}</TableCell>
              <TableCell>{step.comment}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
