import { Alert, Button, Stack, Typography } from "@mui/material";
import type { Label } from "../../../../graphql/schema/model.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";

interface Choice {
  id: string;
  title: string;
  detail: string;
}

/** What there is to be done, one big button each. */
export function Choose({ title, choices, error, retry, onChoose }: { title: Label; choices: Choice[] | undefined; error: Error | null; retry(): void; onChoose(id: string): void }) {
  const label = useLabel();
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Typography component="h2" variant="h5">{label(title)}</Typography>
      {error && <FaultPanel fault={error} retry={retry} />}
      {choices?.length === 0 && <Alert severity="success">{label({ zh: "没有待办。", en: "Nothing to do." })}</Alert>}
      {choices?.map(({ id, title: name, detail }) => (
        <Button key={id} variant="outlined" size="large" onClick={() => onChoose(id)} sx={{ minHeight: 72, flexDirection: "column", alignItems: "flex-start", textAlign: "left", textTransform: "none", overflowWrap: "anywhere" }}>
          <strong>{name}</strong>
          <span>{detail}</span>
        </Button>
      ))}
    </Stack>
  );
}
