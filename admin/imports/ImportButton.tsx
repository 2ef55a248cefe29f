import UploadIcon from "@mui/icons-material/FileUploadOutlined";
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, Typography } from "@mui/material";
import { useId, useRef, useState } from "react";
import { useDataProvider, useLocale, usePermissions, useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { sendFile, sha256 } from "../api/upload.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { downloadText } from "../jobs/download.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { labelIn } from "../model/labels.ts";
import { useEntity, useModel } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { templateOf } from "./template.ts";

/** Takes a file of records; what becomes of them is decided on the import's own page. */
export function ImportButton() {
  const translate = useTranslate();
  const locale = useLocale();
  const navigate = useNavigate();
  const titleId = useId();
  const entity = useEntity();
  const model = useModel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const chooser = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController>(null);
  const [open, setOpen] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const mayImport = entity.imports && me && mayDo(me, entity.name, "create") && mayDo(me, "Job", "import");
  if (!mayImport) return null;

  const take = async (file: File) => {
    running.current = new AbortController();
    setFault(null);
    setShare(0);
    try {
      const place = await dataProvider.requestImport({ listOf: entity.name, fileName: file.name, size: file.size, sha256: await sha256(file) });
      await sendFile(place, file, setShare, running.current.signal);
      const jobs = await model.fetchResource("jobs");
      const begin = jobs.actions.find(({ name }) => name === "begin");
      if (!begin) throw new Error("The model has no way to begin a job");
      await dataProvider.act(jobs, begin, { id: place.id, version: place.version, idempotencyKey: crypto.randomUUID(), input: {} });
      navigate(`/imports/${place.id}`);
    } catch (reason) {
      if (!running.current.signal.aborted) setFault(reason);
      setShare(null);
    }
  };
  const close = () => {
    running.current?.abort();
    setOpen(false);
    setShare(null);
    setFault(null);
  };

  const saveTemplate = () => {
    const text = templateOf(attributesOf(entity, entity.imports ?? []), (label) => labelIn(locale, label));
    downloadText(text, translate("app.import.templateName", { name: labelIn(locale, entity.label) }), "text/csv");
  };

  return (
    <>
      <Button startIcon={<UploadIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate("app.import.button")}
      </Button>
      <Dialog open={open} fullWidth maxWidth="sm" onClose={close} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{translate("app.import.title", { name: labelIn(locale, entity.label) })}</DialogTitle>
        <DialogContent>
          <Typography>{translate("app.import.about")}</Typography>
          {share !== null && <LinearProgress variant="determinate" value={share * 100} aria-label={translate("app.import.sending")} sx={{ mt: 2 }} />}
          {fault instanceof ProblemsError ? <ProblemPanel problems={fault.problems} /> : fault !== null && <FaultPanel fault={fault} />}
          <Alert severity="info" sx={{ mt: 2 }}>
            {translate("app.import.safe")}
          </Alert>
        </DialogContent>
        <DialogActions>
          <Button onClick={saveTemplate} sx={{ mr: "auto" }}>
            {translate("app.import.template")}
          </Button>
          <Button color="inherit" onClick={close}>
            {translate("ra.action.cancel")}
          </Button>
          <Button variant="contained" loading={share !== null} onClick={() => chooser.current?.click()}>
            {translate("app.file.choose")}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            aria-label={translate("app.file.choose")}
            accept=".csv,.txt,.xlsx"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = "";
              if (file) void take(file);
            }}
          />
        </DialogActions>
      </Dialog>
    </>
  );
}
