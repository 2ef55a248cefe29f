import MarkAsUnreadIcon from "@mui/icons-material/MarkEmailUnreadOutlined";
import MarkReadIcon from "@mui/icons-material/DraftsOutlined";
import { Box, IconButton, ListItem, ListItemButton, ListItemText, Tooltip } from "@mui/material";
import { useCreatePath, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { Notice } from "../api/notifications.ts";
import { useModel } from "../model/ModelContext.tsx";
import { EnumValue } from "../values/EnumValue.tsx";
import { Moment } from "../values/Moment.tsx";

interface NoticeItemProps {
  notice: Notice;
  mark(unread: boolean): void;
  /** The panel gives way to the record. */
  close(): void;
}

/** One notice: opening its record reads it. */
export function NoticeItem({ notice, mark, close }: NoticeItemProps) {
  const translate = useTranslate();
  const path = usePathOf(notice);
  const { kind, text, createdAt, unread, deliveries } = notice;
  const failed = deliveries.filter(({ status }) => status === "FAILED");
  const toggle = translate(unread ? "app.notices.read" : "app.notices.unreadAgain");
  const content = (
    <ListItemText
      primary={text}
      secondary={
        <>
          <EnumValue enumeration="NoticeKind" value={kind} /> <Moment at={createdAt} distance />
          {failed.map(({ channel }) => (
            <Box key={channel} component="span" sx={{ color: "error.main" }}>
              {" · "}
              <EnumValue enumeration="DeliveryChannel" value={channel} /> {translate("app.notices.notDelivered")}
            </Box>
          ))}
        </>
      }
      slotProps={{ primary: { sx: { fontWeight: unread ? "bold" : undefined, overflowWrap: "anywhere" } }, secondary: { component: "div" } }}
    />
  );
  return (
    <ListItem
      disablePadding
      divider
      secondaryAction={
        <Tooltip title={toggle}>
          <IconButton edge="end" size="small" aria-label={translate("app.problem.field", { field: toggle, message: text })} onClick={() => mark(!unread)}>
            {unread ? <MarkReadIcon fontSize="small" /> : <MarkAsUnreadIcon fontSize="small" />}
          </IconButton>
        </Tooltip>
      }
    >
      {path ? (
        <ListItemButton
          component={Link}
          to={path}
          onClick={() => {
            if (unread) mark(false);
            close();
          }}
        >
          {content}
        </ListItemButton>
      ) : (
        <Box sx={{ px: 2, py: 0.5 }}>{content}</Box>
      )}
    </ListItem>
  );
}

/** The page of the record that a notice is about; none where this person may no longer see it. */
function usePathOf({ about }: Notice): string | undefined {
  const model = useModel();
  const createPath = useCreatePath();
  const entity = about && model.summary(about.__typename);
  return entity ? createPath({ resource: entity.many, type: "show", id: about.id }) : undefined;
}
