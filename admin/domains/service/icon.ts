export { default } from "@mui/icons-material/SupportAgentOutlined";
