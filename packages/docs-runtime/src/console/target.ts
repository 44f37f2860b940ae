import type { ConsoleFacts } from '@openrpc-kit/samples';
import { make, makeSelect } from './make.ts';
import type { PageMock } from '../page-mock.ts';
import { makeSecretInput } from './form/secret-input.ts';
import { sendToAddress } from './real-address.ts';

/** Where calls go, and with which key. */
export interface Target {
  readonly element: HTMLElement;
  /** Address to show in samples; undefined for that of the service. */
  address(): string | undefined;
  /** The key that goes out; never shown in a sample. */
  token(): string | undefined;
  send(request: object, signal: AbortSignal): Promise<Response>;
}

const otherAddress = 'address';

/** A choice between the mock in the page and a real address. The key stays in the memory of the page. */
export function makeTarget(
  { servers, access, params }: ConsoleFacts,
  mock: PageMock | undefined,
  onChange: () => void,
): Target {
  const callers = (mock?.callers ?? []).filter(
    ({ audience }) => access.length === 0 || access.includes(audience),
  );
  const takesToken = params.some(({ role }) => role === 'access-token');
  const mockTargets = callers.length > 0 && takesToken ? callers.map(toOption) : plainMock;
  const choices = [...(mock ? mockTargets : []), { value: otherAddress, title: 'A real address' }];
  let chosen = choices[0]?.value ?? otherAddress;
  const address = make('input', {
    type: 'url',
    'aria-label': 'Address',
    list: 'console-servers',
    spellcheck: 'false',
  });
  address.value = servers[0]?.url ?? '';
  address.addEventListener('input', onChange);
  const token = makeSecretInput(
    'the key',
    'Access token, kept in memory only',
    'Access token: stays in memory',
  );
  const offers = servers.map(({ url, name }) => make('option', { value: url }, name));
  const real = make(
    'span',
    { class: 'console-real' },
    address,
    make('datalist', { id: 'console-servers' }, ...offers),
    ...(takesToken ? [token.element] : []),
  );
  real.hidden = chosen !== otherAddress;
  const select = makeSelect('Where the call goes', choices, chosen, (value) => {
    chosen = value;
    real.hidden = chosen !== otherAddress;
    onChange();
  });
  const isReal = (): boolean => chosen === otherAddress || !mock;
  return {
    element: make('div', { class: 'console-target' }, select, real),
    address: () => (isReal() ? address.value : undefined),
    token: () => {
      if (!takesToken) return undefined;
      return isReal()
        ? token.input.value
        : callers.find(({ audience }) => audience === chosen)?.token;
    },
    send: (request, signal) =>
      isReal() || !mock ? sendToAddress(address.value, request, signal) : mock.send(request),
  };
}

const plainMock = [{ value: 'mock', title: 'The mock in this page' }];

function toOption({ audience }: { audience: string }): { value: string; title: string } {
  return { value: audience, title: `The mock in this page, as a ${audience}` };
}
