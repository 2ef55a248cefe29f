import { Box, Stack, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { Money } from "../api/record.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { MoneyValue } from "../values/MoneyValue.tsx";
import { NamedValue } from "../values/NamedValue.tsx";
import { useIsBlank } from "../values/useIsBlank.ts";

interface LinesCardsProps {
  lines: Record<string, unknown>[];
  columns: AttributeModel[];
  sums: Money[];
  titleId: string;
}

/** The lines where a table would not fit: one below the other, and what they come to. */
export function LinesCards({ lines, columns, sums, titleId }: LinesCardsProps) {
  const translate = useTranslate();
  const isBlank = useIsBlank();
  // What a line is of, rather than the number of another line.
  const title = columns.find(({ kind }) => kind !== "int") ?? columns[0];
  const others = columns.filter((column) => column !== title);
  return (
    <>
      <Box component="ol" aria-labelledby={titleId} sx={{ m: 0, pl: 3 }}>
        {lines.map((line, index) => (
          // Lines have no identity but their place.
          <Box component="li" key={index} sx={{ py: 1, borderBottom: 1, borderColor: "divider", "&::marker": { color: "text.secondary" } }}>
            {title && <AttributeValue attribute={title} holder={line} />}
            {others.filter((column) => !isBlank(column, line)).map((column) => (
              <NamedValue key={column.name} attribute={column} holder={line} />
            ))}
          </Box>
        ))}
      </Box>
      {sums.map((money) => (
        <Stack key={money.currency} direction="row" sx={{ justifyContent: "space-between", pt: 1, gap: 1 }}>
          <Typography variant="subtitle2">{translate("app.lines.totalOf", { currency: money.currency })}</Typography>
          <Typography variant="subtitle2">
            <MoneyValue money={money} />
          </Typography>
        </Stack>
      ))}
    </>
  );
}
