/** Seed, clock, accounts, rows and the scenario. */
export const state = `
function showState(state) {
  document.title = at('title').textContent = state.title + ' ' + state.version + ', mock server';
  at('seed').textContent = state.seed;
  at('clock').textContent = time(state.now) + ' UTC' + (state.frozen ? ', stopped' : '');
  at('hour').hidden = at('freeze').hidden = state.frozen === null;
  at('freeze').textContent = state.frozen ? 'Clock: go on' : 'Clock: stop';
  at('rows').textContent = Object.entries(state.rows).map(([name, count]) => name + ' ' + count).join(', ');
  at('accounts-part').hidden = state.accounts.length === 0;
  at('accounts').replaceChildren(...state.accounts.map((account) => row(
    make('td', account.id + ' ' + account.name + (account.active ? '' : ' (inactive)')),
    make('td', account.audience),
    make('td', account.users.map((user) => user.id + ': ' + user.login + ' / ' + user.password).join('\\n')),
    make('td', account.keys.map((key) => key.token + ' (user ' + key.userId + (key.blocked ? ', blocked' : '')
      + (key.expiresAt === null ? '' : ', until ' + time(key.expiresAt)) + ')').join('\\n')),
  )));
  showScenario(state.scenario);
  showLatency(state.latency);
  if (at('error').length > 0) return;
  at('method').append(...state.methods.map(option));
  at('slow').append(...state.methods.map(option));
  at('error').append(...state.errors.map(option));
}

function showScenario(scenario) {
  at('scenario-name').textContent = scenario === null ? 'None is played.' : scenario.name;
  at('scenario-end').hidden = scenario === null;
  at('steps').replaceChildren(...(scenario === null ? [] : scenario.steps).map((step) =>
    make('li', step.name + (step.at === null ? '' : ', ' + time(step.at)), step.state)));
}

function showLatency(settings) {
  at('latencies').replaceChildren(...settings.map(({ method, delay }) =>
    make('li', (method === undefined ? 'every other method' : method) + ': '
      + (typeof delay === 'number' ? delay + ' ms' : JSON.stringify(delay)))));
}
`;
