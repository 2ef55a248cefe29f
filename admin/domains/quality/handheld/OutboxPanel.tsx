import { Alert, Button, Stack } from "@mui/material";
import { useLabel } from "../../../model/useLabel.ts";
import type { Outbox, OutboxEntry } from "./outbox.ts";

/** A thumb in a glove finds it. */
const target = { minHeight: 44, minWidth: 44 } as const;

/** What is not sent yet, and what the server has refused: with its reasons, until a person has seen to it. */
export function OutboxPanel({ outbox, entries, flush }: { outbox: Outbox; entries: readonly OutboxEntry[]; flush(): void }) {
  const label = useLabel();
  const waiting = entries.filter(({ refused }) => !refused).length;
  const refused = entries.filter((one) => one.refused);
  return (
    <Stack sx={{ gap: 1, mb: 2 }} role="status">
      {waiting > 0 && <Alert severity="info">{label({ zh: `${waiting} 项待发送，已保存在本机，联网后按顺序发送。`, en: `${waiting} to send: kept on this device, and sent in order once the network is back.` })}</Alert>}
      {refused.map((one) => (
        <Alert
          key={one.key}
          severity="error"
          action={
            <Stack sx={{ gap: 0.5 }}>
              <Button color="inherit" size="small" sx={target} onClick={() => { outbox.tryAgain(one.key); flush(); }}>{label({ zh: "重试", en: "Try again" })}</Button>
              <Button color="inherit" size="small" sx={target} onClick={() => outbox.discard(one.key)}>{label({ zh: "放弃", en: "Throw away" })}</Button>
            </Stack>
          }
        >
          <strong>{label(one.label)}</strong>
          {one.refused!.map((reason) => <div key={reason}>{reason}</div>)}
        </Alert>
      ))}
    </Stack>
  );
}
