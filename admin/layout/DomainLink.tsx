import { Link as MuiLink } from "@mui/material";
import { useLocale } from "react-admin";
import { Link } from "react-router";
import { labelIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { domainPath } from "./menu.ts";

/** Above a page: the way back to its domain. */
export function DomainLink({ domain }: { domain: string }) {
  const locale = useLocale();
  return (
    <MuiLink component={Link} to={domainPath(domain)} variant="body2">
      {labelIn(locale, useModel().domainLabel(domain))}
    </MuiLink>
  );
}
