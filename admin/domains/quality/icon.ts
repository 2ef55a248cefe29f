export { default } from "@mui/icons-material/HealthAndSafetyOutlined";
