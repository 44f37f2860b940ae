import { connect, type ConnectOptions } from '@callgear-data-api/client';
import { legFields, type Leg } from './leg.ts';
import type { Month } from './month.ts';
import { createProgress } from './progress.ts';

export interface ReadSource {
  readonly connection: ConnectOptions;
  /** Legs a page; as many as the service allows when left out. */
  readonly pageSize?: number;
}

/** Reads every leg of a month through the generated client, page by page, and shows how far it is. */
export async function readLegs({ connection, pageSize }: ReadSource, month: Month): Promise<Leg[]> {
  const callgear = connect(connection);
  const progress = createProgress(process.stdout);
  const legs: Leg[] = [];
  try {
    const pages = callgear.get.callLegsReport.pages(
      {
        date_from: month.from,
        date_till: month.till,
        fields: legFields,
        sort: [{ field: 'start_time', order: 'asc' }],
      },
      pageSize === undefined ? {} : { pageSize },
    );
    for await (const page of pages) {
      legs.push(...page.data);
      progress.show(page.progress);
    }
  } finally {
    progress.end();
    await callgear.close();
  }
  return legs;
}
