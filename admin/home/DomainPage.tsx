import AddIcon from "@mui/icons-material/Add";
import { Box, Card, IconButton, Link as MuiLink, Stack, Tooltip, Typography } from "@mui/material";
import { Fragment, Suspense } from "react";
import { useCreatePath, useLocale, usePermissions, useTranslate } from "react-admin";
import { Link, useParams } from "react-router";
import type { EntitySummary } from "../../graphql/schema/model.ts";
import { type Me, mayDo } from "../auth/me.ts";
import type { Overview } from "../domains/pages.ts";
import { FavouriteButton } from "../layout/FavouriteButton.tsx";
import { menuOf, overviewsFor, worksWith } from "../layout/menu.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { UnknownPage } from "../layout/UnknownPage.tsx";
import { labelIn, pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { DomainPanels } from "./DomainPanels.tsx";
import { DomainSearch } from "./DomainSearch.tsx";
import { FlowSteps } from "./FlowSteps.tsx";
import { panelColumns } from "./panelColumns.ts";

/** A domain's own page: its flow with what is at each step, a search within it, all of its lists, its figures. */
export default function DomainPage() {
  const { domain = "" } = useParams();
  const locale = useLocale();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  if (!me) return <PageLoading />;
  const area = menuOf(model, me).find((one) => one.domain === domain);
  if (!area) return <UnknownPage />;
  const title = labelIn(locale, model.domainLabel(domain));
  return (
    // Another domain is another page, not this one with other contents.
    <Fragment key={domain}>
      <PageHeader title={title} />
      <Suspense fallback={<PageLoading />}>
        <FlowSteps domain={domain} me={me} title={title} />
      </Suspense>
      <DomainSearch types={area.entities.map(({ name }) => name)} />
      <Lists me={me} entities={area.entities} />
      <Suspense fallback={<PageLoading />}>
        <Box sx={panelColumns}>
          <DomainPanels me={me} domain={domain} />
        </Box>
      </Suspense>
    </Fragment>
  );
}

/** Every list of the domain, those that the person works with first. */
function Lists({ me, entities }: { me: Me; entities: EntitySummary[] }) {
  const translate = useTranslate();
  const worked = entities.filter((entity) => worksWith(me, entity));
  const others = entities.filter((entity) => !worksWith(me, entity));
  const overviews = overviewsFor(me, entities);
  return (
    <>
      {worked.length > 0 && <ListCards me={me} title={translate("app.home.worked")} entities={worked} overviews={overviews} />}
      {others.length > 0 && <ListCards me={me} title={translate(worked.length > 0 ? "app.home.others" : "app.home.lists")} entities={others} overviews={worked.length > 0 ? [] : overviews} />}
    </>
  );
}

function ListCards({ me, title, entities, overviews }: { me: Me; title: string; entities: EntitySummary[]; overviews: Overview[] }) {
  const locale = useLocale();
  return (
    <Box component="section" aria-label={title} sx={{ mt: 2 }}>
      <Typography component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ display: "grid", gap: 1, gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 1fr))", m: 0, p: 0, listStyle: "none" }}>
        {entities.map((entity) => (
          <ListCard key={entity.name} me={me} entity={entity} />
        ))}
        {overviews.map(({ path, title: overview }) => (
          <Card key={path} component="li" variant="outlined" sx={{ px: 1.5, py: 1 }}>
            <MuiLink component={Link} to={path}>
              {labelIn(locale, overview)}
            </MuiLink>
          </Card>
        ))}
      </Box>
    </Box>
  );
}

function ListCard({ me, entity }: { me: Me; entity: EntitySummary }) {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
  const name = pluralIn(locale, entity);
  const create = translate("ra.page.create", { name: labelIn(locale, entity.label) });
  return (
    <Card component="li" variant="outlined" sx={{ px: 1.5, py: 0.5 }}>
      <Stack direction="row" sx={{ alignItems: "center" }}>
        <MuiLink component={Link} to={createPath({ resource: entity.many, type: "list" })} sx={{ flex: 1, py: { xs: 1.5, sm: 0.5 } }}>
          {name}
        </MuiLink>
        {entity.create && mayDo(me, entity.name, "create") && (
          <Tooltip title={create}>
            <IconButton size="small" aria-label={create} component={Link} to={createPath({ resource: entity.many, type: "create" })} sx={{ minWidth: { xs: 44, sm: 30 }, minHeight: { xs: 44, sm: 30 } }}>
              <AddIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        <FavouriteButton resource={entity.many} name={name} />
      </Stack>
    </Card>
  );
}
