import { Box, Card, CardActionArea, Typography } from "@mui/material";
import { useLocale } from "react-admin";
import { Link } from "react-router";
import { defaultSort } from "../api/order.ts";
import { useCounts } from "../api/useCounts.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { formatCount } from "../values/integer.ts";
import { listAddress } from "../work/queues.ts";
import { flowLists, flowOf, stepKey } from "./flows.ts";

/** The steps of a domain's work, each with how much is at it now, and the way to it. */
export function FlowSteps({ domain, me, title }: { domain: string; me: Me; title: string }) {
  const model = useModel();
  const label = useLabel();
  const locale = useLocale();
  const steps = flowOf(domain)
    .map((step, place) => ({ ...step, key: stepKey(place) }))
    .filter(({ entity }) => mayDo(me, entity, "read"));
  const counts = useCounts(flowLists(model, domain), Object.fromEntries(steps.map(({ key, filter }) => [key, { filter }])));
  if (steps.length === 0) return null;
  return (
    <Box component="ol" aria-label={title} sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 45%), 1fr))", gap: 1, m: 0, mb: 2, p: 0, listStyle: "none" }}>
      {steps.map(({ key, title: stepTitle, entity, filter }) => {
        const list = model.entity(entity)!;
        return (
          <Card key={key} component="li" variant="outlined">
            <CardActionArea component={Link} to={listAddress({ entity: list, filter, sort: defaultSort(list) })} sx={{ p: 1.5, height: "100%" }}>
              <Typography variant="body2" color="text.secondary">
                {label(stepTitle)}
              </Typography>
              <Typography variant="h5" component="p">
                {counts[key] ? formatCount(counts[key], locale) : "…"}
              </Typography>
            </CardActionArea>
          </Card>
        );
      })}
    </Box>
  );
}
