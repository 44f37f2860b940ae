/** Where visitors of the company's site come from. */
export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly channel: string;
  readonly channelName: string;
  readonly sourceGroup: string;
  readonly engine: string | null;
  readonly referrerDomain: string | null;
  readonly utmSource: string | null;
  readonly utmMedium: string | null;
  /** Name of the click id that its links carry. */
  readonly clickId: 'gclid' | 'yclid' | 'ymclid' | 'ef_id' | null;
  readonly hasOpenstat: boolean;
}

function campaign(id: number, name: string, facts: Omit<Campaign, 'id' | 'name'>): Campaign {
  return { id, name, ...facts };
}

const none = {
  engine: null,
  referrerDomain: null,
  utmSource: null,
  utmMedium: null,
  clickId: null,
  hasOpenstat: false,
};

export const campaigns: readonly Campaign[] = [
  campaign(601, 'Search ads: bread', {
    ...none,
    channel: 'paid',
    channelName: 'Paid search',
    sourceGroup: 'Search advertising',
    engine: 'Google',
    referrerDomain: 'www.google.com',
    utmSource: 'google',
    utmMedium: 'cpc',
    clickId: 'gclid',
  }),
  campaign(602, 'Search ads: wedding cakes', {
    ...none,
    channel: 'paid',
    channelName: 'Paid search',
    sourceGroup: 'Search advertising',
    engine: 'Yandex',
    referrerDomain: 'yandex.com',
    utmSource: 'yandex',
    utmMedium: 'cpc',
    clickId: 'yclid',
    hasOpenstat: true,
  }),
  campaign(603, 'Marketplace listing', {
    ...none,
    channel: 'affiliate',
    channelName: 'Partners',
    sourceGroup: 'Marketplaces',
    referrerDomain: 'market.example',
    utmSource: 'market',
    utmMedium: 'listing',
    clickId: 'ymclid',
  }),
  campaign(604, 'Banners', {
    ...none,
    channel: 'display',
    channelName: 'Display advertising',
    sourceGroup: 'Banners',
    referrerDomain: 'news.example',
    utmSource: 'news',
    utmMedium: 'banner',
    clickId: 'ef_id',
  }),
  campaign(605, 'Newsletter', {
    ...none,
    channel: 'email',
    channelName: 'E-mail',
    sourceGroup: 'Newsletters',
    utmSource: 'newsletter',
    utmMedium: 'email',
  }),
  campaign(606, 'Social posts', {
    ...none,
    channel: 'social',
    channelName: 'Social networks',
    sourceGroup: 'Social networks',
    referrerDomain: 'social.example',
    utmSource: 'social',
    utmMedium: 'post',
  }),
  campaign(607, 'Organic search', {
    ...none,
    channel: 'organic',
    channelName: 'Organic search',
    sourceGroup: 'Search engines',
    engine: 'Google',
    referrerDomain: 'www.google.com',
  }),
  campaign(608, 'Direct visits', {
    ...none,
    channel: 'direct',
    channelName: 'Direct visits',
    sourceGroup: 'Direct visits',
  }),
];
