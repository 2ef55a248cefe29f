import { Box, Card, CardActionArea, CardContent, Link as MuiLink, Paper, Typography } from "@mui/material";
import { useCreatePath, useLocale, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import { useMyApprovals } from "../approvals/useMyApprovals.ts";
import type { Me } from "../auth/me.ts";
import { menuOf } from "../layout/menu.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { pluralIn } from "../model/labels.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { useModel } from "../model/ModelContext.tsx";

/** Where the day begins: what waits for me, and the ways into my work. */
export default function Home() {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
  const model = useModel();
  const { permissions: me, error: fault, refetch } = usePermissions<Me>();
  const { count, atLeast, tasks, isPending } = useMyApprovals();
  const overdue = tasks.filter(({ dueAt }) => dueAt !== null && new Date(dueAt) < new Date()).length;
  return (
    <>
      <PageHeader title={me ? translate("app.home.hello", { name: me.displayName }) : translate("ra.page.dashboard")} />
      {fault && <FaultPanel fault={fault} retry={() => void refetch()} />}
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))" }}>
        <Card variant="outlined">
          <CardActionArea component={Link} to="/approvals">
            <CardContent>
              <Typography color="text.secondary">{translate("app.approvals.title")}</Typography>
              <Typography variant="h3" component="p">
                {isPending ? "…" : (count ?? translate("app.home.atLeast", { count: atLeast }))}
              </Typography>
              {overdue > 0 && <Typography color="error">{translate("app.home.overdue", { smart_count: overdue })}</Typography>}
            </CardContent>
          </CardActionArea>
        </Card>
      </Box>
      <Box sx={{ display: "grid", gap: 2, mt: 2, gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))" }}>
        {me &&
          menuOf(model, me).map(({ domain, entities }) => (
            <Paper key={domain} variant="outlined" component="section" sx={{ p: 2 }}>
              <Typography component="h2" variant="subtitle1" gutterBottom>
                {translate(`app.domain.${domain}`)}
              </Typography>
              <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.5 }}>
                {entities.map((entity) => (
                  <li key={entity.name}>
                    <MuiLink component={Link} to={createPath({ resource: entity.many, type: "list" })}>
                      {pluralIn(locale, entity)}
                    </MuiLink>
                  </li>
                ))}
              </Box>
            </Paper>
          ))}
      </Box>
    </>
  );
}
