import { Box, Button, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { useDataProvider, useListContext, useLocale, useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider, GroupTotals } from "../api/dataProvider.ts";
import { SEARCH } from "../api/filters.ts";
import type { PageRecord } from "../api/record.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { formatInteger } from "../values/integer.ts";
import { MoneyValue } from "../values/MoneyValue.tsx";
import { type Group, groupsOf } from "./groups.ts";

/** Of each group the length and the sums of the whole of it, on whatever page its rows are; nothing of what is searched for. */
function useGroupTotals(attribute: AttributeModel, groups: readonly Group[]): (GroupTotals | undefined)[] {
  const entity = useEntity();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { filterValues } = useListContext();
  const filters = groups.flatMap(({ value }) => (value === null ? [] : [{ ...filterValues, [attribute.name]: value }]));
  const { data } = useQuery({
    queryKey: [entity.many, "groups", attribute.name, filters],
    queryFn: ({ signal }) => dataProvider.groups(entity, filters, signal),
    enabled: filters.length > 0 && !filterValues[SEARCH],
  });
  // The rows without a value have no list of their own.
  const places = groups.map(({ value }) => value).filter((value) => value !== null);
  return groups.map(({ value }) => (value === null ? undefined : data?.[places.indexOf(value)]));
}

/** What the rows below have in common, how many there are in all, and what they come to. */
function GroupHead({ attribute, group, totals }: { attribute: AttributeModel; group: Group; totals: GroupTotals | undefined }) {
  const translate = useTranslate();
  const locale = useLocale();
  const label = useLabel();
  const entity = useEntity();
  const { filterValues, setFilters } = useListContext();
  const sums = (totals?.totals ?? []).filter((one) => one.sums.length > 0);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2, rowGap: 0.5 }}>
      <Box component="span" sx={{ fontWeight: 600 }}>
        <AttributeValue attribute={attribute} holder={group.records[0]!} />
      </Box>
      {totals?.totalCount != null && (
        <Typography component="span" variant="body2" color="text.secondary">
          {translate("app.list.groupCount", { count: formatInteger(totals.totalCount, locale) })}
        </Typography>
      )}
      {sums.map(({ attribute: name, sums: amounts }) => (
        <Typography key={name} component="span" variant="body2">
          {translate("app.list.totalOf", { name: attributesOf(entity, [name]).map((one) => label(one.label)).join("") })}{" "}
          {amounts.map((money, place) => (
            <span key={money.currency}>
              {place > 0 && translate("app.value.and")}
              <MoneyValue money={money} />
            </span>
          ))}
        </Typography>
      ))}
      {group.value !== null && filterValues[attribute.name] !== group.value && (
        <Button size="small" color="inherit" onClick={() => setFilters({ ...filterValues, [attribute.name]: group.value })}>
          {translate("app.list.groupOnly")}
        </Button>
      )}
    </Box>
  );
}

interface GroupedProps {
  attribute: AttributeModel;
  records: readonly PageRecord[];
  draw(head: ReactNode, group: Group): ReactNode;
}

/** The rows of a page in their groups, each below what is known of the whole of it. */
export function Grouped({ attribute, records, draw }: GroupedProps) {
  const groups = groupsOf(records, attribute.name);
  const totals = useGroupTotals(attribute, groups);
  return groups.map((group, place) => <Fragment key={String(group.value)}>{draw(<GroupHead attribute={attribute} group={group} totals={totals[place]} />, group)}</Fragment>);
}
