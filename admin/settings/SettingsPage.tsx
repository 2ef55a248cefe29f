import { Alert, Box, Button, Link as MuiLink, Stack, Typography } from "@mui/material";
import { Suspense } from "react";
import { ResourceContextProvider, useCreatePath, useGetList, useLocale, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { RecordDetails } from "../documents/RecordDetails.tsx";
import { useRecord } from "../documents/useRecord.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { inputsOf } from "../model/consoleModel.ts";
import { labelIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { formatDate } from "../values/dates.ts";

/** What people have decided about how the product works: each setting with what is in force, and what comes next. */
export default function SettingsPage() {
  const translate = useTranslate();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  if (!me) return <PageLoading />;
  const settings = model.entities.filter(({ name, setting }) => setting && mayDo(me, name, "read"));
  return (
    <>
      <PageHeader title={translate("app.settings.title")} />
      <Stack sx={{ gap: 4, pb: 3 }}>
        {settings.map(({ name }) => (
          <Suspense key={name} fallback={<PageLoading />}>
            <Setting name={name} me={me} />
          </Suspense>
        ))}
      </Stack>
    </>
  );
}

/** A version that is approved now takes effect tomorrow at the earliest, so few are yet to come. */
const versionsRead = 20;

function Setting({ name, me }: { name: string; me: Me }) {
  const locale = useLocale();
  const translate = useTranslate();
  const createPath = useCreatePath();
  const entity = useModel().entity(name)!;
  const { data: versions, error, refetch } = useGetList<PageRecord>(entity.many, {
    filter: { status: "APPROVED" },
    sort: { field: "validFrom", order: "DESC" },
    pagination: { page: 1, perPage: versionsRead },
    meta: { columns: ["validFrom"] },
  });
  const inForce = versions?.find(({ validFrom }) => String(validFrom) <= me.today);
  const next = versions?.findLast(({ validFrom }) => String(validFrom) > me.today);
  const title = labelIn(locale, entity.label);
  return (
    <Box component="section" aria-label={title}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 2, mb: 1 }}>
        <Typography component="h2" variant="h6">
          {title}
        </Typography>
        <MuiLink component={Link} to={createPath({ resource: entity.many, type: "list" })} variant="body2">
          {translate("app.settings.versions")}
        </MuiLink>
      </Stack>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {next && (
        <Alert severity="info" sx={{ mb: 1 }}>
          <MuiLink component={Link} to={createPath({ resource: entity.many, type: "show", id: next.id })}>
            {translate("app.settings.next", { date: formatDate(String(next.validFrom), locale) })}
          </MuiLink>
        </Alert>
      )}
      {versions && !inForce && <Typography color="text.secondary">{translate("app.settings.none")}</Typography>}
      {inForce && <InForce entity={entity} id={inForce.id} mayPropose={mayDo(me, name, "create")} />}
    </Box>
  );
}

function InForce({ entity, id, mayPropose }: { entity: EntityModel; id: string; mayPropose: boolean }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { record, fault, refetch } = useRecord(entity, id);
  if (fault) return <FaultPanel fault={fault} retry={() => void refetch()} />;
  if (!record) return <PageLoading />;
  const source = copied(inputsOf(entity, "create").filter(({ name }) => name !== "validFrom" && name !== "reason"), record);
  return (
    <ResourceContextProvider value={entity.many}>
      <Stack sx={{ gap: 2 }}>
        <RecordDetails entity={entity} record={record} />
        {mayPropose && (
          <Button component={Link} to={{ pathname: createPath({ resource: entity.many, type: "create" }), search: `?${new URLSearchParams({ source: JSON.stringify(source) })}` }} variant="outlined" sx={{ alignSelf: "start" }}>
            {translate("app.settings.propose")}
          </Button>
        )}
      </Stack>
    </ResourceContextProvider>
  );
}

/** What a form begins with that is to be like this record: only what people enter. */
function copied(attributes: readonly AttributeModel[], from: Record<string, unknown>): Record<string, unknown> {
  const valueOf = ({ name, attributes: parts }: AttributeModel): unknown => {
    const value = from[name];
    if (!parts || !Array.isArray(value)) return value;
    return value.map((part: Record<string, unknown>) => copied(parts.filter(({ input }) => input), part));
  };
  return Object.fromEntries(attributes.map((attribute) => [attribute.name, valueOf(attribute)]));
}
