import NavigateBeforeIcon from "@mui/icons-material/NavigateBefore";
import NavigateNextIcon from "@mui/icons-material/NavigateNext";
import { IconButton, Stack, Tooltip } from "@mui/material";
import { useCreatePath, useDataProvider, useNotify, useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import type { ListMeta } from "../api/dataProvider.ts";
import { readTrail, type Trail, writeListTrail } from "../lists/trail.ts";

/** To the record before and after this one, along the list that it was opened from, across its pages. */
export function Neighbours({ resource, id }: { resource: string; id: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const dataProvider = useDataProvider();
  const trail = readTrail(resource);
  const place = trail?.ids.indexOf(id) ?? -1;
  if (!trail || place < 0) return null;

  const go = async (step: 1 | -1) => {
    const next = trail.ids[place + step] ?? (await turn(trail, step));
    if (next) navigate(createPath({ resource, type: "show", id: next }));
  };

  /** Reads the page before or after, which becomes the page to go along; answers its nearest record. */
  const turn = async ({ page, perPage, sort, filter }: Trail, step: 1 | -1): Promise<string | undefined> => {
    const meta: ListMeta = { columns: [] };
    const pagination = { page: page + step, perPage };
    const { data, pageInfo } = await dataProvider.getList(resource, { pagination, sort, filter, meta });
    const ids = data.map((record) => String(record.id));
    writeListTrail(resource, { ids, page: page + step, perPage, sort, filter, hasNextPage: Boolean(pageInfo?.hasNextPage) });
    return step === 1 ? ids[0] : ids.at(-1);
  };

  // The person stays where they are.
  const notRead = (reason: Error) => notify(reason.message, { type: "error" });

  const buttons = [
    { step: -1 as const, name: "app.page.previous", icon: <NavigateBeforeIcon />, possible: place > 0 || trail.page > 1 },
    { step: 1 as const, name: "app.page.next", icon: <NavigateNextIcon />, possible: place < trail.ids.length - 1 || trail.hasNextPage },
  ];
  return (
    <Stack direction="row">
      {buttons.map(({ step, name, icon, possible }) => (
        <Tooltip key={step} title={translate(name)}>
          {/* A disabled button sends its tooltip no events. */}
          <span>
            <IconButton size="small" aria-label={translate(name)} disabled={!possible} onClick={() => void go(step).catch(notRead)}>
              {icon}
            </IconButton>
          </span>
        </Tooltip>
      ))}
    </Stack>
  );
}
