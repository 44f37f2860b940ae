import type { Random } from '@openrpc-kit/mock-runtime';
import { type Campaign, campaigns } from './campaigns.ts';

/** A visit to the company's site that led to a call. */
export interface Visit {
  readonly visitorId: number;
  readonly personId: number;
  readonly sessionId: number;
  readonly type: 'New' | 'Returned';
  readonly visitsCount: number;
  readonly campaign: Campaign;
  readonly firstCampaign: Campaign;
  readonly city: string;
  readonly region: string;
  readonly device: 'desktop' | 'mobile' | 'tablet' | 'other';
  readonly site: { readonly id: number; readonly domain: string };
  readonly page: string;
  readonly query: string | null;
  readonly clickId: string;
  readonly analyticsId: string;
  /** A choice of plan that the site has noted down. */
  readonly plan: string | null;
}

const sites = [
  { id: 501, domain: 'www.bakery.example' },
  { id: 502, domain: 'shop.bakery.example' },
];
const places: readonly (readonly [string, string])[] = [
  ['London', 'Greater London'],
  ['Leeds', 'West Yorkshire'],
  ['Bristol', 'Bristol'],
  ['Manchester', 'Greater Manchester'],
  ['Edinburgh', 'Edinburgh'],
  ['Cardiff', 'Cardiff'],
];
const pages = ['', 'bread', 'cakes', 'weddings', 'delivery', 'contact'];
const queries = ['bakery near me', 'fresh bread delivery', 'wedding cake', 'birthday cake price'];

export function createVisits(random: Random, count: number): readonly Visit[] {
  return Array.from({ length: count }, (_item, index): Visit => {
    const visitsCount = 1 + random.weighted([60, 20, 10, 6, 4]);
    const campaign = random.pick(campaigns);
    const firstCampaign = visitsCount === 1 ? campaign : random.pick(campaigns);
    const [city, region] = random.pick(places);
    const site = random.pick(sites);
    const devices = ['desktop', 'mobile', 'tablet', 'other'] as const;
    return {
      visitorId: 820_001 + index,
      personId: 810_001 + index,
      sessionId: 830_001 + index * 3,
      type: visitsCount === 1 ? 'New' : 'Returned',
      visitsCount,
      campaign,
      firstCampaign,
      city,
      region,
      device: devices[random.weighted([40, 52, 7, 1])] ?? 'other',
      site,
      page: `https://${site.domain}/${random.pick(pages)}`,
      query: campaign.engine === null ? null : random.pick(queries),
      clickId: random.hex(24),
      analyticsId: `${random.between(100_000_000, 999_999_999)}.${1_780_000_000 + index}`,
      plan: random.chance(20) ? random.pick(['family', 'office']) : null,
    };
  });
}
