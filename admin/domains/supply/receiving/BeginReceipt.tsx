import LocalShippingIcon from "@mui/icons-material/LocalShippingOutlined";
import type { Label } from "../../../../graphql/schema/model.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

/** Leads to a new receipt with everything filled in that is known already. 五(一)3 */
export const BeginReceipt = ({ says, source }: { says: Label; source: object }) => (
  <BeginDocument says={says} button={{ zh: "登记收货", en: "Receive goods" }} resource="goodsReceipts" source={source} icon={<LocalShippingIcon />} isNext />
);
