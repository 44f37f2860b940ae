import type { MockServer } from '../node.ts';

/** Where the mock is, and who can call it. */
export function describeMock(mock: MockServer): string {
  return `Ready at ${mock.url}
Watch it at ${new URL('/', mock.url).href}

customer   access_token ${mock.accessToken}
           login ${mock.login}, password ${mock.password}
partner    access_token ${mock.partner.accessToken}
           user_id ${mock.userId} or ${mock.otherCustomer.userId}

Ctrl-C stops it.
`;
}
