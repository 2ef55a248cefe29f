/** Bytes of an item as DynamoDB counts them: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

const bytesOfText = (text: string): number => Buffer.byteLength(text);

/** One byte for two significant digits, and one. Zeros at either end are none. */
function bytesOfNumber(number: string): number {
  const digits = number.replace(/e.*$/i, "").replace(/[^0-9]/g, "").replace(/^0+|0+$/g, "");
  return Math.ceil(digits.length / 2) + 1;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** A list or a map takes three bytes, and one more for each of its elements. */
const collection = (elements: readonly number[]): number => 3 + elements.length + sum(elements);

function bytesOfValue(value: AttributeValue): number {
  if (value.S !== undefined) return bytesOfText(value.S);
  if (value.N !== undefined) return bytesOfNumber(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.L !== undefined) return collection(value.L.map(bytesOfValue));
  if (value.M !== undefined) return collection(Object.entries(value.M).map(([name, one]) => bytesOfText(name) + bytesOfValue(one)));
  if (value.SS !== undefined) return sum(value.SS.map(bytesOfText));
  if (value.NS !== undefined) return sum(value.NS.map(bytesOfNumber));
  if (value.BS !== undefined) return sum(value.BS.map((one) => one.byteLength));
  return 1;
}

export const bytesOfItem = (item: Readonly<Record<string, AttributeValue>>): number => sum(Object.entries(item).map(([name, value]) => bytesOfText(name) + bytesOfValue(value)));
