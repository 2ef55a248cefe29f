import ExpandLessIcon from "@mui/icons-material/ExpandLess";
import ExpandMoreIcon from "@mui/icons-material/ExpandMore";
import { Box, Collapse, IconButton, List } from "@mui/material";
import { useCreatePath, useLocale, useSidebarState, useStore, useTranslate } from "react-admin";
import type { Me } from "../auth/me.ts";
import { DomainIcon } from "../domains/icons.tsx";
import { labelIn, pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { domainPath, type MenuArea, overviewsFor, worksWith } from "./menu.ts";
import { MenuLink } from "./MenuLink.tsx";

/** The way to a domain's own page, and below it the lists that this person works with; all others are on that page. */
export function MenuDomain({ domain, entities, me }: MenuArea & { me: Me }) {
  const translate = useTranslate();
  const model = useModel();
  const locale = useLocale();
  const createPath = useCreatePath();
  const [open] = useSidebarState();
  const [folded, fold] = useStore(`menu.folded.${domain}`, false);
  const name = labelIn(locale, model.domainLabel(domain));
  const worked = entities.filter((entity) => worksWith(me, entity));
  const overviews = overviewsFor(me, entities);
  const hasMore = worked.length + overviews.length > 0;
  return (
    <>
      <Box sx={{ mt: 1, position: "relative" }}>
        <List dense disablePadding>
          <MenuLink to={domainPath(domain)} name={name} icon={<DomainIcon domain={domain} />} />
        </List>
        {open && hasMore && (
          <IconButton
            size="small"
            aria-expanded={!folded}
            aria-label={translate("app.menu.listsOf", { name })}
            onClick={() => fold(!folded)}
            sx={{ position: "absolute", right: 4, top: "50%", transform: "translateY(-50%)", width: { xs: 44, sm: 28 }, height: { xs: 44, sm: 28 } }}
          >
            {folded ? <ExpandMoreIcon fontSize="small" /> : <ExpandLessIcon fontSize="small" />}
          </IconButton>
        )}
      </Box>
      <Collapse in={open && !folded && hasMore} timeout={0} unmountOnExit>
        <List dense disablePadding aria-label={name}>
          {worked.map((entity) => (
            <MenuLink key={entity.name} to={createPath({ resource: entity.many, type: "list" })} name={pluralIn(locale, entity)} />
          ))}
          {overviews.map(({ path, title }) => (
            <MenuLink key={path} to={path} name={labelIn(locale, title)} />
          ))}
        </List>
      </Collapse>
    </>
  );
}
