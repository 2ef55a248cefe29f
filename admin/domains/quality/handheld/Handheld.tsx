import ArrowBackIcon from "@mui/icons-material/ArrowBack";
import { Box, Button, Stack } from "@mui/material";
import { useEffect } from "react";
import { usePermissions } from "react-admin";
import { useSearchParams } from "react-router";
import type { Label } from "../../../../graphql/schema/model.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { keepForOffline } from "../../../offline/keepForOffline.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import CountTask from "./CountTask.tsx";
import DeliveryTask from "./DeliveryTask.tsx";
import MoveTask from "./MoveTask.tsx";
import type { OutboxEntry } from "./outbox.ts";
import { OutboxPanel } from "./OutboxPanel.tsx";
import PutAwayTask from "./PutAwayTask.tsx";
import ReceiveTask from "./ReceiveTask.tsx";
import { ScanStation } from "./ScanStation.tsx";
import type { TaskProps } from "./TaskProps.ts";
import { useOutbox } from "./useOutbox.ts";

interface Task {
  title: Label;
  /** Right that a person needs to be offered the task. */
  needs: readonly [entity: string, action: string];
  draw(props: TaskProps): React.JSX.Element;
}

const tasks: Readonly<Record<string, Task>> = {
  receive: { title: { zh: "收货", en: "Receive" }, needs: ["GoodsReceipt", "create"], draw: (props) => <ReceiveTask {...props} /> },
  putAway: { title: { zh: "上架", en: "Put away" }, needs: ["PutAway", "complete"], draw: (props) => <PutAwayTask {...props} /> },
  pick: { title: { zh: "拣货", en: "Pick" }, needs: ["Delivery", "pick"], draw: (props) => <DeliveryTask {...props} does="PICK" /> },
  check: { title: { zh: "复核", en: "Check" }, needs: ["Delivery", "check"], draw: (props) => <DeliveryTask {...props} does="CHECK" /> },
  count: { title: { zh: "盘点", en: "Count" }, needs: ["StocktakeLine", "count"], draw: (props) => <CountTask {...props} /> },
  move: { title: { zh: "移库", en: "Move" }, needs: ["StockTransfer", "post"], draw: (props) => <MoveTask {...props} /> },
};

/** The warehouse in one hand: scan first, one thing on the screen at a time, with and without a network. 五(二) */
export default function Handheld() {
  const { permissions: me } = usePermissions<Me>();
  // Where the browser keeps nothing, the page works all the same while there is a network.
  useEffect(() => void keepForOffline().catch(() => undefined), []);
  return me ? <Tasks me={me} /> : <PageLoading />;
}

function Tasks({ me }: { me: Me }) {
  const label = useLabel();
  const { outbox, entries, documents, flush } = useOutbox(me.id);
  // In the address: neither another language nor a page that is opened again throws anybody out of their task.
  const [search, setSearch] = useSearchParams();
  const chosen = search.get("task");
  const keep = (entry: Pick<OutboxEntry, "label" | "about" | "steps">) => {
    outbox.add({ ...entry, key: crypto.randomUUID(), at: new Date().toISOString() });
    flush();
  };
  const own = Object.entries(tasks).filter(([, { needs: [entity, action] }]) => mayDo(me, entity, action));
  const task = own.find(([name]) => name === chosen)?.[1];
  return (
    <ScanStation>
      <Box sx={{ maxWidth: 560, mx: "auto" }}>
        <PageHeader title={task ? label(task.title) : label({ zh: "手持作业", en: "Handheld" })} />
        <OutboxPanel outbox={outbox} entries={entries} flush={flush} />
        {task && (
          <Button startIcon={<ArrowBackIcon />} onClick={() => setSearch({})} sx={{ mb: 1, minHeight: 44 }}>
            {label({ zh: "换一项作业", en: "Another task" })}
          </Button>
        )}
        {task?.draw({ keep, kept: documents })}
        {!task && (
          <Stack sx={{ gap: 1.5 }}>
            {own.map(([name, { title }]) => (
              <Button key={name} variant="contained" size="large" onClick={() => setSearch({ task: name })} sx={{ minHeight: 88, fontSize: 24 }}>
                {label(title)}
              </Button>
            ))}
          </Stack>
        )}
      </Box>
    </ScanStation>
  );
}
