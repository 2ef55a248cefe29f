import CampaignIcon from "@mui/icons-material/CampaignOutlined";
import ForumIcon from "@mui/icons-material/ForumOutlined";
import GroupsIcon from "@mui/icons-material/GroupsOutlined";
import HandshakeIcon from "@mui/icons-material/HandshakeOutlined";
import InsightsIcon from "@mui/icons-material/InsightsOutlined";
import Inventory2Icon from "@mui/icons-material/Inventory2Outlined";
import LocalShippingIcon from "@mui/icons-material/LocalShippingOutlined";
import SchoolIcon from "@mui/icons-material/SchoolOutlined";
import SettingsIcon from "@mui/icons-material/SettingsOutlined";
import SupportAgentIcon from "@mui/icons-material/SupportAgentOutlined";
import VerifiedIcon from "@mui/icons-material/VerifiedOutlined";
import WarehouseIcon from "@mui/icons-material/WarehouseOutlined";
import type { ReactNode } from "react";

/** One sign per area of the regulation. */
export const DOMAIN_ICON: Record<string, ReactNode> = {
  organization: <GroupsIcon />,
  marketing: <CampaignIcon />,
  sales: <HandshakeIcon />,
  catalogue: <Inventory2Icon />,
  supply: <WarehouseIcon />,
  logistics: <LocalShippingIcon />,
  quality: <VerifiedIcon />,
  service: <SupportAgentIcon />,
  analytics: <InsightsIcon />,
  collaboration: <ForumIcon />,
  people: <SchoolIcon />,
  platform: <SettingsIcon />,
};
