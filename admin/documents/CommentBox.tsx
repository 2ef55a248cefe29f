import { Button, Stack } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import { FormProvider, useForm } from "react-hook-form";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Named } from "../api/record.ts";
import { refetchAfterChange } from "../api/refetchAfterChange.ts";
import { attemptKeys } from "../forms/attemptKey.ts";
import { draftStore } from "../forms/draft.ts";
import { FileInput } from "../inputs/FileInput.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { MentionInput } from "./MentionInput.tsx";

interface CommentDraft {
  text: string;
  /** Everybody who was chosen; people who were removed from the text are not notified. */
  people: Named[];
  fileIds: string[];
}

const NOTHING: CommentDraft = { text: "", people: [], fileIds: [] };

const FILES: AttributeModel = { name: "fileIds", kind: "file", label: { zh: "附件", en: "Files" }, about: "", nullable: true, list: true, entity: "File", input: { maxItems: 10 } };

/** Says something about a record. What is typed outlives a reload, until it is sent. */
export function CommentBox({ id }: { id: string }) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [draft] = useState(() => draftStore(`comment.${id}`));
  const form = useForm<CommentDraft>({ defaultValues: { ...NOTHING, ...draft.read()?.values } });
  const [keys] = useState(attemptKeys);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const { text, people, fileIds } = form.watch();
  const { isSubmitting } = form.formState;

  useEffect(() => {
    if (text === "" && fileIds.length === 0) draft.clear();
    else draft.write({ values: { text, people, fileIds } });
  }, [draft, text, people, fileIds]);

  const send = async () => {
    setProblems([]);
    setFault(null);
    const mentionedIds = people.filter(({ displayName }) => text.includes(`@${displayName}`)).map((person) => person.id);
    const posted = { id, text, mentionedIds, fileIds };
    try {
      await dataProvider.comment({ ...posted, idempotencyKey: keys.keyFor(posted) });
      keys.answered();
      form.reset(NOTHING);
      await refetchAfterChange(queryClient);
    } catch (reason) {
      if (!(reason instanceof ProblemsError)) return setFault(reason);
      keys.answered();
      setProblems(reason.problems);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };

  return (
    <FormProvider {...form}>
      <Stack
        component="form"
        aria-label={translate("app.comment.write")}
        sx={{ gap: 1, mt: 1.5, mb: 2 }}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void form.handleSubmit(send)(event);
        }}
      >
        <MentionInput
          label={translate("app.comment.write")}
          value={text}
          change={(value) => form.setValue("text", value)}
          mention={(person) => form.setValue("people", [...people.filter((other) => other.id !== person.id), person])}
        />
        <FileInput attribute={FILES} source="fileIds" />
        <ProblemPanel problems={problems} />
        {fault !== null && <FaultPanel fault={fault} />}
        <Button type="submit" variant="outlined" disabled={text.trim() === ""} loading={isSubmitting} sx={{ alignSelf: "end" }}>
          {translate("app.comment.send")}
        </Button>
      </Stack>
    </FormProvider>
  );
}
