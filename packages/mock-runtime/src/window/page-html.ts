/** The page as it is before its script fills it. */
export const pageHtml = `<!doctype html>
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
</header>
<main>
<section aria-labelledby="log-title">
<h2 id="log-title">Calls</h2>
<div class="wide"><table>
<thead><tr><th>Time</th><th>Method</th><th>ID</th><th>Answer</th><th>From</th></tr></thead>
<tbody id="log"></tbody>
</table></div>
<p id="quiet">No call yet.</p>
<div id="call" hidden>
<h3 id="call-title"></h3>
<h4>Params</h4><pre id="request"></pre>
<h4>Result or error</h4><pre id="reply"></pre>
</div>
</section>
<section aria-labelledby="faults-title">
<h2 id="faults-title">Faults</h2>
<form id="fault">
<label>Method <select id="method"><option value="">every</option></select></label>
<label>Goes wrong by <select id="kind">
<option value="error">an error</option><option value="status">HTTP 503</option>
<option value="drop">no answer</option><option value="cut">a cut answer</option>
<option value="garble">half an answer</option><option value="drip">a slow drip</option>
</select></label>
<label>Error <select id="error"></select></label>
<label>Calls <input id="calls" type="number" min="1" max="1000000" value="1"></label>
<button type="submit">Order</button>
</form>
<ul id="pending"></ul>
<p><button id="forget" type="button">Forget faults</button>
<button id="hour" type="button">Clock: one hour on</button>
<button id="reset" type="button">Reset the mock</button></p>
<p id="problem" role="alert"></p>
</section>
<section aria-labelledby="accounts-title">
<h2 id="accounts-title">Accounts</h2>
<p>Made-up keys: they open this mock and nothing else.</p>
<div class="wide"><table>
<thead><tr><th>Account</th><th>Kind</th><th>Logins and passwords</th><th>Keys</th></tr></thead>
<tbody id="accounts"></tbody>
</table></div>
</section>
</main>
</body>
</html>
`;
