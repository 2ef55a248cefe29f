import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import type { Named, PageRecord } from "../../../api/record.ts";
import { ChangedValue } from "../../../documents/ChangedValue.tsx";
import { attributesOf } from "../../../model/consoleModel.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";

interface ProposedValue {
  attribute: string;
  before: string | null;
  after: string | null;
}

/** Old against new, field by field, in the words of the record's own page. */
export default function ProposedValues({ record }: { record: PageRecord }) {
  const label = useLabel();
  const entity = useModel().entity((record.record as Named | null)?.__typename ?? "");
  const title = label({ zh: "变更内容", en: "Changes" });
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <TableContainer>
        <Table size="small" aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "字段", en: "Field" })}</TableCell>
              <TableCell>{label({ zh: "原值", en: "Old value" })}</TableCell>
              <TableCell>{label({ zh: "新值", en: "New value" })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(record.changes as ProposedValue[]).map(({ attribute: name, before, after }) => {
              const [attribute] = entity ? attributesOf(entity, [name]) : [];
              return (
                <TableRow key={name}>
                  <TableCell component="th" scope="row">
                    {attribute ? label(attribute.label) : name}
                  </TableCell>
                  <TableCell>
                    <ChangedValue attribute={attribute} json={before} />
                  </TableCell>
                  <TableCell sx={{ fontWeight: 600 }}>
                    <ChangedValue attribute={attribute} json={after} />
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}
