import { Button, Checkbox, MenuItem, Paper, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField, Typography } from "@mui/material";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useNotify, usePermissions, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { ChannelChoice, Preferences } from "../api/notifications.ts";
import type { Me } from "../auth/me.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { ChatWebhookForm } from "./ChatWebhookForm.tsx";

const PREFERENCES = ["notificationPreferences"];
const CHANNELS = ["bell", "email", "chat"] as const;

/** A person's notification channels per kind of notice, and their addresses. */
export default function PreferencesPage() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const { data, error, isPending, refetch } = useQuery({ queryKey: PREFERENCES, queryFn: () => dataProvider.preferences() });
  return (
    <>
      <PageHeader title={translate("app.preferences.title")} />
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {isPending && <PageLoading />}
      {data && (
        <Stack sx={{ gap: 2, pb: 3 }}>
          {/* The form is reset to the saved values. */}
          <ChannelForm key={data.version} preferences={data} />
          {me && (
            <Paper variant="outlined" sx={{ p: 2 }}>
              <ChatWebhookForm ownerId={me.id} />
            </Paper>
          )}
        </Stack>
      )}
    </>
  );
}

function ChannelForm({ preferences }: { preferences: Preferences }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [language, setLanguage] = useState(preferences.language);
  const [choices, setChoices] = useState(preferences.choices);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  const save = async () => {
    setBusy(true);
    setProblems([]);
    setFault(null);
    try {
      await dataProvider.setPreferences({ version: preferences.version, language, choices });
      await queryClient.invalidateQueries({ queryKey: PREFERENCES });
      notify("app.form.saved", { type: "success" });
    } catch (reason) {
      if (reason instanceof ProblemsError) setProblems(reason.problems);
      else setFault(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Paper variant="outlined" component="section" aria-label={translate("app.preferences.channels")} sx={{ p: 2 }}>
      <ChannelTable choices={choices} change={setChoices} />
      <Stack sx={{ gap: 1, mt: 2, alignItems: "start" }}>
        <Typography variant="body2" color="text.secondary">
          {preferences.email ? translate("app.preferences.mailsTo", { address: preferences.email }) : translate("app.preferences.noMail")}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {translate(preferences.chatsTo ? "app.preferences.chatReady" : "app.preferences.noChat")}
        </Typography>
        <LanguageSelect value={language} change={setLanguage} />
        <ProblemPanel problems={problems} />
        {fault !== null && <FaultPanel fault={fault} />}
        <Button variant="contained" loading={busy} onClick={() => void save()}>
          {translate("ra.action.save")}
        </Button>
      </Stack>
    </Paper>
  );
}

function LanguageSelect({ value, change }: { value: string; change(language: string): void }) {
  const translate = useTranslate();
  const label = useLabel();
  return (
    <TextField select size="small" label={translate("app.preferences.language")} value={value} onChange={(event) => change(event.target.value)} sx={{ minWidth: 220, mt: 1 }}>
      {useModel()
        .enumeration("NoticeLanguage")
        .values.map((one) => (
          <MenuItem key={one.value} value={one.value}>
            {label(one.label)}
          </MenuItem>
        ))}
    </TextField>
  );
}

function ChannelTable({ choices, change }: { choices: ChannelChoice[]; change(choices: ChannelChoice[]): void }) {
  const translate = useTranslate();
  const label = useLabel();
  const kinds = useModel().enumeration("NoticeKind").values;
  return (
    <TableContainer>
      <Table size="small" aria-label={translate("app.preferences.channels")}>
        <TableHead>
          <TableRow>
            <TableCell>{translate("app.preferences.kind")}</TableCell>
            {CHANNELS.map((channel) => (
              <TableCell key={channel} align="center">
                {translate(`app.preferences.channel.${channel}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {choices.map((choice) => {
            const kind = kinds.find(({ value }) => value === choice.kind);
            const name = kind ? label(kind.label) : choice.kind;
            return (
              <TableRow key={choice.kind}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                {CHANNELS.map((channel) => (
                  <TableCell key={channel} align="center" padding="checkbox">
                    <Checkbox
                      checked={choice[channel]}
                      onChange={(_, on) => change(choices.map((one) => (one === choice ? { ...one, [channel]: on } : one)))}
                      slotProps={{ input: { "aria-label": translate("app.problem.field", { field: name, message: translate(`app.preferences.channel.${channel}`) }) } }}
                    />
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
