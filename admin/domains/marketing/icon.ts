export { default } from "@mui/icons-material/CampaignOutlined";
