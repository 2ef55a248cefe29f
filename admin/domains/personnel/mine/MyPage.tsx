import { Box, List, ListItem, ListItemText, Paper, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useDataProvider, useLocale, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import type { Label } from "../../../../graphql/schema/model.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatDate } from "../../../values/dates.ts";
import { toDecimal } from "../../../values/decimal.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { RecordLink } from "../../../values/RecordLink.tsx";
import TrainingFile from "../duties/TrainingFile.tsx";
import { myPageDocument } from "./mine.operations.ts";

type Nodes<T> = { nodes: ({ id: string } & T)[] };

interface MyPageAnswer {
  obligations: Nodes<{ title: string; status: string; expiresOn: string; blockedOn: string | null }>;
  trainingSessions: Nodes<{ title: string; heldOn: string }>;
  exams: Nodes<{ title: string; closesOn: string; attemptsLeft: number }>;
  examAttempts: Nodes<{ displayName: string; status: string; startedAt: string; score: number | null; passed: boolean | null; exam: { title: string } | null }>;
  trainingRecords: Nodes<{ title: string; completedOn: string; completed: boolean }>;
  courseProposals: Nodes<{ displayName: string; status: string; course: { name: string } | null }>;
  careerPlans: Nodes<{ displayName: string; status: string; reviewDueOn: string | null }>;
  appraisals: Nodes<{ displayName: string; status: string; appealBy: string | null; cycle: { title: string; selfBy: string } | null }>;
  appraisalResults: Nodes<{ displayName: string; publishedOn: string; total: number; band: string }>;
  rewards: Nodes<{ displayName: string; kind: string; status: string; grantedOn: string | null; amount: Money | null }>;
  actionItems: Nodes<{ displayName: string; status: string; dueOn: string | null }>;
}

/** What I must do by when, what I may sit, and what was said of my work: mine alone, and on a phone as well. 九, 十 */
export default function MyPage() {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const { data, error, refetch } = useQuery({
    queryKey: ["myPage", me?.id],
    queryFn: () => dataProvider.ask<MyPageAnswer>(myPageDocument, { me: me!.id, today: me!.today }),
    enabled: Boolean(me),
  });
  return (
    <>
      <PageHeader title={label({ zh: "我的培训与考核", en: "My training and appraisal" })} />
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {!data && !error && <PageLoading />}
      {me && <TrainingFile record={me} />}
      {data && <Sections mine={data} />}
    </>
  );
}

function Sections({ mine }: { mine: MyPageAnswer }) {
  const label = useLabel();
  const on = useDay();
  return (
    <Box sx={{ display: "grid", gap: 2, pb: 4, alignItems: "start", gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 340px), 1fr))" }}>
      <Section title={{ zh: "我需要完成的", en: "What I must do" }} none={{ zh: "目前没有上岗要求。", en: "No requirement applies to you." }}>
        {mine.obligations.nodes.map(({ id, title, status, expiresOn, blockedOn }) => (
          <Row key={id} entity="Obligation" id={id} name={title} state={<EnumValue enumeration="ObligationStatus" value={status} />}>
            {label({ zh: `${on(expiresOn)} 到期${blockedOn ? `，${on(blockedOn)} 起角色停用` : ""}`, en: `due on ${on(expiresOn)}${blockedOn ? `; the role cannot be used from ${on(blockedOn)} on` : ""}` })}
          </Row>
        ))}
        {mine.courseProposals.nodes.map(({ id, displayName, status, course }) => (
          <Row key={id} entity="CourseProposal" id={id} name={course?.name ?? displayName} state={<EnumValue enumeration="CourseProposalStatus" value={status} />}>
            {label({ zh: "建议参加的培训", en: "a course that is proposed to you" })}
          </Row>
        ))}
        {mine.trainingSessions.nodes.map(({ id, title, heldOn }) => (
          <Row key={id} entity="TrainingSession" id={id} name={title}>
            {label({ zh: `${on(heldOn)} 上课`, en: `on ${on(heldOn)}` })}
          </Row>
        ))}
      </Section>
      <Section title={{ zh: "我的考试", en: "My exams" }} none={{ zh: "目前没有考试。", en: "There are no exams." }}>
        {mine.exams.nodes.map(({ id, title, closesOn, attemptsLeft }) => (
          <Row key={id} entity="Exam" id={id} name={title}>
            {label({ zh: `可参加，还可开始 ${attemptsLeft} 次，${on(closesOn)} 截止`, en: `open until ${on(closesOn)}, ${attemptsLeft} attempts left` })}
          </Row>
        ))}
        {mine.examAttempts.nodes.map(({ id, displayName, status, startedAt, score, passed, exam }) => (
          <Row key={id} entity="ExamAttempt" id={id} name={exam?.title ?? displayName} state={<EnumValue enumeration="ExamAttemptStatus" value={status} />}>
            {score === null ? on(startedAt) : label({ zh: `${on(startedAt)}，${toDecimal(score, 2)} %，${passed ? "及格" : "不及格"}`, en: `${on(startedAt)}, ${toDecimal(score, 2)} %, ${passed ? "passed" : "not passed"}` })}
          </Row>
        ))}
      </Section>
      <Section title={{ zh: "我的考核", en: "My appraisal" }} none={{ zh: "还没有考核。", en: "There is no appraisal yet." }}>
        {mine.appraisals.nodes.map(({ id, displayName, status, appealBy, cycle }) => (
          <Row key={id} entity="Appraisal" id={id} name={cycle?.title ?? displayName} state={<EnumValue enumeration="AppraisalStatus" value={status} />}>
            {status === "SELF" && cycle && label({ zh: `请于 ${on(cycle.selfBy)} 前自评`, en: `assess yourself by ${on(cycle.selfBy)}` })}
            {status === "PUBLISHED" && appealBy && label({ zh: `可于 ${on(appealBy)} 前申诉`, en: `you may appeal until ${on(appealBy)}` })}
          </Row>
        ))}
        {mine.appraisalResults.nodes.map(({ id, displayName, publishedOn, total, band }) => (
          <Row key={id} entity="AppraisalResult" id={id} name={label({ zh: `结果 ${displayName}`, en: `Result ${displayName}` })}>
            {label({ zh: `${on(publishedOn)} 公布，${toDecimal(total, 2)} 分，等级 ${band}`, en: `published on ${on(publishedOn)}, ${toDecimal(total, 2)} points, band ${band}` })}
          </Row>
        ))}
      </Section>
      <Section title={{ zh: "我的行动项", en: "My actions" }} none={{ zh: "没有未完成的行动项。", en: "No action is open." }}>
        {mine.actionItems.nodes.map(({ id, displayName, status, dueOn }) => (
          <Row key={id} entity="ActionItem" id={id} name={displayName} state={<EnumValue enumeration="ActionItemStatus" value={status} />}>
            {dueOn && label({ zh: `${on(dueOn)} 到期`, en: `due on ${on(dueOn)}` })}
          </Row>
        ))}
      </Section>
      <Section title={{ zh: "我的奖励", en: "My rewards" }} none={{ zh: "还没有奖励。", en: "There are no rewards yet." }}>
        {mine.rewards.nodes.map(({ id, displayName, kind, grantedOn, amount }) => (
          <Row key={id} entity="Reward" id={id} name={displayName} state={<EnumValue enumeration="RewardKind" value={kind} />}>
            {amount && <MoneyValue money={amount} />} {grantedOn && on(grantedOn)}
          </Row>
        ))}
      </Section>
      <Section title={{ zh: "我的培训档案与职业规划", en: "My training records and career" }} none={{ zh: "还没有培训记录。", en: "There are no training records yet." }}>
        {mine.careerPlans.nodes.map(({ id, displayName, status, reviewDueOn }) => (
          <Row key={id} entity="CareerPlan" id={id} name={label({ zh: `职业规划 ${displayName}`, en: `Career plan ${displayName}` })} state={<EnumValue enumeration="CareerPlanStatus" value={status} />}>
            {reviewDueOn && label({ zh: `${on(reviewDueOn)} 回顾`, en: `reviewed on ${on(reviewDueOn)}` })}
          </Row>
        ))}
        {mine.trainingRecords.nodes.map(({ id, title, completedOn, completed }) => (
          <Row key={id} entity="TrainingRecord" id={id} name={title}>
            {label({ zh: `${on(completedOn)}，${completed ? "已完成" : "未完成"}`, en: `${on(completedOn)}, ${completed ? "completed" : "not completed"}` })}
          </Row>
        ))}
      </Section>
    </Box>
  );
}

function useDay(): (date: string) => string {
  const locale = useLocale();
  return (date) => formatDate(date, locale);
}

function Section({ title, none, children }: { title: Label; none: Label; children: ReactNode[] }) {
  const label = useLabel();
  const isEmpty = children.flat().filter(Boolean).length === 0;
  return (
    <Paper variant="outlined" component="section" aria-label={label(title)} sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {label(title)}
      </Typography>
      {isEmpty ? (
        <Typography variant="body2" color="text.secondary">
          {label(none)}
        </Typography>
      ) : (
        <List dense disablePadding>
          {children}
        </List>
      )}
    </Paper>
  );
}

function Row({ entity, id, name, state, children }: { entity: string; id: string; name: string; state?: ReactNode; children?: ReactNode }) {
  return (
    <ListItem disableGutters>
      <ListItemText
        slotProps={{ primary: { component: "div" }, secondary: { component: "div" } }}
        primary={
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center", overflowWrap: "anywhere" }}>
            <RecordLink entity={entity} id={id}>
              {name}
            </RecordLink>
            {state}
          </Stack>
        }
        secondary={children}
      />
    </ListItem>
  );
}
