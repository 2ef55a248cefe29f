import { InputAdornment, MenuItem, Select, TextField } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { parseMoney, toGroupedMajor } from "../values/money.ts";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "./useAttributeInput.ts";

/** What the company buys and sells in. */
const CURRENCIES = ["CNY", "USD"];

/** In the form, an amount that cannot be read is kept as the text it was typed as. */
interface TypedMoney {
  amount: number | string;
  currency: string;
}

/** Money typed in major units, in either digit width, and kept in minor units. */
export function MoneyInput(props: AttributeInputProps) {
  const translate = useTranslate();
  const input = useAttributeInput(props);
  const { field } = input;
  const money = (field.value ?? null) as TypedMoney | null;
  const [typed, setTyped] = useState<string | null>(null);
  // Holds the choice of a currency that precedes the amount.
  const [chosen, setChosen] = useState(CURRENCIES[0] ?? "CNY");
  const currency = money?.currency ?? chosen;

  const change = (text: string, inCurrency: string) => {
    const amount = parseMoney(text, inCurrency);
    field.onChange(amount === null ? null : { amount: amount ?? text, currency: inCurrency });
  };

  return (
    <TextField
      {...textFieldProps(input)}
      value={typed ?? textOf(money)}
      onChange={(event) => {
        setTyped(event.target.value);
        change(event.target.value, currency);
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      slotProps={{
        htmlInput: { ...ariaOf(input), inputMode: "decimal", autoComplete: "off", style: { textAlign: "right" } },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Select
                variant="standard"
                disableUnderline
                value={currency}
                inputProps={{ "aria-label": translate("app.input.currencyOf", { name: input.label }) }}
                onChange={(event) => {
                  setChosen(event.target.value);
                  if (money) change(textOf(money), event.target.value);
                }}
              >
                {[...new Set([currency, ...CURRENCIES])].map((code) => (
                  <MenuItem key={code} value={code}>
                    {code}
                  </MenuItem>
                ))}
              </Select>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

function textOf(money: TypedMoney | null): string {
  if (!money) return "";
  if (typeof money.amount === "string") return money.amount;
  return toGroupedMajor(money.amount, money.currency);
}
