import { Box, LinearProgress, type Theme, useMediaQuery } from "@mui/material";
import type { ReactNode } from "react";
import { useListContext, useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { PageRecord } from "../api/record.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { EmptyList } from "./EmptyList.tsx";
import { EntityCards } from "./EntityCards.tsx";
import { ArrangedTable } from "./ArrangedTable.tsx";
import { type Beside, EntityTable } from "./EntityTable.tsx";

interface EntityRowsProps {
  columns: string[];
  empty?: ReactNode;
  /** Whether rows can be selected, for what is done with several of them. */
  selectable?: boolean;
  /** Whether its columns have the widths that the person gives them. */
  arranged?: boolean;
  beside?: Beside | undefined;
  grouped?: AttributeModel | undefined;
}

/** What is read again in a moment, as live lists are, moves nothing. */
const afterAMoment = { "& > *": { opacity: 0, animation: "appear 0s 600ms forwards" }, "@keyframes appear": { to: { opacity: 1 } } } as const;

/** The rows of the list around it: a table where there is room, cards on a phone, and words where there are none. */
export function EntityRows({ columns, empty = <EmptyList />, selectable = false, arranged = false, beside, grouped }: EntityRowsProps) {
  const translate = useTranslate();
  const entity = useEntity();
  const { data, error, isPending, isFetching, refetch } = useListContext<PageRecord>();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"));
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  if (!data || data.length === 0) return empty;
  const attributes = attributesOf(entity, columns);
  return (
    <>
      {/* Its space is kept, so that rows do not jump while they are reloaded; merely hidden, it would still be drawn. */}
      <Box sx={{ height: 2, ...afterAMoment }}>{isFetching && <LinearProgress aria-label={translate("ra.page.loading")} sx={{ height: 2 }} />}</Box>
      {narrow ? (
        <EntityCards records={data} attributes={attributes} grouped={grouped} />
      ) : arranged ? (
        <ArrangedTable records={data} attributes={attributes} selectable={selectable} beside={beside} grouped={grouped} />
      ) : (
        <EntityTable records={data} attributes={attributes} selectable={selectable} />
      )}
    </>
  );
}
