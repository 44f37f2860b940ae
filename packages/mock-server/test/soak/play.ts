import { type Arrived, findOffset, formatAnswer, formatError, spoil } from './expected-reply.ts';
import type { Program } from './program.ts';
import type { Step, Who } from './traffic.ts';
import type { World } from './world.ts';

/** Carries a body to the mock, in this process or over HTTP. */
export type Wire = (body: string) => Promise<Arrived>;

/**
 * Plays a program against the mock and the model, and compares each reply, byte by byte.
 *
 * @throws {Error} naming the step, what was expected and what came
 */
export async function play(world: World, wire: Wire, { at, steps }: Program): Promise<void> {
  const { mock, clock, model } = world;
  mock.reset();
  clock.set(at);
  model.state = { now: at, sessions: new Map(), spent: [] };
  const player = new Player(world, wire);
  for (const [number, step] of steps.entries()) await player.take(step, number);
}

class Player {
  readonly #world: World;
  readonly #wire: Wire;
  readonly #tokens: string[] = [];
  #snapshot: { state: World['model']['state']; tokens: readonly string[] } | undefined;

  constructor(world: World, wire: Wire) {
    this.#world = world;
    this.#wire = wire;
  }

  async take(step: Step, number: number): Promise<void> {
    const { mock, clock, model } = this.#world;
    switch (step.kind) {
      case 'call':
        return this.#call(step, number);
      case 'login':
        return this.#logIn(step, number);
      case 'wait':
        clock.advance(step.milliseconds);
        model.state.now += step.milliseconds;
        return undefined;
      case 'raw':
        return compare(step, await this.#wire(step.body), {
          status: 200,
          text: formatError(null, step.error, undefined),
        });
      case 'reset':
        mock.reset();
        model.state = { now: model.state.now, sessions: new Map(), spent: [] };
        return undefined;
      case 'snapshot':
        mock.snapshots.take('soak');
        this.#snapshot = { state: copyState(model.state), tokens: [...this.#tokens] };
        return undefined;
      case 'restore':
        if (this.#snapshot === undefined) return undefined;
        mock.snapshots.restore('soak');
        model.state = copyState(this.#snapshot.state);
        this.#tokens.splice(0, Infinity, ...this.#snapshot.tokens);
        return undefined;
    }
  }

  async #call(step: Step & { kind: 'call' }, number: number): Promise<void> {
    const { model, mock } = this.#world;
    const { method, fault, defect } = step;
    const token = this.#tokenOf(step.who);
    const given = { ...(token === undefined ? {} : { access_token: token }), ...step.params };
    const patched = Object.entries({ ...given, ...defect?.patch });
    const params = Object.fromEntries(patched.filter(([, value]) => value !== null));
    const hasSession = model.state.sessions.has(token ?? '');
    const applied = fault?.session === 'end' && !hasSession ? undefined : fault;
    const answer = model.answer({
      method,
      params,
      defect: defect?.error,
      servedOffset: findOffset(applied, method, params),
      ordered: applied?.error,
      endsSession: applied?.session === 'end',
    });
    const id = number % 2 === 0 ? number : `step ${number}`;
    if (fault !== undefined) mock.faults.order(fault);
    const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
    const arrived = await this.#wire(body);
    mock.faults.clear();
    compare(step, arrived, spoil({ status: 200, text: formatAnswer(id, answer) }, applied));
  }

  async #logIn(step: Step & { kind: 'login' }, number: number): Promise<void> {
    const { mock, model } = this.#world;
    const key = model.keys.get(mock.accessToken);
    const params = { login: mock.login, password: step.good ? mock.password : 'wrong' };
    // These have no meaning for a login.
    const fits = step.fault?.page === undefined && step.fault?.session === undefined;
    const fault = fits ? step.fault : undefined;
    if (step.fault !== undefined) mock.faults.order(step.fault);
    const body = JSON.stringify({ jsonrpc: '2.0', id: number, method: 'login.user', params });
    const arrived = await this.#wire(body);
    mock.faults.clear();
    if (fault?.error !== undefined) {
      const params60 = { limit_type: 'minute', limit_max_value: 60 };
      const error = {
        mnemonic: fault.error,
        params: fault.error === 'limit_exceeded' ? params60 : {},
      };
      return compare(step, arrived, { status: 200, text: formatError(number, error, undefined) });
    }
    const answer = model.logIn(step.good ? key : undefined);
    if (!('expiresAt' in answer)) {
      const expected = { status: 200, text: formatAnswer(number, answer) };
      return compare(step, arrived, spoil(expected, fault));
    }
    const { expiresAt } = answer;
    const token = /"access_token":"([\da-f]{32})"/.exec(arrived === 'closed' ? '' : arrived.text);
    const whole =
      fault?.status === undefined && !['drop', 'cut', 'garble'].includes(fault?.spoil ?? '');
    if (!whole) return undefined;
    if (token?.[1] === undefined || key === undefined) throw explain(step, arrived, 'a token');
    const data = {
      access_token: token[1],
      expire_at: Math.floor(expiresAt / 1000),
      app_id: key.account.id,
    };
    this.#tokens.push(token[1]);
    model.state.sessions.set(token[1], { ...key, expiresAt });
    return compare(step, arrived, {
      status: 200,
      text: JSON.stringify({ jsonrpc: '2.0', id: number, result: { data } }),
    });
  }

  #tokenOf(who: Who): string | undefined {
    const { mock } = this.#world;
    switch (who) {
      case 'nothing':
        return undefined;
      case 'nobody':
        return 'f'.repeat(32);
      case 'session':
        return this.#tokens.at(-1) ?? 'no session';
      case 'firstSession':
        return this.#tokens[0] ?? 'no session';
      case 'customer':
        return mock.accessToken;
      case 'partner':
        return mock.partner.accessToken;
      case 'other':
        return mock.otherCustomer.accessToken;
      default:
        return mock.tokens[who];
    }
  }
}

function copyState(state: World['model']['state']): World['model']['state'] {
  const sessions = Array.from(
    state.sessions,
    ([token, session]) => [token, { ...session }] as const,
  );
  return { now: state.now, sessions: new Map(sessions), spent: [...state.spent] };
}

function compare(step: Step, arrived: Arrived, expected: Arrived): void {
  if (JSON.stringify(arrived) === JSON.stringify(expected)) return;
  throw explain(step, arrived, JSON.stringify(expected).slice(0, 4000));
}

function explain(step: Step, arrived: Arrived, expected: string): Error {
  const came = JSON.stringify(arrived).slice(0, 4000);
  return new Error(`${JSON.stringify(step)}\nexpected ${expected}\ncame     ${came}`);
}
