import type { JsonValue } from '../json.ts';
import { formatWireTime } from '../wire-time.ts';
import type { BlockMatcher, CellTest, Column } from './column.ts';
import { type EncodedValues, encodeValues } from './encoded-values.ts';
import type { JsonWriter } from './json-writer.ts';
import { IntegerColumn, nullInteger } from './number-column.ts';

const secondsOfDay = 86_400;

/** `"hh:mm:ss"` of every second of a day without its opening quote: made once, when first needed. */
let clockTexts: Uint8Array | undefined;

/** Dates and times as seconds of the wall clock, {@link nullInteger} meaning null. */
export class TimeColumn implements Column {
  readonly seconds: IntegerColumn;
  readonly #days = new Map<number, EncodedValues>();

  constructor(seconds: Int32Array) {
    this.seconds = new IntegerColumn(seconds);
  }

  get length(): number {
    return this.seconds.length;
  }

  value(row: number): JsonValue {
    const seconds = this.seconds.values[row] as number;
    return seconds === nullInteger ? null : formatWireTime(seconds);
  }

  write(row: number, writer: JsonWriter): void {
    const seconds = this.seconds.values[row] as number;
    if (seconds === nullInteger) {
      writer.text('null');
      return;
    }
    const day = Math.floor(seconds / secondsOfDay);
    const start = (seconds - day * secondsOfDay) * 9;
    const date = this.#dayText(day).bytes;
    writer.copy(date, 0, 12);
    writer.copy((clockTexts ??= makeClockTexts()), start, start + 9);
  }

  match(test: CellTest): BlockMatcher {
    if (test.numbers !== undefined || test.isNull !== undefined) return this.seconds.match(test);
    return (from, count, mask) => {
      for (let at = 0; at < count; at += 1) mask[at] = test.accepts(this.value(from + at)) ? 1 : 0;
    };
  }

  ranks(): Uint32Array {
    return this.seconds.ranks();
  }

  #dayText(day: number): EncodedValues {
    let text = this.#days.get(day);
    if (text === undefined) {
      text = encodeValues([formatWireTime(day * secondsOfDay)]);
      this.#days.set(day, text);
    }
    return text;
  }
}

function makeClockTexts(): Uint8Array {
  const bytes = new Uint8Array(secondsOfDay * 9);
  for (let second = 0; second < secondsOfDay; second += 1) {
    const text = `${new Date(second * 1000).toISOString().slice(11, 19)}"`;
    for (let at = 0; at < 9; at += 1) bytes[second * 9 + at] = text.charCodeAt(at);
  }
  return bytes;
}
