export { default } from "@mui/icons-material/SettingsOutlined";
