/** The part of the page that changes the mock. */
export const switchesHtml = `<div class="columns">
<section aria-labelledby="faults-title">
<h2 id="faults-title">Faults</h2>
<form id="fault">
<label>Method <select id="method"><option value="">every</option></select></label>
<label>Goes wrong by <select id="kind">
<option value="error">an error</option><option value="status">HTTP 503</option>
<option value="drop">no answer</option><option value="cut">a cut answer</option>
<option value="garble">half an answer</option><option value="drip">a slow drip</option>
<option value="page">the page before</option><option value="session">the session's end</option>
</select></label>
<label id="error-part">Error <select id="error"></select></label>
<label>How often <span><input id="often" type="number" min="0" max="1000000" step="any" value="1">
<select id="unit" aria-label="Unit"><option value="calls">calls</option><option value="percent">% of calls</option></select></span></label>
<button type="submit">Order</button>
</form>
<ul id="pending"></ul>
<p><button id="forget" type="button">Forget faults</button></p>
</section>
<section aria-labelledby="latency-title">
<h2 id="latency-title">Latency</h2>
<form id="latency">
<label>Method <select id="slow"><option value="">every</option></select></label>
<label>Milliseconds <input id="delay" type="number" min="0" max="600000" value="200"></label>
<button type="submit">Set</button>
</form>
<ul id="latencies"></ul>
<p><button id="quick" type="button">No waiting</button></p>
</section>
<section aria-labelledby="scenario-title">
<h2 id="scenario-title">Scenario</h2>
<p id="scenario-name"></p>
<ol id="steps"></ol>
<p><button id="scenario-end" type="button" hidden>End the scenario</button></p>
<details><summary>Play another</summary>
<form id="scenario">
<label>As JSON <textarea id="scenario-text" rows="6" spellcheck="false">{ "name": "", "steps": [] }</textarea></label>
<button type="submit">Play</button>
</form></details>
</section>
</div>`;
