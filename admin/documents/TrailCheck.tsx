import VerifiedIcon from "@mui/icons-material/VerifiedOutlined";
import { Alert, Button, Link } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { TrailCheck as Checked } from "../api/timeline.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";

/** Has the server check the record's audit trail by its hashes, and says what it found: all whole, or which entry is not. */
export function TrailCheck({ id }: { id: string }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["trailCheck", id],
    queryFn: () => dataProvider.checkTrail(id),
    // It reads the whole trail, so only who asks for it gets it.
    enabled: false,
  });
  return (
    <>
      <Button size="small" color="inherit" startIcon={<VerifiedIcon />} loading={isFetching} onClick={() => void refetch()}>
        {translate("app.trail.check")}
      </Button>
      <div aria-live="polite">{data && !isFetching && <Finding checked={data} />}</div>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
    </>
  );
}

function Finding({ checked: { whole, entries, brokenEntry, message } }: { checked: Checked }) {
  const translate = useTranslate();
  if (whole) return <Alert severity="success">{translate("app.trail.whole", { smart_count: entries })}</Alert>;
  return (
    <Alert severity="error">
      {translate("app.trail.broken", { message: message ?? "" })}{" "}
      {brokenEntry !== null && <Link href={`#entry-${brokenEntry}`}>{translate("app.timeline.version", { version: brokenEntry })}</Link>}
    </Alert>
  );
}
