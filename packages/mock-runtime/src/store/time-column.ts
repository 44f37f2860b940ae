import type { JsonValue } from '../json.ts';
import { formatWireTime } from '../wire-time.ts';
import type { BlockMatcher, CellTest, Column, MemberWriter } from './column.ts';
import { type EncodedTexts, encodeTexts } from './encoded-texts.ts';
import { IntegerColumn, nullInteger } from './number-column.ts';

const secondsOfDay = 86_400;

/** Dates and times as seconds of the wall clock, {@link nullInteger} meaning null. */
export class TimeColumn implements Column {
  readonly seconds: IntegerColumn;

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

  member(prefix: string): MemberWriter {
    const { values } = this.seconds;
    const missing = encodeTexts([`${prefix}null`]);
    const days = new Map<number, EncodedTexts>();
    return (row, writer) => {
      const seconds = values[row] as number;
      if (seconds === nullInteger) {
        writer.copy(missing, 0);
        return;
      }
      const day = Math.floor(seconds / secondsOfDay);
      let date = days.get(day);
      if (date === undefined) {
        date = encodeTexts([`${prefix}"${formatWireTime(day * secondsOfDay).slice(0, 11)}`]);
        days.set(day, date);
      }
      writer.copy(date, 0);
      writer.clock(seconds - day * secondsOfDay);
    };
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
}
