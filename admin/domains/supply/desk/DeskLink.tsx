import { Button } from "@mui/material";
import { Link } from "react-router";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";

/** Leads from a product or a supplier to all that is being bought of it. */
export default function DeskLink({ record }: { record: PageRecord }) {
  const label = useLabel();
  return (
    <Button component={Link} to={`/purchase-desk?about=${record.id}`} variant="outlined" size="small" sx={{ alignSelf: "flex-start" }}>
      {label({ zh: "打开采购工作台", en: "Open the purchaser's desk" })}
    </Button>
  );
}
