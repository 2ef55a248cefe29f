import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Radio, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { Moment } from "../values/Moment.tsx";
import type { Values } from "./formValues.ts";
import { type Choice, contestsOf, differences, merge } from "./merge.ts";
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

/** What the dialog says of one value, or of one line. */
interface Row {
  key: string;
  name: string;
  attribute: AttributeModel;
  mine: unknown;
  theirs: unknown;
  contested?: boolean;
  /** Both changed it, in different lines or values: nothing is to be chosen. */
  merged?: boolean;
  taken?: Choice;
}

/** Somebody else was faster: both versions side by side, and for each value that both changed, a choice. */
export function ConflictDialog({ attributes, base, mine, theirs, resolve, close }: ConflictDialogProps) {
  const translate = useTranslate();
  const label = useLabel();
  const found = differences(attributes, base, mine, theirs);
  const contests = found.flatMap((difference) => contestsOf(difference, mine, theirs));
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const open = contests.filter(({ key }) => !choices[key]).length;
  const rows = found.flatMap((difference): Row[] => {
    const { attribute, by } = difference;
    const name = label(attribute.label);
    const own = contests.filter((contest) => contest.attribute === attribute);
    const whole = { key: attribute.name, name, attribute, mine: mine[attribute.name], theirs: theirs[attribute.name] };
    if (by !== "both") return [{ ...whole, taken: by === "me" ? "mine" : "theirs" }];
    // Of lines that both changed, those that need no choice are not shown: they are as each wanted them.
    if (own.length === 0) return [{ ...whole, merged: true }];
    return own.map((contest) => ({
      ...contest,
      name: contest.row === undefined ? name : translate("app.conflict.line", { lines: name, row: contest.row }),
      contested: true,
      taken: choices[contest.key],
    }));
  });

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
            {rows.map(({ key, name, attribute, contested, merged, taken, ...sides }) => (
              <TableRow key={key}>
                <TableCell component="th" scope="row">
                  {name}
                  {merged && <Typography variant="caption" component="div" color="text.secondary">{translate("app.conflict.merged")}</Typography>}
                </TableCell>
                {(["mine", "theirs"] as const).map((side) => (
                  <TableCell key={side} sx={{ opacity: taken && taken !== side ? 0.6 : 1, verticalAlign: "top" }}>
                    <Stack direction="row" sx={{ alignItems: "center" }}>
                      {contested && (
                        <Radio
                          size="small"
                          name={key}
                          checked={taken === side}
                          onChange={() => setChoices({ ...choices, [key]: side })}
                          slotProps={{ input: { "aria-label": translate("app.problem.field", { field: name, message: translate(`app.conflict.${side}`) }) } }}
                        />
                      )}
                      {attribute.kind === "object" && attribute.list ? (
                        <LinesSummary attribute={attribute} lines={(sides[side] ?? []) as Values[]} />
                      ) : (
                        <AttributeValue attribute={attribute} holder={side === "mine" ? mine : theirs} />
                      )}
                    </Stack>
                  </TableCell>
                ))}
              </TableRow>
            ))}
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
