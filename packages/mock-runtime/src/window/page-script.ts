import { log } from './scripts/log.ts';
import { state } from './scripts/state.ts';
import { switches } from './scripts/switches.ts';
import { tools } from './scripts/tools.ts';

const refresh = `
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

async function follow() {
  if (document.hidden) return;
  try {
    await refresh();
    if (at('problem').textContent === away) at('problem').textContent = '';
  } catch {
    at('problem').textContent = away;
  }
}

const away = 'The mock does not answer.';
follow();
setInterval(follow, 1000);
`;

/** Fills the page from `/__mock/*`. What comes from there is put in as text, never as markup. */
export const pageScript: string = [tools, state, log, switches, refresh].join('');
