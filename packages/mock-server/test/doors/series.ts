import { createMock, type MockOptions, VirtualClock } from '../../src/index.ts';
import { createWorld } from '../soak/world.ts';
import { listRequests, type WireRequest } from './requests.ts';
import { sendAll } from './send-all.ts';
import { faults, listTraffic } from './traffic.ts';

export const at: number = Date.UTC(2026, 10, 2, 12);
export const newClock = (): VirtualClock => new VirtualClock({ at, frozen: true });

/** A mock, what it is asked, and what the replies have to show so that they are worth comparing. */
export interface Series {
  readonly name: string;
  readonly options: MockOptions;
  readonly requests: readonly WireRequest[];
  readonly shows: readonly string[];
}

export function createSeries(): readonly Series[] {
  const plain = { legs: 400, seed: 11 };
  const mixed = { legs: 60, seed: 12, limits: 'none', faults } as const;
  const { accessToken, login, password, userId, partner } = createMock(plain);
  const secrets = { accessToken, login, password, userId, partnerToken: partner.accessToken };
  const world = createWorld(createMock(mixed), { clock: newClock() });
  return [
    {
      name: 'one call of each kind',
      options: plain,
      requests: listRequests(secrets),
      shows: [
        '"result":{"data":[',
        'parse_error',
        'limit_exceeded',
        'unexpected_parameters',
        'batch_operations',
        '405 The API',
      ],
    },
    {
      name: 'mixed traffic with faults',
      options: mixed,
      requests: listTraffic(world, 160),
      shows: ['closed', '503', 'internal_error', 'access_token_expired', '200 RIFF', '404 '],
    },
  ];
}

/** Replies of a mock in this process; rows lead to where it was called. */
export function answerAt(
  url: string | undefined,
  { options, requests }: Series,
): Promise<readonly string[]> {
  const mock = createMock({ ...options, clock: newClock() });
  return sendAll(requests, url ?? mock.url, mock.fetch);
}
