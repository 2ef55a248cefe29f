import { Alert, Button } from "@mui/material";
import type { ReactNode } from "react";
import { useCreatePath } from "react-admin";
import { Link } from "react-router";
import type { Label } from "../../graphql/schema/model.ts";
import { useLabel } from "../model/useLabel.ts";

interface BeginDocumentProps {
  says: Label;
  button: Label;
  /** The list of the new document: "goodsReceipts". */
  resource: string;
  source: object;
  icon?: ReactNode;
  /** The next step of the record, and not one of several that are possible. */
  isNext?: boolean;
}

/** Leads to a new document with everything filled in that is known already. */
export function BeginDocument({ says, button, resource, source, icon, isNext = false }: BeginDocumentProps) {
  const label = useLabel();
  const createPath = useCreatePath();
  return (
    <Alert
      severity="info"
      {...(icon ? { icon } : {})}
      action={
        <Button
          {...(isNext ? { variant: "contained" } : { variant: "outlined", color: "inherit" })}
          component={Link}
          to={{ pathname: createPath({ resource, type: "create" }), search: `?${new URLSearchParams({ source: JSON.stringify(source) })}` }}
        >
          {label(button)}
        </Button>
      }
    >
      {label(says)}
    </Alert>
  );
}
