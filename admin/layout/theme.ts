import type { ThemeOptions } from "@mui/material";
import { defaultDarkTheme, defaultLightTheme } from "react-admin";

/** What the machine has, Chinese included; nothing is downloaded. */
const FONTS =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** Respects the system setting for reduced motion. */
const still = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
const none = { shortest: 0, shorter: 0, short: 0, standard: 0, complex: 0, enteringScreen: 0, leavingScreen: 0 };

const shared: ThemeOptions = {
  ...(still && { transitions: { duration: none, getAutoHeightDuration: () => 0 } }),
  typography: { fontFamily: FONTS, fontSize: 13, button: { textTransform: "none" } },
  shape: { borderRadius: 6 },
};

const components: ThemeOptions["components"] = {
  MuiTextField: { defaultProps: { variant: "outlined", size: "small", margin: "none", fullWidth: true } },
  MuiFormControl: { defaultProps: { variant: "outlined", size: "small", margin: "none" } },
  MuiAutocomplete: { defaultProps: { size: "small", fullWidth: true } },
  MuiButton: { defaultProps: { size: "small" } },
  MuiCssBaseline: {
    styleOverrides: {
      ":focus-visible": { outline: "2px solid currentColor", outlineOffset: 2 },
      // These take the focus only to hold it.
      ".MuiDialog-container:focus-visible, .MuiPopover-paper:focus-visible": { outline: "none" },
      "html, body": { scrollPaddingTop: 64 },
      // Long words, such as numbers and names in Latin letters, break; the columns of a table keep the width of theirs.
      "#main-content": { overflowWrap: "anywhere", "& table": { overflowWrap: "break-word" }, "& button, & [role=tab]": { overflowWrap: "normal" } },
    },
  },
  MuiTableCell: { styleOverrides: { head: { fontWeight: 600, whiteSpace: "nowrap" } } },
  // On the colour of a chosen row their text would be too pale.
  MuiChip: { styleOverrides: { outlined: ({ theme }) => ({ backgroundColor: theme.palette.background.paper }) } },
  MuiLink: { defaultProps: { underline: "hover" } },
};

export const lightTheme: ThemeOptions = {
  ...defaultLightTheme,
  ...shared,
  palette: {
    mode: "light",
    primary: { main: "#0b6e69" },
    secondary: { main: "#1d3b4f" },
    background: { default: "#f6f8f9" },
    text: { secondary: "#55616b" },
    // Dark enough for the outlined chips to be read on white.
    success: { main: "#1e7a34" },
    info: { main: "#1565a8" },
    warning: { main: "#9a5b00" },
    error: { main: "#c62828" },
  },
  components: { ...defaultLightTheme.components, ...components },
};

export const darkTheme: ThemeOptions = {
  ...defaultDarkTheme,
  ...shared,
  palette: {
    mode: "dark",
    primary: { main: "#5cc4bd" },
    secondary: { main: "#1d3b4f", contrastText: "#fff" },
    background: { default: "#12181c", paper: "#1a2227" },
    success: { main: "#6fcf85" },
    info: { main: "#6db8f2" },
    warning: { main: "#f0b35b" },
    error: { main: "#f28b82" },
  },
  components: { ...defaultDarkTheme.components, ...components },
};
