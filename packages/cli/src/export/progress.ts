import { Presets, SingleBar } from 'cli-progress';

/** How far an export is. */
export interface Progress {
  /** `fraction` is not known before the first page; `part` says what is being read. */
  show(rows: number, fraction: number | undefined, part?: string): void;
  /** Call it whatever happened: a terminal gets its cursor back. */
  end(): void;
}

export const silence: Progress = { show() {}, end() {} };

/** A bar with rows, rate and the time that is left. */
export function createBar(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  const bar = new SingleBar(
    {
      format: '{bar} {percentage} %  {count} rows  {speed} rows/s  {left}{part}',
      barsize: 24,
      stream,
    },
    Presets.shades_classic,
  );
  let start: { readonly at: number; readonly rows: number; fraction: number } | undefined;
  return {
    show(rows, fraction = 0, part) {
      if (start === undefined) {
        start = { at: now(), rows, fraction };
        bar.start(100, 0, { count: formatCount(rows), speed: '–', left: '', part: '' });
        return;
      }
      const seconds = (now() - start.at) / 1000;
      // What an earlier run has read took no time in this one.
      if (start.fraction === 0 && start.rows > 0) start.fraction = fraction;
      bar.update(Math.floor(100 * fraction), {
        count: formatCount(rows),
        speed: seconds > 0 ? formatCount(Math.round((rows - start.rows) / seconds)) : '–',
        left: describeLeft(seconds, fraction - start.fraction, 1 - fraction),
        part: part === undefined ? '' : `  ${part}`,
      });
    },
    end() {
      bar.stop();
    },
  };
}

/** How long the rest takes, when the part that is done took so many seconds. */
export function describeLeft(seconds: number, done: number, rest: number): string {
  // All rows are read; a Parquet file is made of them now.
  if (rest <= 0) return 'finishing';
  if (done <= 0 || seconds <= 0) return '';
  return `${formatDuration(Math.ceil((seconds * rest) / done))} left`;
}

/** `42 s`, `3 min 05 s`, `2 h 07 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${pad(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}

export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
