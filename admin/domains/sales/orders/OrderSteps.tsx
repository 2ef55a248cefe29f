import { Alert, AlertTitle, Box } from "@mui/material";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { ProblemList } from "../../../problems/ProblemList.tsx";
import AllocationPlan from "./AllocationPlan.tsx";
import SameReference from "./SameReference.tsx";

/** What an order waits for: the gates that are closed, each with its reason, and then the stock that it would be given. 四(四)2 */
export default function OrderSteps({ record }: { record: PageRecord }) {
  const action = (name: string) => record.availableActions?.find((one) => one.name === name);
  const [confirm, allocate] = [action("confirm"), action("allocate")];
  return (
    <Box sx={{ display: "grid", gap: 2, pb: 2, "&:empty": { display: "none" } }}>
      {record.status === "DRAFT" && <SameReference record={record} />}
      {record.status === "DRAFT" && confirm && !confirm.allowed && <ClosedGates problems={confirm.problems} />}
      {allocate?.allowed && <AllocationPlan record={record} />}
    </Box>
  );
}

function ClosedGates({ problems }: Pick<NonNullable<PageRecord["availableActions"]>[number], "problems">) {
  const label = useLabel();
  return (
    <Alert severity="warning" data-testid="closed-gates">
      <AlertTitle>{label({ zh: `订单尚不能确认：${problems.length} 项`, en: `The order cannot be confirmed yet: ${problems.length}` })}</AlertTitle>
      <ProblemList problems={problems} />
    </Alert>
  );
}
