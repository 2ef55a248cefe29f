import GroupsIcon from "@mui/icons-material/GroupsOutlined";
import LocalShippingIcon from "@mui/icons-material/LocalShippingOutlined";
import TrendingUpIcon from "@mui/icons-material/TrendingUpOutlined";
import type { ReactNode } from "react";

/** One sign per area of the regulation. */
export const DOMAIN_ICON: Record<string, ReactNode> = {
  organization: <GroupsIcon />,
  sales: <TrendingUpIcon />,
  supply: <LocalShippingIcon />,
};
