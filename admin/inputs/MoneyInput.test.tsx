import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { afterEach, expect, test } from "vitest";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import { MoneyInput } from "./MoneyInput.tsx";

const price: AttributeModel = {
  name: "price",
  kind: "money",
  label: { zh: "单价", en: "Unit price" },
  about: "",
  nullable: false,
  list: false,
  input: { required: true, min: 1 },
};

function Form({ initial }: { initial?: unknown }) {
  const form = useForm({ defaultValues: { price: initial ?? null } });
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(() => undefined)} noValidate>
        <MoneyInput attribute={price} source="price" />
        <button type="submit">ok</button>
        <button type="button" onClick={() => form.setValue("price", { amount: 99_00, currency: "CNY" })} onMouseDown={(event) => event.preventDefault()}>
          fill
        </button>
      </form>
      <Value />
    </FormProvider>
  );
}

function Value() {
  return <output>{JSON.stringify(useWatch({ name: "price" }))}</output>;
}

afterEach(cleanup);

test("takes what a Chinese keyboard types, keeps minor units and groups what it shows", async () => {
  const user = userEvent.setup();
  renderConsole(<Form />);
  const input = await screen.findByLabelText(/单价/, { selector: "input[inputmode]" });
  await user.type(input, "１２，３４５．６");
  expect(screen.getByRole("status").textContent).toBe('{"amount":1234560,"currency":"CNY"}');
  await user.tab();
  expect((input as HTMLInputElement).value).toBe("12,345.60");
});

test("keeps what is no amount, and says so", async () => {
  const user = userEvent.setup();
  renderConsole(<Form />);
  const input = await screen.findByLabelText(/单价/, { selector: "input[inputmode]" });
  await user.type(input, "1.2.3");
  await user.click(screen.getByText("ok"));
  expect((input as HTMLInputElement).value).toBe("1.2.3");
  expect(await screen.findByText(/金额有误/)).toBeTruthy();
});

test("tells the bound in major units", async () => {
  const user = userEvent.setup();
  renderConsole(<Form initial={{ amount: 0, currency: "CNY" }} />);
  await user.click(await screen.findByText("ok"));
  expect(await screen.findByText("不得小于 0.01")).toBeTruthy();
});

test("shows what the form holds, also while somebody is in it: a value that arrives is not covered by what was typed", async () => {
  const user = userEvent.setup();
  renderConsole(<Form />);
  const input = await screen.findByLabelText<HTMLInputElement>(/单价/, { selector: "input[inputmode]" });
  await user.type(input, "1.5");
  await user.click(screen.getByText("fill"));
  expect(document.activeElement).toBe(input);
  expect(input.value).toBe("99.00");
});
