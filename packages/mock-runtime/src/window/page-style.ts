export const pageStyle = `:root { color-scheme: light dark; --line: light-dark(#d5dae1, #39414d); --dim: light-dark(#566070, #9aa5b4);
  --back: light-dark(#f6f7f9, #14181d); --card: light-dark(#fff, #1c2229); --text: light-dark(#1b2129, #e6eaf0);
  --bad: light-dark(#b3261e, #ff8a80); --good: light-dark(#17663a, #7fd6a2); --link: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; padding: .75rem 1.5rem; background: var(--card); border-bottom: 1px solid var(--line); }
header p { margin: 0; color: var(--dim); font-variant-numeric: tabular-nums; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-left: auto; }
a { color: var(--link); }
h1 { margin: 0; font-size: 1.25rem; }
h2 { margin: 0 0 .75rem; font-size: 1.05rem; }
h3, h4 { margin: .75rem 0 .25rem; font-size: .95rem; }
main { display: grid; gap: 1rem; max-width: 84rem; margin: 1rem auto; padding: 0 1rem; }
.columns { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.pair { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
section, .pair > div { min-width: 0; }
section { padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.wide { max-height: 24rem; overflow: auto; }
table { width: 100%; border-collapse: collapse; }
th { position: sticky; top: 0; background: var(--card); color: var(--dim); font-weight: 600; font-size: .85rem; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td, pre, li, textarea { font: 13px/1.5 ui-monospace, monospace; }
pre, li { overflow-wrap: anywhere; }
td { max-width: 30rem; overflow-wrap: break-word; white-space: pre-line; }
tr.open td { background: var(--back); }
pre { max-height: 20rem; margin: 0; padding: .5rem .75rem; overflow: auto; white-space: pre-wrap; background: var(--back); border-radius: 6px; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
label { display: grid; gap: .15rem; min-width: 0; max-width: 100%; color: var(--dim); font-size: .85rem; }
#scenario label { flex: 1 1 100%; }
input, select, button, textarea { max-width: 100%; padding: .35rem .6rem; color: var(--text); background: var(--back); border: 1px solid var(--line); border-radius: 6px; }
input, select, button { font: inherit; font-size: .9rem; }
input[type=number] { width: 7rem; }
button { cursor: pointer; }
button[type=submit] { color: var(--card); background: var(--link); border-color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
ul:empty, ol:empty { display: none; }
ul, ol { margin: .75rem 0; padding-left: 1.5rem; }
td button { padding: 0; border: 0; background: none; color: var(--link); text-align: left; text-decoration: underline; }
#problem { margin: 0; padding: .5rem 1.5rem; color: var(--bad); background: var(--card); white-space: pre-line; }
#problem:empty { display: none; }
.bad { color: var(--bad); }
.good, .done { color: var(--good); }
.ahead { color: var(--dim); }
.waiting::after { content: ' (next)'; }
`;
