/** Fills the page from `/__mock/*`. What comes from there is put in as text, never as markup. */
export const pageScript = `'use strict';
const at = (id) => document.getElementById(id);
const base = '/__mock/';

async function ask(name, method = 'GET', body) {
  const reply = await fetch(base + name, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const value = await reply.json();
  if (!reply.ok) throw new Error(value.error);
  return value;
}

function cell(text, kind) {
  const td = document.createElement('td');
  td.textContent = text;
  if (kind) td.className = kind;
  return td;
}

function row(...cells) {
  const tr = document.createElement('tr');
  tr.append(...cells);
  return tr;
}

function option(value) {
  const made = document.createElement('option');
  made.value = made.textContent = value;
  return made;
}

const time = (ms) => new Date(ms).toISOString().replace('T', ' ').slice(0, 19);

function showState(state) {
  document.title = at('title').textContent = state.title + ' ' + state.version + ', mock server';
  at('seed').textContent = state.seed;
  at('clock').textContent = time(state.now) + ' UTC';
  at('accounts').replaceChildren(...state.accounts.map((account) => row(
    cell(account.id + ' ' + account.name + (account.active ? '' : ' (inactive)')),
    cell(account.audience),
    cell(account.users.map((user) => user.id + ': ' + user.login + ' / ' + user.password).join('\\n')),
    cell(account.keys.map((key) => key.token + ' (user ' + key.userId + (key.blocked ? ', blocked' : '')
      + (key.expiresAt === null ? '' : ', until ' + time(key.expiresAt)) + ')').join('\\n')),
  )));
  if (at('error').length > 0) return;
  at('method').append(...state.methods.map(option));
  at('error').append(...state.errors.map(option));
}

let shown = '';
function showLog(calls) {
  const last = calls.at(-1);
  const mark = calls.length + ':' + (last ? last.number : 0);
  if (mark === shown) return;
  shown = mark;
  at('quiet').hidden = calls.length > 0;
  at('log').replaceChildren(...calls.slice(-100).reverse().map((call) => {
    const open = document.createElement('button');
    open.type = 'button';
    open.textContent = call.method === null ? '(none)' : call.method;
    open.addEventListener('click', () => attempt(() => showCall(call.number)));
    const name = cell('');
    name.append(open);
    return row(cell(time(call.at)), name, cell(String(call.id)),
      cell(call.error === null ? 'result' : String(call.error), call.error === null ? 'good' : 'bad'), cell(call.address));
  }));
}

async function showCall(number) {
  const call = await ask('log/' + number);
  at('call-title').textContent = 'Call ' + number + ': ' + call.method;
  at('request').textContent = call.request;
  at('reply').textContent = call.reply;
  at('call').hidden = false;
}

function showFaults(faults) {
  at('pending').replaceChildren(...faults.map((fault) => {
    const li = document.createElement('li');
    li.textContent = JSON.stringify(fault);
    return li;
  }));
}

async function refresh() {
  const [state, log, faults] = await Promise.all([ask('state'), ask('log'), ask('faults')]);
  showState(state);
  showLog(log);
  showFaults(faults);
}

async function attempt(act) {
  try {
    await act();
    await refresh();
    at('problem').textContent = '';
  } catch (error) {
    at('problem').textContent = error.message;
  }
}

function readOrder() {
  const kind = at('kind').value;
  const order = { calls: Number(at('calls').value) };
  if (at('method').value !== '') order.method = at('method').value;
  if (kind === 'error') order.error = at('error').value;
  else if (kind === 'status') order.status = 503;
  else order.spoil = kind;
  return order;
}

at('fault').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(() => ask('faults', 'POST', readOrder()));
});
at('forget').addEventListener('click', () => attempt(() => ask('faults', 'DELETE')));
at('hour').addEventListener('click', () => attempt(() => ask('clock', 'POST', { advance: 3600000 })));
at('reset').addEventListener('click', () => attempt(() => ask('reset', 'POST')));
attempt(() => {});
setInterval(() => { if (!document.hidden) attempt(() => {}); }, 1000);
`;
