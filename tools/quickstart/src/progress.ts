import { Presets, SingleBar } from 'cli-progress';
import { formatCount } from './format.ts';

/** How far a long read is. */
export interface Step {
  readonly rows: number;
  readonly pages: number;
  /** From 0 to 1. */
  readonly fraction: number;
}

export interface Progress {
  show(step: Step): void;
  /** Call it whatever happened: a terminal gets its cursor back. */
  end(): void;
}

/** A bar on a terminal; elsewhere a line at every quarter. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? createBar(stream) : createLines(stream);
}

function createBar(stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar(
    { format: '  {bar} {percentage} %  {rows} legs in {pages} pages', stream },
    Presets.shades_classic,
  );
  bar.start(100, 0, { rows: '0', pages: 0 });
  return {
    show({ rows, pages, fraction }) {
      bar.update(Math.round(100 * fraction), { rows: formatCount(rows), pages });
    },
    end() {
      bar.stop();
    },
  };
}

function createLines(stream: NodeJS.WriteStream): Progress {
  let quarter = 0;
  return {
    show({ rows, pages, fraction }) {
      const reached = Math.floor(4 * fraction);
      if (reached <= quarter) return;
      quarter = reached;
      stream.write(`  ${25 * quarter} %  ${formatCount(rows)} legs in ${pages} pages\n`);
    },
    end() {},
  };
}
