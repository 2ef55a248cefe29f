import { Alert, Button } from "@mui/material";
import { useCreatePath, useDataProvider, usePermissions } from "react-admin";
import { useNavigate } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { mayDo, type Me } from "../../../auth/me.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";

/** Begins an attempt, or resumes the one that was begun, in whatever tab. */
export default function StartExam({ record }: { record: PageRecord }) {
  const label = useLabel();
  const entity = useModel().entity("ExamAttempt")!;
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const { permissions: me } = usePermissions<Me>();
  const { attempt, busy, refusal } = useAttempt();
  if (record.status !== "OPEN" || !me || !mayDo(me, "ExamAttempt", "create")) return null;
  const start = () => {
    const data = { examId: record.id };
    // Each press asks anew: the server resumes what goes on.
    void attempt({ ...data, at: Date.now() }, async (idempotencyKey) => {
      const { data: begun } = await dataProvider.create(entity.many, { data, meta: { idempotencyKey } });
      void navigate(createPath({ resource: entity.many, type: "show", id: begun.id }));
    });
  };
  const { minutes, questions, attemptsLeft } = record as unknown as { minutes: number; questions: number; attemptsLeft: number };
  return (
    <>
      <Alert
        severity="info"
        sx={{ mb: 2 }}
        action={
          <Button variant="contained" loading={busy} onClick={start}>
            {label({ zh: "参加考试", en: "Sit exam" })}
          </Button>
        }
      >
        {label({ zh: `${questions} 题，${minutes} 分钟，您还可开始 ${attemptsLeft} 次。作答即时保存，时间以服务器为准。`, en: `${questions} questions, ${minutes} minutes; you may begin ${attemptsLeft} more times. Answers are saved as you choose them, and the server's clock counts.` })}
      </Alert>
      {refusal}
    </>
  );
}
