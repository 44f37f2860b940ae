import { nodeTransport } from '@openrpc-kit/client-runtime/node';
import { api, connect } from '../src/index.ts';
import { runEverywhere } from './everywhere.ts';

/** The checks of every engine, and the transport that only Node has. Run by itself: prints what came. */
const [, , url = ''] = process.argv;
const results = await runEverywhere(url);
const transport = nodeTransport(api, { url, maximumSockets: 2 });
const { get } = connect({ accessToken: 'permanent-key', transport });
const march = { date_from: '2026-03-01 00:00:00', date_till: '2026-03-31 23:59:59' };
const legs = await get.callLegsReport.collect(march, { pageSize: 500 });
console.log(JSON.stringify({ ...results, 'a month over node:http': legs.length }));
