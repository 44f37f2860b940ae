import { describeState } from '../window/describe-state.ts';
import { clock } from './clock.ts';
import type { Command } from './command.ts';
import { faults } from './faults.ts';
import { fixtures } from './fixtures.ts';
import { health, metrics } from './health.ts';
import { latency } from './latency.ts';
import { findLoggedCall, log } from './log.ts';
import { scenario } from './scenario.ts';
import { restore, snapshots } from './snapshots.ts';

const commands: Readonly<Record<string, Command>> = {
  state: { GET: describeState },
  health,
  metrics,
  log,
  faults,
  latency,
  clock,
  fixtures,
  scenario,
  snapshots,
  restore,
  reset: {
    POST: (engine) => {
      engine.reset();
      return {};
    },
  },
};

/** By what follows `/__mock/`. */
export function findCommand(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : findLoggedCall(name);
}

/** `GET /__mock/health, …`: for those who asked for something else. */
export function listCommands(path: string): string {
  return Object.entries(commands)
    .flatMap(([name, verbs]) => Object.keys(verbs).map((verb) => `${verb} ${path}${name}`))
    .join(', ');
}
