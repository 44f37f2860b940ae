import { switchesHtml } from './switches-html.ts';

/** The page as it is before its script fills it. */
export const pageHtml: string = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mock server</title>
<link rel="stylesheet" href="/__mock/page.css">
<script src="/__mock/page.js" defer></script>
</head>
<body>
<header>
<h1 id="title">Mock server</h1>
<p>seed <b id="seed"></b> · <time id="clock"></time></p>
<p class="actions"><button id="hour" type="button">Clock: one hour on</button>
<button id="freeze" type="button">Clock: stop</button>
<button id="reset" type="button">Reset the mock</button>
<a href="/__mock/metrics">Metrics</a></p>
</header>
<p id="problem" role="alert"></p>
<main>
<section aria-labelledby="log-title">
<h2 id="log-title">Calls</h2>
<div class="wide" tabindex="0" role="group" aria-label="Table of calls"><table>
<thead><tr><th>Time</th><th>Method</th><th>ID</th><th>Answer</th><th>From</th></tr></thead>
<tbody id="log"></tbody>
</table></div>
<p id="quiet">No call yet.</p>
<div id="call" hidden>
<h3 id="call-title"></h3>
<div class="pair">
<div><h4>Request</h4><pre id="request" tabindex="0"></pre></div>
<div><h4>Result or error</h4><pre id="reply" tabindex="0"></pre></div>
</div>
</div>
</section>
${switchesHtml}
<section id="accounts-part" aria-labelledby="accounts-title">
<h2 id="accounts-title">Accounts</h2>
<p>Made-up keys: they open this mock and nothing else. Rows: <span id="rows"></span></p>
<div class="wide" tabindex="0" role="group" aria-label="Table of accounts"><table>
<thead><tr><th>Account</th><th>Kind</th><th>Logins and passwords</th><th>Keys</th></tr></thead>
<tbody id="accounts"></tbody>
</table></div>
</section>
</main>
</body>
</html>
`;
