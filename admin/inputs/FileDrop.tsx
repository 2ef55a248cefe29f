import PhotoCameraIcon from "@mui/icons-material/PhotoCameraOutlined";
import UploadFileIcon from "@mui/icons-material/UploadFile";
import { Alert, Box, Button, FormHelperText, LinearProgress, Stack, useMediaQuery } from "@mui/material";
import { type ChangeEvent, type DragEvent, type Ref, useEffect, useRef, useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { StoredFile } from "../api/record.ts";
import { upload } from "../api/upload.ts";
import { useModel } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { fileLimits, refusalOf } from "./fileLimits.ts";

interface FileDropProps {
  /** Of the file chooser, for its label. */
  id?: string;
  several: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  /** Receives those that have arrived, once all have been tried. */
  onStored(files: StoredFile[]): void;
}

/** Takes files: chosen, dropped or photographed. Each is uploaded at once; what is refused says so and stops no other. */
export function FileDrop({ id, several, buttonRef, onStored }: FileDropProps) {
  const translate = useTranslate();
  const limits = fileLimits(useModel());
  const isTouched = useMediaQuery("(pointer: coarse)");
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { take, progress, stop, refusals } = useUploads(limits, onStored);

  const onChosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = "";
    void take(files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!progress) void take([...event.dataTransfer.files].slice(0, several ? undefined : 1));
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  return (
    <>
      <Stack
        direction="row"
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
        sx={{ alignItems: "center", flexWrap: "wrap", gap: 1, p: 1, border: 1, borderStyle: "dashed", borderRadius: 1, borderColor: over ? "primary.main" : "divider" }}
      >
        <Button variant="outlined" startIcon={<UploadFileIcon />} disabled={progress !== null} ref={buttonRef} onClick={() => chooser.current?.click()}>
          {translate(several ? "app.file.chooseSeveral" : "app.file.choose")}
        </Button>
        {isTouched && (
          <Button variant="outlined" startIcon={<PhotoCameraIcon />} disabled={progress !== null} onClick={() => camera.current?.click()}>
            {translate("app.file.photograph")}
          </Button>
        )}
        <FormHelperText>{translate("app.file.drop")}</FormHelperText>
      </Stack>
      <input id={id} ref={chooser} type="file" hidden multiple={several} accept={limits.accepted} onChange={onChosen} />
      <input ref={camera} type="file" hidden accept="image/jpeg,image/png" capture="environment" aria-label={translate("app.file.photograph")} onChange={onChosen} />
      {progress && (
        <Box>
          <LinearProgress variant="determinate" value={progress.share * 100} aria-label={translate("app.file.sending", { name: progress.name })} />
          <Stack direction="row" sx={{ alignItems: "center", gap: 1 }}>
            <FormHelperText>{translate("app.file.sending", { name: progress.name })}</FormHelperText>
            <Button size="small" onClick={stop}>
              {translate("ra.action.cancel")}
            </Button>
          </Stack>
        </Box>
      )}
      {refusals.map(({ name, text, problems, fault }) => (
        <Alert key={name} severity="error">
          <strong>{name}</strong> {text}
          {problems && <ProblemPanel problems={problems} />}
          {fault !== undefined && <FaultPanel fault={fault} />}
        </Alert>
      ))}
    </>
  );
}

interface RefusedFile {
  name: string;
  text?: string;
  problems?: Problem[];
  fault?: unknown;
}

function useUploads(limits: ReturnType<typeof fileLimits>, onStored: (files: StoredFile[]) => void) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const running = useRef<AbortController>(null);
  const [progress, setProgress] = useState<{ name: string; share: number } | null>(null);
  const [refusals, setRefusals] = useState<RefusedFile[]>([]);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (file: File, signal: AbortSignal): Promise<StoredFile | undefined> => {
    const text = refusalOf(file, limits, translate);
    if (text) {
      setRefusals((all) => [...all, { name: file.name, text }]);
      return undefined;
    }
    setProgress({ name: file.name, share: 0 });
    try {
      return await upload(dataProvider, file, (share) => setProgress({ name: file.name, share }), signal);
    } catch (reason) {
      if (signal.aborted) return undefined;
      const refusal = reason instanceof ProblemsError ? { problems: reason.problems } : { fault: reason };
      setRefusals((all) => [...all, { name: file.name, ...refusal }]);
      return undefined;
    }
  };

  const take = async (files: File[]) => {
    const { signal } = (running.current = new AbortController());
    setRefusals([]);
    const stored: StoredFile[] = [];
    for (const file of files) {
      const one = signal.aborted ? undefined : await send(file, signal);
      if (one) stored.push(one);
    }
    setProgress(null);
    if (stored.length > 0) onStored(stored);
  };

  return { take, progress, refusals, stop: () => running.current?.abort() };
}
