/** Reads what the answer form sends: JSON of a known form, or nothing. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { FormRequest } from "../../graphql/domains/marketing/api.ts";

/** As much as forty long answers take, twice. */
const largestBody = 200_000;
const mostAnswers = 100;
const longestToken = 200;

type Values = Record<string, unknown>;

const isText = (value: unknown, longest: number): value is string => typeof value === "string" && value.length <= longest;

function answersOf(value: unknown): { key: string; value: string }[] | undefined {
  if (!Array.isArray(value) || value.length > mostAnswers) return undefined;
  const answers = (value as Values[]).map((one) => (isText(one?.key, 50) && isText(one.value, 5_000) ? { key: one.key, value: one.value } : undefined));
  return answers.every((one) => one !== undefined) ? answers : undefined;
}

function parsed({ body = "", isBase64Encoded, headers }: APIGatewayProxyEventV2): Values | undefined {
  if (!/^application\/json\b/i.test(headers["content-type"] ?? "") || body.length > largestBody) return undefined;
  try {
    const value: unknown = JSON.parse(isBase64Encoded ? Buffer.from(body, "base64").toString() : body);
    return typeof value === "object" && value !== null ? (value as Values) : undefined;
  } catch {
    return undefined;
  }
}

/** The request; undefined where it is none. */
export function readFormRequest(event: APIGatewayProxyEventV2): FormRequest | undefined {
  const { token, action, sheet, agreed, answers: given } = parsed(event) ?? {};
  if (!isText(token, longestToken)) return undefined;
  if (action === "open" || action === "decline") return { token, action };
  const answers = answersOf(given);
  // Made up by the device, and long enough not to be guessed.
  if (action !== "answer" || !isText(sheet, 64) || !/^[\w-]{20,}$/.test(sheet) || !answers) return undefined;
  return { token, action, sheet, agreed: agreed === true, answers };
}
