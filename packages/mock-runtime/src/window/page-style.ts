export const pageStyle = `:root { color-scheme: light dark; --line: light-dark(#d5dae1, #39414d); --dim: light-dark(#5a6472, #9aa5b4);
  --back: light-dark(#f6f7f9, #14181d); --card: light-dark(#fff, #1c2229); --bad: light-dark(#b3261e, #ff8a80); --good: light-dark(#17663a, #7fd6a2); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); font: 15px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; padding: 1rem 1.5rem; background: var(--card); border-bottom: 1px solid var(--line); }
header p { margin: 0; color: var(--dim); }
h1 { margin: 0; font-size: 1.25rem; }
h2 { margin: 0 0 .75rem; font-size: 1.05rem; }
h3, h4 { margin: .75rem 0 .25rem; font-size: .95rem; }
main { display: grid; gap: 1rem; max-width: 76rem; margin: 1rem auto; padding: 0 1rem; }
section { min-width: 0; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.wide { max-height: 24rem; overflow: auto; }
table { width: 100%; border-collapse: collapse; }
th { position: sticky; top: 0; background: var(--card); color: var(--dim); font-weight: 600; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td, pre, li { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
td { white-space: pre-line; }
pre { max-height: 16rem; margin: 0; padding: .5rem .75rem; overflow: auto; white-space: pre-wrap; background: var(--back); border-radius: 6px; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
label { display: grid; color: var(--dim); font-size: .85rem; }
input, select, button { padding: .35rem .6rem; font: inherit; font-size: .9rem; }
td button { padding: 0; border: 0; background: none; color: LinkText; text-decoration: underline; cursor: pointer; }
.bad, #problem { color: var(--bad); }
.good { color: var(--good); }
`;
