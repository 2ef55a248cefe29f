import { Button } from "@mui/material";
import { useLocaleState } from "react-admin";
import { LANGUAGES } from "../i18n/i18nProvider.ts";

/** The other language, one click away and under its own name. */
export function LanguageSwitch() {
  const [locale, setLocale] = useLocaleState();
  const other = LANGUAGES.find((language) => language.locale !== locale);
  if (!other) return null;
  return (
    <Button color="inherit" lang={other.locale === "zh" ? "zh-CN" : "en"} onClick={() => setLocale(other.locale)}>
      {other.name}
    </Button>
  );
}
