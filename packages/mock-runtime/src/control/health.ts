import { writeMetrics } from '../metrics/write-metrics.ts';
import { type Command, PlainText } from './command.ts';

export const health: Command = {
  GET: ({ description, seed, clock }) => {
    const { title, version } = description;
    return { status: 'up', title, version, seed, now: clock.now() };
  },
};

export const metrics: Command = {
  GET: (engine, _body, door) =>
    new PlainText(writeMetrics(engine, door), 'text/plain; version=0.0.4; charset=utf-8'),
};
