/** A calendar month as the service's period params have it: both ends belong to it. */
export interface Month {
  /** `2026-10` */
  readonly name: string;
  /** `YYYY-MM-DD hh:mm:ss` */
  readonly from: string;
  readonly till: string;
}

/** The last month that is over, by the calendar of this machine. */
export function findLastMonth(now: Date): Month {
  const last = new Date(now.getFullYear(), now.getMonth(), 0);
  const day = String(last.getDate());
  const month = String(last.getMonth() + 1).padStart(2, '0');
  const name = `${last.getFullYear()}-${month}`;
  return { name, from: `${name}-01 00:00:00`, till: `${name}-${day} 23:59:59` };
}
