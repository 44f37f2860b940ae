/** What the other parts of the page's script are made with. Whatever comes from the mock is put in as text. */
export const tools = `'use strict';
const at = (id) => document.getElementById(id);
const base = '/__mock/';

async function ask(name, method = 'GET', body) {
  const reply = await fetch(base + name, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const value = await reply.json();
  if (!reply.ok) throw new Error(value.error);
  return value;
}

function make(name, text, kind) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  return element;
}

function row(...cells) {
  const tr = make('tr');
  tr.append(...cells);
  return tr;
}

function button(text, act, kind) {
  const element = make('button', text, kind);
  element.type = 'button';
  element.addEventListener('click', () => attempt(act));
  return element;
}

function option(value) {
  const element = make('option', value);
  element.value = value;
  return element;
}

const time = (ms) => new Date(ms).toISOString().replace('T', ' ').slice(0, 19);

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
`;
