import FolderIcon from "@mui/icons-material/FolderOutlined";
import type { SvgIconComponent } from "@mui/icons-material";

/** Every `<domain>/icon.ts`: a domain's icon is declared by being there. */
const files = import.meta.glob<{ default: SvgIconComponent }>("./*/icon.ts", { eager: true });

export function DomainIcon({ domain }: { domain: string }) {
  const Icon = files[`./${domain}/icon.ts`]?.default ?? FolderIcon;
  return <Icon />;
}
