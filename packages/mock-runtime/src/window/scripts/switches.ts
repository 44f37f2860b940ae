/** What changes the mock: faults, latency, clock, scenario, reset. */
export const switches = `
function showFaults(faults) {
  at('pending').replaceChildren(...faults.map((fault) => make('li', describeFault(fault))));
}

function describeFault({ method, calls, probability, ...kind }) {
  const often = probability === undefined ? (calls === 'every' ? 'every call' : 'next ' + calls) : probability * 100 + '% of calls';
  return often + (method === undefined ? '' : ' of ' + method) + ': '
    + Object.entries(kind).map(([name, value]) => name + ' ' + (typeof value === 'object' ? JSON.stringify(value) : value)).join(', ');
}

const kinds = {
  error: () => ({ error: at('error').value }),
  status: () => ({ status: 503 }),
  page: () => ({ page: 'previous' }),
  session: () => ({ session: 'end' }),
};

function readOrder() {
  const kind = at('kind').value;
  const often = Number(at('often').value);
  return {
    ...(kind in kinds ? kinds[kind]() : { spoil: kind }),
    ...(at('unit').value === 'calls' ? { calls: often } : { probability: often / 100 }),
    ...(at('method').value === '' ? {} : { method: at('method').value }),
  };
}

function readLatency() {
  const method = at('slow').value;
  return { delay: Number(at('delay').value), ...(method === '' ? {} : { method }) };
}

async function turn(name) {
  const { frozen } = await ask('state');
  await ask('clock', 'POST', name === 'hour' ? { advance: 3600000 } : { freeze: !frozen });
}

function onSubmit(id, act) {
  at(id).addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(act);
  });
}

onSubmit('fault', () => ask('faults', 'POST', readOrder()));
onSubmit('latency', () => ask('latency', 'POST', readLatency()));
onSubmit('scenario', () => ask('scenario', 'POST', JSON.parse(at('scenario-text').value)));
const clicks = {
  forget: () => ask('faults', 'DELETE'),
  quick: () => ask('latency', 'DELETE'),
  hour: () => turn('hour'),
  freeze: () => turn('freeze'),
  'scenario-end': () => ask('scenario', 'DELETE'),
  reset: () => ask('reset', 'POST'),
};
for (const [id, act] of Object.entries(clicks)) at(id).addEventListener('click', () => attempt(act));
at('kind').addEventListener('change', () => { at('error-part').hidden = at('kind').value !== 'error'; });
`;
