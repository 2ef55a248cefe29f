export { default } from "@mui/icons-material/MonitorHeartOutlined";
