import { Box, Chip, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "react-admin";
import type { Label } from "../../../../graphql/schema/model.ts";
import type { Money, PageRecord } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { useLook } from "../../../inputs/useLook.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatMoney } from "../../../values/money.ts";
import type { Look } from "../../choices.ts";

/** A budget that a decision concerns. */
interface Budget {
  title: Label;
  name: string;
  available: Money;
  committed: Money;
  spent: Money;
  /** What the decision takes out of what is available; below zero, what it adds. */
  takes: number;
}

const plansBudget: Label = { zh: "计划预算", en: "Budget of the plan" };
const campaignsBudget: Label = { zh: "活动预算", en: "Budget of the campaign" };

const amountOf = (value: unknown): number => (value as Money | null)?.amount ?? 0;

/** The account of a plan or a campaign; none where it has not been approved, or the person may not see it. */
async function budgetOf(look: Look, entity: "MarketingPlan" | "Campaign", id: unknown, title: Label, takes: number): Promise<Budget[]> {
  const holder = typeof id === "string" ? await look.read(entity, id) : null;
  const account = typeof holder?.accountId === "string" ? await look.read("BudgetAccount", holder.accountId) : null;
  if (!account) return [];
  const { available, committed, spent } = account as unknown as Record<"available" | "committed" | "spent", Money>;
  return [{ title, name: account.displayName, available, committed, spent, takes }];
}

/** An expense comes out of its campaign's budget. */
export const ExpenseBudget = ({ record }: { record: PageRecord }) => (
  <Budgets record={record} read={(look) => budgetOf(look, "Campaign", record.campaignId, campaignsBudget, amountOf(record.amount))} />
);

/** A campaign's budget comes out of its plan's. */
export const CampaignBudget = ({ record }: { record: PageRecord }) => (
  <Budgets record={record} read={(look) => budgetOf(look, "MarketingPlan", record.planId, plansBudget, amountOf(record.budget))} />
);

/** More for a campaign comes out of its plan's. */
export const IncreaseBudgets = ({ record }: { record: PageRecord }) => (
  <Budgets
    record={record}
    read={async (look) => {
      const campaign = typeof record.campaignId === "string" ? await look.read("Campaign", record.campaignId) : null;
      const amount = amountOf(record.amount);
      const both = await Promise.all([budgetOf(look, "MarketingPlan", campaign?.planId, plansBudget, amount), budgetOf(look, "Campaign", record.campaignId, campaignsBudget, -amount)]);
      return both.flat();
    }}
  />
);

/** The budget of a quarter comes out of the year's; a year's own comes out of none. */
export const QuarterBudget = ({ record }: { record: PageRecord }) =>
  record.quarter ? (
    <Budgets
      record={record}
      read={async (look) => {
        const [year] = await look.find("MarketingPlan", { period: String(record.year), status: ["APPROVED", "RUNNING"] }, ["period"]);
        return budgetOf(look, "MarketingPlan", year?.id, { zh: "年度预算", en: "Budget of the year" }, amountOf(record.budget));
      }}
    />
  ) : null;

/** What is left of the budgets that a decision concerns, now and after it. 三(三) */
function Budgets({ record, read }: { record: PageRecord; read(look: Look): Promise<Budget[]> }) {
  const label = useLabel();
  const look = useLook();
  const { data, error, refetch } = useQuery({ queryKey: ["budgetEvidence", record.id, record.version], queryFn: () => read(look!), enabled: look !== undefined });
  return (
    <EvidencePanel title={label({ zh: "预算", en: "Budget" })}>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {data?.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {label({ zh: "没有已批准的预算。", en: "There is no approved budget." })}
        </Typography>
      )}
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1.5 }}>
        {data?.map((budget) => <BudgetLeft key={budget.title.en} {...budget} />)}
      </Stack>
    </EvidencePanel>
  );
}

function BudgetLeft({ title, name, available, committed, spent, takes }: Budget) {
  const label = useLabel();
  const locale = useLocale();
  const of = (amount: number) => formatMoney({ amount, currency: available.currency }, locale);
  const left = available.amount - takes;
  const facts = [
    { name: label({ zh: "可用预算", en: "Available" }), amount: available.amount },
    { name: label({ zh: "已承诺", en: "Committed" }), amount: committed.amount },
    { name: label({ zh: "已支出", en: "Spent" }), amount: spent.amount },
  ];
  return (
    <li>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
        <Typography variant="subtitle2" component="div">
          {label(title)} · {name}
        </Typography>
        <Chip size="small" color={left < 0 ? "error" : "default"} label={label(left < 0 ? { zh: `超出 ${of(-left)}`, en: `${of(-left)} over budget` } : { zh: `批准后可用 ${of(left)}`, en: `${of(left)} available after approval` })} />
      </Stack>
      <Box component="dl" sx={{ m: 0, display: "flex", flexWrap: "wrap", columnGap: 3 }}>
        {facts.map((fact) => (
          <div key={fact.name}>
            <Box component="dt" sx={{ typography: "caption", color: "text.secondary" }}>
              {fact.name}
            </Box>
            <Box component="dd" sx={{ m: 0, fontVariantNumeric: "tabular-nums" }}>
              {of(fact.amount)}
            </Box>
          </div>
        ))}
      </Box>
    </li>
  );
}
