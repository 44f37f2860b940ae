import type { Column, JsonValue } from '@openrpc-kit/mock-runtime';
import type { CallFacts } from './dataset.ts';
import type { Gatherer } from './gather.ts';
import type { Visit } from './visits.ts';

/** Everything that is known of a visitor, an advertising campaign and a link: from the visit. */
export function createVisitColumns(
  { book, visits }: CallFacts,
  rows: Gatherer,
): Readonly<Record<string, Column>> {
  const each = (read: (visit: Visit) => JsonValue, without: JsonValue = null): JsonValue[] => [
    without,
    ...visits.map(read),
  ];
  const marks = (read: (visit: Visit) => JsonValue) =>
    each((visit) => (visit.campaign.utmSource === null ? null : read(visit)));
  return rows.coded(book.visit, {
    communication_page_url: each(({ page }) => page),
    ua_client_id: each(({ analyticsId }) => analyticsId),
    ym_client_id: each(({ analyticsId, device }) => (device === 'mobile' ? analyticsId : null)),
    search_query: each(({ query }) => query),
    search_engine: each(({ campaign }) => campaign.engine),
    referrer_domain: each(({ campaign }) => campaign.referrerDomain),
    referrer: each(({ campaign: { referrerDomain } }) =>
      referrerDomain === null ? null : `https://${referrerDomain}/`,
    ),
    entrance_page: each(({ site }) => `https://${site.domain}/`),
    gclid: each(clickId('gclid')),
    yclid: each(clickId('yclid')),
    ymclid: each(clickId('ymclid')),
    ef_id: each(clickId('ef_id')),
    channel: each(({ campaign }) => campaign.channel),
    site_domain_name: each(({ site }) => site.domain),
    site_id: each(({ site }) => site.id),
    campaign_name: each(({ campaign }) => campaign.name),
    campaign_id: each(({ campaign }) => campaign.id),
    visit_other_campaign: each(({ campaign, firstCampaign }) => campaign !== firstCampaign),
    visitor_id: each(({ visitorId }) => visitorId),
    person_id: each(({ personId }) => personId),
    visitor_type: each(({ type }) => type),
    visitor_session_id: each(({ sessionId }) => sessionId),
    visits_count: each(({ visitsCount }) => visitsCount),
    visitor_first_campaign_id: each(({ firstCampaign }) => firstCampaign.id),
    visitor_first_campaign_name: each(({ firstCampaign }) => firstCampaign.name),
    visitor_city: each(({ city }) => city),
    visitor_region: each(({ region }) => region),
    visitor_country: each(() => 'United Kingdom'),
    visitor_device: each(({ device }) => device),
    visitor_custom_properties: each(
      ({ plan }) => (plan === null ? [] : [{ property_name: 'plan', property_value: plan }]),
      [],
    ),
    utm_source: marks(({ campaign }) => campaign.utmSource),
    utm_medium: marks(({ campaign }) => campaign.utmMedium),
    utm_term: marks(({ query }) => query),
    utm_content: marks(({ device }) => `variant-${device}`),
    utm_campaign: marks(({ campaign }) => `c${campaign.id}`),
    openstat_ad: each(openstat('ad-17')),
    openstat_campaign: each(openstat('autumn')),
    openstat_service: each(openstat('direct.yandex.com')),
    openstat_source: each(openstat('search')),
    eq_utm_source: each(({ campaign }) => campaign.utmSource ?? campaign.channel),
    eq_utm_medium: each(({ campaign }) => campaign.utmMedium ?? campaign.channel),
    eq_utm_term: each(({ query }) => query),
    eq_utm_content: each(({ device }) => `variant-${device}`),
    eq_utm_campaign: each(({ campaign }) => `c${campaign.id}`),
    eq_utm_referrer: each(({ campaign }) => campaign.referrerDomain),
    eq_utm_expid: each(({ visitorId }) => (visitorId % 5 === 0 ? `exp-${visitorId % 3}` : null)),
    source_id: each(({ campaign }) => campaign.id + 600),
    source_name: each(({ campaign }) => campaign.name),
    source_new: each(({ campaign }) => campaign.sourceGroup),
    channel_new: each(({ campaign }) => campaign.channelName),
    channel_code: each(({ campaign }) => campaign.channel),
  });
}

function clickId(name: string): (visit: Visit) => string | null {
  return (visit) => (visit.campaign.clickId === name ? visit.clickId : null);
}

function openstat(value: string): (visit: Visit) => string | null {
  return (visit) => (visit.campaign.hasOpenstat ? value : null);
}
