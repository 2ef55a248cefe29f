import { Stack, Typography } from "@mui/material";
import { useListContext, useTranslate } from "react-admin";
import type { ListTotal } from "../api/record.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { MoneyValue } from "../values/MoneyValue.tsx";

/** What the amounts of the whole list come to under its filter, on every page of it; nothing where that is not known. */
export function ListTotals() {
  const translate = useTranslate();
  const label = useLabel();
  const entity = useEntity();
  const { data, meta } = useListContext();
  const totals = ((meta as { totals?: ListTotal[] } | undefined)?.totals ?? []).filter(({ sums }) => sums.length > 0);
  if (!data || data.length === 0 || totals.length === 0) return null;
  return (
    <Stack component="dl" direction="row" sx={{ m: 0, px: 2, pt: 1, flexWrap: "wrap", justifyContent: "flex-end", columnGap: 3, rowGap: 0.5 }}>
      {totals.map(({ attribute, sums }) => (
        <Stack key={attribute} direction="row" sx={{ gap: 1, alignItems: "baseline" }}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {translate("app.list.totalOf", { name: attributesOf(entity, [attribute]).map((one) => label(one.label)).join("") })}
          </Typography>
          {sums.map((money) => (
            <Typography key={money.currency} component="dd" variant="subtitle2" sx={{ m: 0 }}>
              <MoneyValue money={money} />
            </Typography>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
