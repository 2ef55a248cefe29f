import BookmarkIcon from "@mui/icons-material/BookmarkBorder";
import { Button } from "@mui/material";
import { useState } from "react";
import { Confirm, useNotify, usePermissions, useTranslate } from "react-admin";
import type { Me } from "../auth/me.ts";
import type { SavedView } from "./savedView.ts";
import { useSavedViews } from "./useSavedViews.ts";
import { useViewState } from "./useViewState.ts";
import { ViewChoices } from "./ViewChoices.tsx";
import { ViewDialog } from "./ViewDialog.tsx";
import { ViewNotices } from "./ViewNotices.tsx";

/** Which view the list shows, the others, and what can be done with them. */
export function ViewMenu() {
  const translate = useTranslate();
  const notify = useNotify();
  const { permissions: me } = usePermissions<Me>();
  const saved = useSavedViews();
  const state = useViewState(saved.views, saved.preference, saved.isPending);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<"name" | "rename" | "remove" | null>(null);
  const { current, modified, selection } = state;

  /** What is done without a dialog says how it went. */
  const attempt = (done: string, work: () => Promise<void>) => {
    setAnchor(null);
    work().then(
      () => notify(done, { type: "success" }),
      (reason: unknown) => notify(reason instanceof Error ? reason.message : String(reason), { type: "error" }),
    );
  };
  const ask = (what: typeof asking) => {
    setAnchor(null);
    setAsking(what);
  };
  const open = (view: SavedView | null) => {
    setAnchor(null);
    state.open(view);
  };

  return (
    <>
      <Button
        startIcon={<BookmarkIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ maxWidth: 280, whiteSpace: "nowrap" }}
      >
        {current ? translate(modified ? "app.view.modified" : "app.view.shown", { name: current.name }) : translate("app.view.title")}
      </Button>
      <ViewChoices
        anchor={anchor}
        views={saved.views}
        current={current}
        modified={modified}
        defaultViewId={saved.preference?.defaultViewId ?? null}
        ownerId={me?.id}
        close={() => setAnchor(null)}
        open={open}
        ask={ask}
        update={(view) => attempt("app.view.saved", () => saved.update(view, { selection }))}
        makeDefault={(id) => attempt("app.view.saved", () => saved.makeDefault(saved.preference, id))}
      />
      {asking === "name" && (
        <ViewDialog
          title={translate("app.view.saveAs")}
          initial={{ name: "", groupId: null }}
          save={async (naming, key) => state.keepCurrent(await saved.create({ ...naming, selection }, key))}
          close={() => setAsking(null)}
        />
      )}
      {asking === "rename" && current && (
        <ViewDialog
          title={translate("app.view.edit")}
          initial={{ name: current.name, groupId: current.groupId }}
          save={(naming) => saved.update(current, naming)}
          close={() => setAsking(null)}
        />
      )}
      <Confirm
        isOpen={asking === "remove" && current !== undefined}
        title={translate("app.view.remove")}
        content={translate(current?.groupId ? "app.view.removeShared" : "app.view.removePersonal", { name: current?.name })}
        onConfirm={() => {
          setAsking(null);
          if (current) attempt("app.view.removed", () => saved.remove(current).then(() => state.keepCurrent(null)));
        }}
        onClose={() => setAsking(null)}
      />
      <ViewNotices missing={state.missing} unknown={state.unknown} />
    </>
  );
}
