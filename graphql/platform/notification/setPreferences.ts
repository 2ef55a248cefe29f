import type { Context } from "../context.ts";
import { cleanInput, inputFindings } from "../entity/validate.ts";
import { change, conflictWith, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { Refusal, refuseIfAny } from "../problem/problem.ts";
import { choiceFor, NotificationPreference, preferenceId, type ChannelChoice } from "./preference.ts";

export interface PreferencesInput extends ChangeInput {
  version?: number | null;
  language?: string | null;
  choices?: object[] | null;
}

/** A person's own preferences; null as long as everything is as declared. */
export const myPreferences = (ctx: Context): Promise<NotificationPreference | null> => ctx.loader.load<NotificationPreference>(preferenceId(ctx.principal.id));

/** A choice with the channels that it does not name, as they are. */
function completed(before: Pick<NotificationPreference, "choices"> | null, choice: ChannelChoice): ChannelChoice {
  const named = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined && value !== null));
  return { ...choiceFor(before, choice.kind), ...named };
}

/** Sets one's own preferences. Kinds and channels that are not named stay as they are. */
export const setPreferences = (ctx: Context, input: PreferencesInput): Promise<Outcome<NotificationPreference>> =>
  change(ctx, { entity: "NotificationPreference", action: "update" }, input, async (uow) => {
    refuseIfAny(await inputFindings(NotificationPreference, input, ctx));
    const { language, choices = [] } = cleanInput(NotificationPreference, { ...input }) as Partial<NotificationPreference>;
    const before = await myPreferences(ctx);
    if (before && input.version && input.version !== before.version) throw new Refusal([conflictWith(before)]);
    const record = before
      ? uow.edit(before)
      : uow.create(NotificationPreference, { id: preferenceId(ctx.principal.id), personId: ctx.principal.id, language: ctx.language, choices: [] });
    const chosen = new Map([...record.choices, ...choices].map((choice) => [choice.kind, completed(before, choice)]));
    record.choices = [...chosen.values()];
    record.language = language ?? record.language;
    return record;
  });
