/** The calls as they come, and one of them in full. */
export const log = `
let shown = '';
let open;

function showLog(calls) {
  const last = calls.at(-1);
  const mark = calls.length + ':' + (last ? last.number : 0) + ':' + open;
  if (mark === shown) return;
  shown = mark;
  at('quiet').hidden = calls.length > 0;
  at('log').replaceChildren(...calls.slice(-100).reverse().map((call) => {
    const name = make('td');
    name.append(button(call.method === null ? '(none)' : call.method, () => showCall(call.number)));
    const good = call.error === null;
    const line = row(make('td', time(call.at)), name, make('td', String(call.id)),
      make('td', good ? 'result' : String(call.error), good ? 'good' : 'bad'), make('td', call.address));
    if (call.number === open) line.className = 'open';
    return line;
  }));
}

async function showCall(number) {
  const call = await ask('log/' + number);
  open = number;
  at('call-title').textContent = 'Call ' + number + ': ' + (call.method === null ? 'no method' : call.method);
  at('request').textContent = pretty(call.request);
  at('reply').textContent = pretty(call.reply);
  at('call').hidden = false;
}
`;
