import { InputAdornment, MenuItem, Select } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { parseMoney, toGroupedMajor } from "../values/money.ts";
import { NumberField } from "./NumberField.tsx";
import { type AttributeInputProps, useAttributeInput } from "./useAttributeInput.ts";

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
  // Holds the choice of a currency that precedes the amount.
  const [chosen, setChosen] = useState(CURRENCIES[0] ?? "CNY");
  const currency = money?.currency ?? chosen;

  const amountIn = (inCurrency: string) => (text: string) => {
    const amount = parseMoney(text, inCurrency);
    return amount === null ? null : { amount: amount ?? text, currency: inCurrency };
  };
  const changeCurrency = (code: string) => {
    setChosen(code);
    if (money) field.onChange(amountIn(code)(textOf(money)));
  };

  return (
    <NumberField
      input={input}
      format={textOf}
      parse={amountIn(currency)}
      inputMode="decimal"
      before={
        <InputAdornment position="start">
          <Select
            variant="standard"
            disableUnderline
            value={currency}
            inputProps={{ "aria-label": translate("app.input.currencyOf", { name: input.label }) }}
            onChange={(event) => changeCurrency(event.target.value)}
          >
            {[...new Set([currency, ...CURRENCIES])].map((code) => (
              <MenuItem key={code} value={code}>
                {code}
              </MenuItem>
            ))}
          </Select>
        </InputAdornment>
      }
    />
  );
}

function textOf(money: TypedMoney): string {
  if (typeof money.amount === "string") return money.amount;
  return toGroupedMajor(money.amount, money.currency);
}
