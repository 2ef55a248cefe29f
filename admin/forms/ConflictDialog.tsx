import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Radio, Stack, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { Moment } from "../values/Moment.tsx";
import type { Values } from "./formValues.ts";
import { type Choice, differences, merge } from "./merge.ts";
import { LinesSummary } from "./LinesSummary.tsx";

interface ConflictDialogProps {
  attributes: AttributeModel[];
  /** The record that the form was opened on. */
  base: PageRecord;
  mine: Values;
  /** The record as it is now. */
  theirs: PageRecord;
  resolve(merged: Values): void;
  close(): void;
}

/** Somebody else was faster: both versions side by side, and for each field that both changed, a choice. */
export function ConflictDialog({ attributes, base, mine, theirs, resolve, close }: ConflictDialogProps) {
  const translate = useTranslate();
  const label = useLabel();
  const found = differences(attributes, base, mine, theirs);
  const contested = found.filter(({ by }) => by === "both");
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const open = contested.filter(({ attribute }) => !choices[attribute.name]).length;

  return (
    <Dialog open fullWidth maxWidth="md" onClose={close} aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate("app.conflict.title")}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {translate("app.conflict.about")} <Moment at={theirs.updatedAt} distance />
        </DialogContentText>
        <Table size="small" aria-labelledby="conflict-title">
          <TableHead>
            <TableRow>
              <TableCell>{translate("app.conflict.field")}</TableCell>
              <TableCell>{translate("app.conflict.mine")}</TableCell>
              <TableCell>{translate("app.conflict.theirs")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {found.map(({ attribute, by }) => {
              const { name } = attribute;
              const taken = by === "both" ? choices[name] : by === "me" ? "mine" : "theirs";
              return (
                <TableRow key={name}>
                  <TableCell component="th" scope="row">
                    {label(attribute.label)}
                  </TableCell>
                  {(["mine", "theirs"] as const).map((side) => (
                    <TableCell key={side} sx={{ opacity: taken && taken !== side ? 0.6 : 1, verticalAlign: "top" }}>
                      <Stack direction="row" sx={{ alignItems: "center" }}>
                        {by === "both" && (
                          <Radio
                            size="small"
                            name={name}
                            checked={choices[name] === side}
                            onChange={() => setChoices({ ...choices, [name]: side })}
                            slotProps={{ input: { "aria-label": translate("app.problem.field", { field: label(attribute.label), message: translate(`app.conflict.${side}`) }) } }}
                          />
                        )}
                        {attribute.kind === "object" && attribute.list ? (
                          <LinesSummary attribute={attribute} lines={((side === "mine" ? mine : theirs)[name] ?? []) as Values[]} />
                        ) : (
                          <AttributeValue attribute={attribute} holder={side === "mine" ? mine : theirs} />
                        )}
                      </Stack>
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>
          {translate("app.conflict.back")}
        </Button>
        <Button variant="contained" disabled={open > 0} onClick={() => resolve(merge(found, mine, theirs, choices))}>
          {translate(open > 0 ? "app.conflict.open" : "app.conflict.save", { smart_count: open })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
