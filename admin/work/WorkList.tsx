import { Checkbox, List, ListItem, ListItemButton, Stack } from "@mui/material";
import { useEffect, useRef } from "react";
import { useTranslate } from "react-admin";
import type { PageRecord } from "../api/record.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { WithoutLinks } from "../values/RecordLink.tsx";
import { DueMoment } from "./DueMoment.tsx";
import type { MyQueue } from "./queues.ts";
import { targetOf } from "./useWorkQueue.ts";

interface WorkListProps {
  queue: MyQueue;
  records: PageRecord[];
  chosen: string | undefined;
  choose(id: string): void;
  /** Ids of those that are selected; undefined where nothing is done with several at once. */
  selected?: readonly string[];
  select?(ids: string[]): void;
}

/** The records of a queue, one of them chosen. */
export function WorkList({ queue, records, chosen, choose, selected, select }: WorkListProps) {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    current.current?.focus({ preventScroll: false });
  }, [chosen]);
  const attributes = attributesOf(model.entity(queue.entity.name)!, queue.columns).filter(({ name }) => name !== queue.sort.field);
  const toggle = (id: string) => select?.(selected?.includes(id) ? selected.filter((other) => other !== id) : [...(selected ?? []), id]);
  return (
    <List dense disablePadding aria-label={label(queue.title)}>
      {records.map((record) => {
        const { type } = targetOf(queue, record);
        const entity = model.summary(type);
        const title = `${entity ? label(entity.label) : ""} ${record.displayName}`;
        return (
          <ListItem key={record.id} disablePadding divider sx={{ alignItems: "stretch" }}>
            {select && (
              <Checkbox
                size="small"
                checked={selected?.includes(record.id) ?? false}
                onChange={() => toggle(record.id)}
                slotProps={{ input: { "aria-label": translate("app.several.select", { name: record.displayName }) } }}
              />
            )}
            <ListItemButton
              ref={record.id === chosen ? current : undefined}
              selected={record.id === chosen}
              aria-current={record.id === chosen}
              onClick={() => choose(record.id)}
              sx={{ display: "block", minWidth: 0 }}
            >
              <Stack direction="row" sx={{ justifyContent: "space-between", gap: 1, flexWrap: "wrap" }}>
                <strong>{title}</strong>
                <DueMoment queue={queue} record={record} />
              </Stack>
              <Stack direction="row" sx={{ alignItems: "center", columnGap: 1.5, flexWrap: "wrap", typography: "caption", color: "text.secondary" }}>
                <WithoutLinks value>
                  {attributes.map((attribute) => (
                    <span key={attribute.name}>
                      <AttributeValue attribute={attribute} holder={record} />
                    </span>
                  ))}
                </WithoutLinks>
              </Stack>
            </ListItemButton>
          </ListItem>
        );
      })}
    </List>
  );
}
