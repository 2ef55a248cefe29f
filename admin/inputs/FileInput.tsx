import UploadFileIcon from "@mui/icons-material/UploadFile";
import { Alert, Box, Button, FormControl, FormHelperText, FormLabel, LinearProgress, Stack } from "@mui/material";
import { useEffect, useId, useRef, useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Named } from "../api/record.ts";
import { upload } from "../api/upload.ts";
import { useModel } from "../model/ModelContext.tsx";
import type { Problem } from "../problems/problem.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { FileLink } from "../values/FileLink.tsx";
import { fileLimits, refusalOf } from "./fileLimits.ts";
import { type AttributeInputProps, useAttributeInput } from "./useAttributeInput.ts";

/** Uploads as soon as a file is chosen; the attribute then holds the file's id. */
export function FileInput(props: AttributeInputProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { field, label, required, error, helperText } = useAttributeInput(props);
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController>(null);
  const [progress, setProgress] = useState<{ name: string; share: number } | null>(null);
  const [names, setNames] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const [refused, setRefused] = useState<string | undefined>();
  const limits = fileLimits(useModel());
  useEffect(() => () => running.current?.abort(), []);

  const several = props.attribute.list;
  const ids = (several ? ((field.value as string[] | null) ?? []) : field.value ? [String(field.value)] : []) as string[];

  const take = async (file: File) => {
    const refusal = refusalOf(file, limits, translate);
    setRefused(refusal);
    if (refusal) return;
    running.current = new AbortController();
    setProblems([]);
    setFault(null);
    setProgress({ name: file.name, share: 0 });
    try {
      const stored = await upload(
        dataProvider,
        file,
        (share) => setProgress({ name: file.name, share }),
        running.current.signal,
      );
      setNames((known) => ({ ...known, [stored.id]: stored.displayName }));
      field.onChange(several ? [...ids, stored.id] : stored.id);
    } catch (reason) {
      if (reason instanceof ProblemsError) setProblems(reason.problems);
      else if (!running.current.signal.aborted) setFault(reason);
    } finally {
      setProgress(null);
    }
  };

  return (
    <FormControl error={error} required={required} fullWidth>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", gap: 1, py: 0.5 }}>
        {ids.map((fileId) => (
          <Stack key={fileId} direction="row" sx={{ alignItems: "center" }}>
            <FileLink file={{ id: fileId, displayName: names[fileId] ?? translate("app.file.view") } satisfies Named} />
            <Button size="small" color="inherit" onClick={() => field.onChange(several ? ids.filter((other) => other !== fileId) : null)}>
              {translate("ra.action.remove")}
            </Button>
          </Stack>
        ))}
        {(several || ids.length === 0) && (
          <Button
            variant="outlined"
            startIcon={<UploadFileIcon />}
            disabled={progress !== null}
            ref={field.ref}
            onClick={() => chooser.current?.click()}
          >
            {translate("app.file.choose")}
          </Button>
        )}
      </Stack>
      <input
        id={id}
        ref={chooser}
        type="file"
        hidden
        accept={limits.types.join(",")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void take(file);
        }}
      />
      {progress && (
        <Box>
          <LinearProgress
            variant="determinate"
            value={progress.share * 100}
            aria-label={translate("app.file.sending", { name: progress.name })}
          />
          <Stack direction="row" sx={{ alignItems: "center", gap: 1 }}>
            <FormHelperText>{translate("app.file.sending", { name: progress.name })}</FormHelperText>
            <Button size="small" onClick={() => running.current?.abort()}>
              {translate("ra.action.cancel")}
            </Button>
          </Stack>
        </Box>
      )}
      {refused && <Alert severity="error">{refused}</Alert>}
      <ProblemPanel problems={problems} />
      {fault !== null && <FaultPanel fault={fault} />}
      {helperText && <FormHelperText>{helperText}</FormHelperText>}
    </FormControl>
  );
}
