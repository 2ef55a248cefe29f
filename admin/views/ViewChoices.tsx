import CheckIcon from "@mui/icons-material/Check";
import GroupIcon from "@mui/icons-material/GroupOutlined";
import StarIcon from "@mui/icons-material/Star";
import { Divider, ListItemIcon, ListItemText, Menu, MenuItem } from "@mui/material";
import { useTranslate } from "react-admin";
import type { SavedView } from "./savedView.ts";

interface ViewChoicesProps {
  anchor: HTMLElement | null;
  views: SavedView[];
  current: SavedView | undefined;
  modified: boolean;
  defaultViewId: string | null;
  /** Anyone who is signed in: only their own views can be changed. */
  ownerId: string | undefined;
  close(): void;
  open(view: SavedView | null): void;
  ask(what: "name" | "rename" | "remove"): void;
  update(view: SavedView): void;
  makeDefault(id: string | null): void;
}

/** The views to choose from, one's own first; below them, what can be done with the one that is shown. */
export function ViewChoices({ anchor, views, current, modified, defaultViewId, ownerId, ...does }: ViewChoicesProps) {
  const translate = useTranslate();
  const mine = current !== undefined && current.createdById === ownerId;
  const ordered = [...views].sort((a, b) => Number(b.createdById === ownerId) - Number(a.createdById === ownerId));
  const isDefault = current !== undefined && current.id === defaultViewId;
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={does.close} slotProps={{ paper: { sx: { maxWidth: 360 } } }}>
      <MenuItem dense role="menuitemradio" aria-checked={!current} onClick={() => does.open(null)}>
        <ListItemIcon>{!current && <CheckIcon />}</ListItemIcon>
        <ListItemText>{translate("app.view.none")}</ListItemText>
      </MenuItem>
      {ordered.map((view) => (
        <MenuItem key={view.id} dense role="menuitemradio" aria-checked={view === current} onClick={() => does.open(view)}>
          <ListItemIcon>{view === current && <CheckIcon />}</ListItemIcon>
          <ListItemText secondary={sharingOf(view, ownerId, translate)}>{view.name}</ListItemText>
          {view.groupId && <GroupIcon fontSize="small" color="action" titleAccess={translate("app.view.sharedWith")} />}
          {view.id === defaultViewId && <StarIcon fontSize="small" color="action" titleAccess={translate("app.view.default")} />}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem dense onClick={() => does.ask("name")}>
        {translate("app.view.saveAs")}
      </MenuItem>
      {mine && modified && (
        <MenuItem dense onClick={() => does.update(current)}>
          {translate("app.view.update", { name: current.name })}
        </MenuItem>
      )}
      {mine && (
        <MenuItem dense onClick={() => does.ask("rename")}>
          {translate("app.view.edit")}
        </MenuItem>
      )}
      {current && (
        <MenuItem dense onClick={() => does.makeDefault(isDefault ? null : current.id)}>
          {translate(isDefault ? "app.view.noDefault" : "app.view.makeDefault")}
        </MenuItem>
      )}
      {mine && (
        <MenuItem dense onClick={() => does.ask("remove")}>
          {translate("app.view.remove")}
        </MenuItem>
      )}
    </Menu>
  );
}

type Translate = ReturnType<typeof useTranslate>;

/** By whom a view is shared, or with whom. */
function sharingOf(view: SavedView, ownerId: string | undefined, translate: Translate): string | undefined {
  if (view.createdById !== ownerId) return translate("app.view.sharedBy", { name: view.createdBy?.displayName ?? "…" });
  return view.group ? translate("app.view.sharedTo", { name: view.group.displayName }) : undefined;
}
