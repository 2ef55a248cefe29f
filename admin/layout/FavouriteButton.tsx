import StarIcon from "@mui/icons-material/Star";
import StarBorderIcon from "@mui/icons-material/StarBorder";
import { IconButton, Tooltip } from "@mui/material";
import { useTranslate } from "react-admin";
import { useFavourites } from "./favourites.ts";

/** Puts a list among the favourites of the menu, or takes it out. */
export function FavouriteButton({ resource, name }: { resource: string; name: string }) {
  const translate = useTranslate();
  const { favourites, toggle } = useFavourites();
  const starred = favourites.includes(resource);
  const title = translate(starred ? "app.menu.unstar" : "app.menu.star", { name });
  return (
    <Tooltip title={title}>
      <IconButton size="small" aria-label={title} aria-pressed={starred} onClick={() => toggle(resource)} sx={{ minWidth: { xs: 44, sm: 30 }, minHeight: { xs: 44, sm: 30 } }}>
        {starred ? <StarIcon fontSize="small" color="warning" /> : <StarBorderIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
