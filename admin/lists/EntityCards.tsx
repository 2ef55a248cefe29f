import { Link as MuiLink, List, ListItem, Stack } from "@mui/material";
import type { ReactNode } from "react";
import { useCreatePath } from "react-admin";
import { Link } from "react-router";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { NamedValue } from "../values/NamedValue.tsx";
import { useIsBlank } from "../values/useIsBlank.ts";
import { useTitle } from "../values/useTitle.ts";
import { Grouped } from "./GroupHead.tsx";
import type { Group } from "./groups.ts";

/** The same columns where a table would not fit: one below the other. */
export function EntityCards({ records, attributes, grouped }: { records: PageRecord[]; attributes: AttributeModel[]; grouped?: AttributeModel | undefined }) {
  const entity = useEntity();
  const createPath = useCreatePath();
  const isBlank = useIsBlank();
  const title = useTitle();
  const status = attributes.find(({ name }) => name === "status");
  const others = attributes.filter((attribute) => attribute !== status && attribute.name !== entity.representation);
  const card = (record: PageRecord) => (
    <ListItem key={record.id} divider sx={{ display: "block" }}>
      <Stack direction="row" sx={{ justifyContent: "space-between", gap: 1 }}>
        <MuiLink component={Link} to={createPath({ resource: entity.many, type: "show", id: record.id })} sx={{ fontWeight: 600 }}>
          {title(entity, record)}
        </MuiLink>
        {status && <AttributeValue attribute={status} holder={record} />}
      </Stack>
      {others.filter((attribute) => !isBlank(attribute, record)).map((attribute) => (
        <NamedValue key={attribute.name} attribute={attribute} holder={record} />
      ))}
    </ListItem>
  );
  const cards = (head: ReactNode, group: Group) => (
    <>
      <ListItem divider sx={{ bgcolor: "action.hover" }}>
        {head}
      </ListItem>
      {group.records.map(card)}
    </>
  );
  return (
    <List disablePadding>
      {grouped ? (
        <Grouped
          attribute={grouped}
          records={records}
          draw={cards}
        />
      ) : (
        records.map(card)
      )}
    </List>
  );
}
