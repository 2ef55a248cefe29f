import { alpha, Box, Chip, Paper, Stack, type Theme, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useLocale } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { counted } from "../../../values/counted.ts";
import { formatInteger } from "../../../values/integer.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { mappedZonesOperation, zoneMapOperation } from "./space.operations.ts";

interface MappedZone {
  id: string;
  name: string;
  kind: string;
  storageClass: string;
}

interface MappedLocation {
  id: string;
  code: string;
  capacity: number | null;
  taken: number;
  /** Tenths of a percent. */
  share: number | null;
  packs: number;
  unknownProducts: string[];
}

interface ZoneMap {
  climate: "FINE" | "OUTSIDE" | "SILENT" | "UNWATCHED";
  temperatures: number[];
  locations: MappedLocation[];
}

/** From this share on a location is marked, and above the other nothing more is put away there; tenths of a percent. */
const [warnedFrom, fullAbove] = [850, 1_000];

/** How full, as a light colour behind the figure that says it as well. */
const shade =
  (share: number | null) =>
  ({ palette }: Theme): string => {
    if (share === null) return palette.action.hover;
    if (share > fullAbove) return alpha(palette.error.main, 0.25);
    if (share >= warnedFrom) return alpha(palette.warning.main, 0.25);
    return share >= 500 ? alpha(palette.success.main, 0.18) : palette.background.paper;
  };

/** The warehouse as it is now, zone by zone: how full, and how warm. 五(二)2, GSP 附录3 */
export default function WarehouseMap() {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["mappedZones"],
    queryFn: async () => (await dataProvider.ask<{ zones: { nodes: MappedZone[] } }>(mappedZonesOperation, {})).zones.nodes,
  });
  return (
    <>
      <PageHeader title={label({ zh: "仓库热力图", en: "Map of the warehouse" })} />
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {!data && !error && <PageLoading />}
      {data && <Legend />}
      <Stack sx={{ gap: 2 }}>
        {data?.map((zone) => (
          <ZonePanel key={zone.id} zone={zone} />
        ))}
      </Stack>
    </>
  );
}

function Legend() {
  const label = useLabel();
  const shades: [number | null, string][] = [
    [0, label({ zh: "不足 50%", en: "Below 50 %" })],
    [500, label({ zh: "50% 起", en: "From 50 %" })],
    [warnedFrom, label({ zh: "85% 起", en: "From 85 %" })],
    [fullAbove + 1, label({ zh: "超过 100%，不再上架", en: "Above 100 %: nothing more is put away" })],
    [null, label({ zh: "容积未登记", en: "Volume not entered" })],
  ];
  return (
    <Stack direction="row" component="ul" sx={{ flexWrap: "wrap", gap: 1.5, listStyle: "none", m: 0, mb: 2, p: 0 }}>
      {shades.map(([share, text]) => (
        <Box key={text} component="li" sx={{ display: "flex", alignItems: "center", gap: 0.75, typography: "body2" }}>
          <Box aria-hidden sx={{ width: 18, height: 18, border: 1, borderColor: "divider", borderRadius: 0.5, bgcolor: shade(share) }} />
          {text}
        </Box>
      ))}
    </Stack>
  );
}

function ZonePanel({ zone }: { zone: MappedZone }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["zoneMap", zone.id],
    queryFn: async () => (await dataProvider.ask<{ zoneMap: ZoneMap | null }>(zoneMapOperation, { zoneId: zone.id })).zoneMap,
    refetchInterval: 60_000,
  });
  const headingId = `zone-${zone.id}`;
  return (
    <Paper variant="outlined" component="section" aria-labelledby={headingId} sx={{ p: 2 }}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5, mb: 1 }}>
        <Typography id={headingId} component="h2" variant="subtitle1">{zone.name}</Typography>
        <span>
          <EnumValue enumeration="StorageClass" value={zone.storageClass} />
        </span>
        {data && (
          <span>
            <EnumValue enumeration="Climate" value={data.climate} />
          </span>
        )}
        {data?.temperatures.map((tenths, i) => <Chip key={i} size="small" variant="outlined" label={`${(tenths / 10).toFixed(1)} ℃`} />)}
      </Stack>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {data && data.locations.length === 0 && <Typography variant="body2" color="text.secondary">{label({ zh: "该库区没有货位。", en: "The zone has no locations." })}</Typography>}
      <Box component="ul" sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(104px, 1fr))", gap: 1, listStyle: "none", m: 0, p: 0 }}>
        {data?.locations.map((location) => (
          <LocationTile key={location.id} location={location} />
        ))}
      </Box>
    </Paper>
  );
}

function LocationTile({ location: { id, code, share, packs, unknownProducts } }: { location: MappedLocation }) {
  const label = useLabel();
  const locale = useLocale();
  const count = formatInteger(packs, locale);
  return (
    <Box component="li" sx={{ p: 1, border: 1, borderColor: "divider", borderRadius: 1, bgcolor: shade(share), overflowWrap: "anywhere" }}>
      <RecordLink entity="Location" id={id}>{code}</RecordLink>
      <Box sx={{ typography: "h6" }}>{share === null ? "—" : `${(share / 10).toFixed(1)} %`}</Box>
      <Box sx={{ typography: "caption" }}>{label({ zh: `${count} 盒`, en: counted(packs, "pack") })}</Box>
      {unknownProducts.length > 0 && <Box sx={{ typography: "caption", display: "block" }}>{label({ zh: `${unknownProducts.length} 种商品体积未知`, en: `${counted(unknownProducts.length, "product")} of unknown volume` })}</Box>}
    </Box>
  );
}
