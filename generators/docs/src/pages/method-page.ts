import type { Method } from '@openrpc-kit/model';
import type { Context } from '../context.ts';
import type { Page } from '../markdown/print-page.ts';
import { readDescription } from '../markdown/read-description.ts';
import { writeErrors } from '../sections/errors.ts';
import { writeExamples, writeSamples } from '../sections/examples.ts';
import { writeGlance } from '../sections/glance.ts';
import { writeParams } from '../sections/params.ts';
import { writeRelated } from '../sections/related.ts';
import { writeResult } from '../sections/result.ts';
import { writeRowFields } from '../sections/row-fields.ts';
import { writeSubscription } from '../sections/subscription.ts';

/** All about one method. */
export function makeMethodPage(method: Method, context: Context): Page {
  const rowFields = method.list && writeRowFields(method.list, context);
  return {
    path: context.site.methods.get(method.name) ?? '',
    title: method.name,
    description: method.summary || `${method.name} of ${context.model.title}`,
    contentsDepth: 2,
    body: [
      ...readDescription(method.description || method.summary, 2),
      writeGlance(method, context),
      ...writeSamples(method, context),
      ...writeParams(method, context),
      ...writeResult(method, context),
      ...writeSubscription(method, context),
      ...(rowFields?.overview ?? []),
      ...writeExamples(method),
      ...writeErrors(method, context),
      ...writeRelated(method, context),
      ...(rowFields?.details ?? []),
    ],
  };
}
