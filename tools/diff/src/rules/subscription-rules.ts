/** Subscriptions, and the notifications by which a service tells what happens: those it sends, so readers get them. */
export const subscriptionRules = {
  'subscription-removed': {
    kind: 'breaking',
    title: 'No longer a subscription',
    why: 'Nobody is told what happens any more, and code that reads it no longer compiles.',
  },
  'subscription-added': {
    kind: 'addition',
    title: 'Became a subscription',
    why: 'Calls written before are answered with the id, as before.',
  },
  'subscription-notification-changed': {
    kind: 'breaking',
    title: 'Told by another notification',
    why: 'Readers wait for the old one, and hear nothing.',
  },
  'subscription-id-changed': {
    kind: 'breaking',
    title: 'Id in another param',
    why: 'Readers cannot tell any more which of their subscriptions an event belongs to.',
  },
  'subscription-value-changed': {
    kind: 'breaking',
    title: 'Event in another param',
    why: 'Readers find nothing, or something else, where the event was.',
  },
  'subscription-unsubscribe-changed': {
    kind: 'warning',
    title: 'Ended by another method',
    why: 'Clients call the old one; unless it still works, the service goes on telling them.',
  },
  'event-param-removed': {
    kind: 'breaking',
    title: 'Param of a notification removed',
    why: 'Readers find nothing where the value was.',
  },
  'event-param-added': {
    kind: 'addition',
    title: 'Param of a notification added',
    why: 'Readers pass over what they do not know.',
  },
  'event-param-optional': {
    kind: 'breaking',
    title: 'Param of a notification may be absent',
    why: 'Readers that take it for granted fail when it is left out.',
  },
  'event-param-required': {
    kind: 'addition',
    title: 'Param of a notification always present',
    why: 'Readers find it every time.',
  },
  'event-order-changed': {
    kind: 'breaking',
    title: 'Order of params of a notification changed',
    why: 'Readers of params by position take one value for another.',
  },
  'event-structure-changed': {
    kind: 'warning',
    title: 'Notification sent in another form',
    why: 'Readers that take params by name only, or by position only, may find none; generated clients take both.',
  },
} as const;
