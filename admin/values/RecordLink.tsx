import { Link as MuiLink } from "@mui/material";
import { createContext, type ReactNode, useContext } from "react";
import { useCreatePath, usePermissions } from "react-admin";
import { Link } from "react-router";
import { type Me, mayDo } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";

interface RecordLinkProps {
  /** GraphQL type of the record; undefined while it is not known. */
  entity: string | undefined;
  id: string;
  children: ReactNode;
}

/** True within what is a button as a whole: names are then only names. */
export const WithoutLinks = createContext(false);

/** Leads to a record's page; only a name where the person may not read it. */
export function RecordLink({ entity, id, children }: RecordLinkProps) {
  const model = useModel().summary(entity ?? "");
  const createPath = useCreatePath();
  const { permissions } = usePermissions<Me>();
  const withoutLinks = useContext(WithoutLinks);
  if (withoutLinks || !model || (permissions && !mayDo(permissions, model.name, "read"))) return <>{children}</>;
  return (
    <MuiLink
      component={Link}
      to={createPath({ resource: model.many, type: "show", id })}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </MuiLink>
  );
}
