import LocalShippingIcon from "@mui/icons-material/LocalShippingOutlined";
import { Alert, Button } from "@mui/material";
import { useCreatePath } from "react-admin";
import { Link } from "react-router";
import type { Label } from "../../../../graphql/schema/model.ts";
import { useLabel } from "../../../model/useLabel.ts";

/** Leads to a new receipt with everything filled in that is known already. 五(一)3 */
export function BeginReceipt({ says, source }: { says: Label; source: object }) {
  const label = useLabel();
  const createPath = useCreatePath();
  return (
    <Alert
      severity="info"
      icon={<LocalShippingIcon />}
      action={
        <Button
          variant="contained"
          component={Link}
          to={{
            pathname: createPath({ resource: "goodsReceipts", type: "create" }),
            search: `?${new URLSearchParams({ source: JSON.stringify(source) })}`,
          }}
        >
          {label({ zh: "登记收货", en: "Receive goods" })}
        </Button>
      }
    >
      {label(says)}
    </Alert>
  );
}
