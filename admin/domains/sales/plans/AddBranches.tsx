import AddIcon from "@mui/icons-material/Add";
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from "@mui/material";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";
import { ReferencePicker } from "../../../inputs/ReferencePicker.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { counted } from "../../../values/counted.ts";

/** What the API takes at once. */
const AT_ONCE = 500;

interface Branch {
  regionId: string;
  productId: string;
  representativeId: string;
}

interface AddBranchesProps {
  disabled: boolean;
  /** Adds some; answers whether it was done. */
  add(branches: Branch[]): Promise<boolean>;
}

/** Adds every combination of the chosen regions, products and representatives; existing ones stay as they are. */
export function AddBranches({ disabled, add }: AddBranchesProps) {
  const label = useLabel();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" color="inherit" startIcon={<AddIcon />} aria-haspopup="dialog" disabled={disabled} onClick={() => setOpen(true)}>
        {label({ zh: "添加节点", en: "Add branches" })}
      </Button>
      {open && <Combinations close={() => setOpen(false)} add={add} />}
    </>
  );
}

function Combinations({ close, add }: { close(): void; add: AddBranchesProps["add"] }) {
  const label = useLabel();
  const translate = useTranslate();
  const titleId = useId();
  const [regions, setRegions] = useState<string[]>([]);
  const [products, setProducts] = useState<string[]>([]);
  const [representatives, setRepresentatives] = useState<string[]>([]);
  const [saving, setSaving] = useState(false);
  const branches = regions.flatMap((regionId) => products.flatMap((productId) => representatives.map((representativeId) => ({ regionId, productId, representativeId }))));

  async function addAll() {
    setSaving(true);
    for (let start = 0; start < branches.length; start += AT_ONCE) {
      // What is in the way is below the targets.
      if (!(await add(branches.slice(start, start + AT_ONCE)))) break;
    }
    close();
  }

  return (
    <Dialog open fullWidth maxWidth="sm" onClose={saving ? undefined : close} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{label({ zh: "添加节点", en: "Add branches" })}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <ReferencePicker multiple entities={["Region"]} label={label({ zh: "区域", en: "Regions" })} value={regions} change={setRegions} />
          <ReferencePicker multiple entities={["Product"]} label={label({ zh: "商品", en: "Products" })} value={products} change={setProducts} />
          <ReferencePicker multiple entities={["Employee"]} label={label({ zh: "销售代表", en: "Sales representatives" })} value={representatives} change={setRepresentatives} />
          <Typography variant="body2" aria-live="polite">
            {label({
              zh: `${regions.length} 个区域 × ${products.length} 个商品 × ${representatives.length} 名代表 = ${branches.length} 个节点；已有的保持不变。`,
              en: `${counted(regions.length, "region")} × ${counted(products.length, "product")} × ${counted(representatives.length, "representative")} = ${counted(branches.length, "branch")}; existing ones stay as they are.`,
            })}
          </Typography>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close} disabled={saving}>
          {translate("ra.action.cancel")}
        </Button>
        <Button variant="contained" disabled={branches.length === 0} loading={saving} onClick={() => void addAll()}>
          {label({ zh: "添加", en: "Add" })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
