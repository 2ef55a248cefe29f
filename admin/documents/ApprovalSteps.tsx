import { Box, Step, StepLabel, Stepper, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import type { Approval, ApprovalStep } from "../api/record.ts";
import { CodeValue } from "../values/CodeValue.tsx";
import { Moment } from "../values/Moment.tsx";
import { TimeLimit } from "../values/TimeLimits.tsx";

/** How far an approval is: who has decided what and when, who is next and until when. */
export function ApprovalSteps({ approval }: { approval: Approval }) {
  const translate = useTranslate();
  const { steps, submittedBy, submittedAt } = approval;
  const current = steps.findIndex(({ decidedAt }) => decidedAt === null);
  return (
    <section>
      <Typography component="h2" variant="subtitle1" gutterBottom>
        {translate("app.approval.title")}
      </Typography>
      {submittedAt && (
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {submittedBy ? translate("app.approval.submitted", { name: submittedBy.displayName }) : translate("app.approval.submittedByClient")} <Moment at={submittedAt} />
        </Typography>
      )}
      <Stepper orientation="vertical" activeStep={current < 0 ? steps.length : current}>
        {steps.map((step, index) => (
          // Steps have no identity but their order on the route.
          <Step key={index} completed={step.decidedAt !== null}>
            <StepLabel error={isRefused(step)} optional={<StepDetails step={step} />}>
              <CodeValue enumeration="Role" value={step.role} /> <CodeValue enumeration="ApprovalStepStatus" value={step.status} />
            </StepLabel>
          </Step>
        ))}
      </Stepper>
    </section>
  );
}

function StepDetails({ step }: { step: ApprovalStep }) {
  const translate = useTranslate();
  return (
    <Box sx={{ typography: "body2", color: "text.secondary" }}>
      {step.decidedAt && (
        <div>
          {step.decidedByName} · <Moment at={step.decidedAt} />
        </div>
      )}
      {step.comment && <Box sx={{ color: "text.primary", whiteSpace: "pre-wrap" }}>{step.comment}</Box>}
      {step.clock && <TimeLimit clock={step.clock} />}
      {step.delegatedToId && (
        <div>
          {translate("app.approval.delegated")} {step.delegatedTo?.displayName ?? step.delegatedToId}
        </div>
      )}
      {step.escalated && <Box sx={{ color: "error.main" }}>{translate("app.approval.escalated")}</Box>}
    </Box>
  );
}

function isRefused({ status }: ApprovalStep): boolean {
  return status === "REJECTED";
}
