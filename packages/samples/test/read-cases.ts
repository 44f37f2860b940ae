import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ConsoleFacts, makeSampleCall, type SampleCall } from '../src/index.ts';

const folder = fileURLToPath(new URL('cases', import.meta.url));

/** A call that is written in every language. */
export interface Case {
  readonly name: string;
  readonly folder: string;
  readonly facts: ConsoleFacts;
  readonly params: Readonly<Record<string, unknown>>;
  /** The call as samples are written from, to the address of the case unless another is given. */
  makeCall(address?: string): SampleCall;
}

/** The calls of `cases`: each says what differs from an ordinary method. */
export function readCases(): readonly Case[] {
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name, 'call.json'), 'utf8');
    const { facts, params } = JSON.parse(text) as Pick<Case, 'params'> & {
      facts: Partial<ConsoleFacts>;
    };
    const whole = { ...ordinary, ...facts };
    return {
      name,
      folder: join(folder, name),
      facts: whole,
      params,
      makeCall: (address) => makeSampleCall(whole, params, address),
    };
  });
}

const ordinary: ConsoleFacts = {
  name: 'shop.find',
  paramStructure: 'by-name',
  replies: true,
  access: [],
  weight: undefined,
  servers: [{ name: 'main', url: 'https://shop.example/rpc' }],
  client: {
    package: '@shop/client',
    variable: 'shop',
    tokenVariable: undefined,
    path: ['shop', 'find'],
  },
  params: [],
  example: {},
  list: undefined,
  errors: [],
};
