import { Link } from "@mui/material";
import { useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Named } from "../api/record.ts";

/**
 * Opens a stored file. Its address is good for minutes only, so a fresh one is asked for on each click; those who read
 * the file only through its record have the address that came with that.
 */
export function FileLink({ file }: { file: Named & { url?: string | null } }) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const open = async () => {
    const url = (await dataProvider.fileAddress(file.id).catch(() => null)) ?? file.url;
    if (url) window.open(url, "_blank", "noopener");
    else notify("app.file.unavailable", { type: "warning" });
  };
  return (
    <Link component="button" type="button" onClick={open} sx={{ textAlign: "start", verticalAlign: "baseline" }}>
      {file.displayName}
    </Link>
  );
}
