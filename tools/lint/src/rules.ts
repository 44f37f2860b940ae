import type { Rule } from './rule.ts';
import { duplicateKey } from './rules/structure/duplicate-key.ts';
import { unusedComponent } from './rules/structure/unused-component.ts';
import { brokenLink } from './rules/structure/broken-link.ts';
import { serverVariable } from './rules/structure/server-variable.ts';
import { duplicateServer } from './rules/structure/duplicate-server.ts';
import { methodStyle } from './rules/names/method-style.ts';
import { caseOnly } from './rules/names/case-only.ts';
import { javascriptName } from './rules/names/javascript-name.ts';
import { reservedPrefix } from './rules/names/reserved-prefix.ts';
import { blankName } from './rules/names/blank-name.ts';
import { equalTitles } from './rules/names/equal-titles.ts';
import { enumValues } from './rules/schemas/enum-values.ts';
import { invalidDefault } from './rules/schemas/invalid-default.ts';
import { invalidSchemaExample } from './rules/schemas/invalid-schema-example.ts';
import { unknownRequired } from './rules/schemas/unknown-required.ts';
import { contradiction } from './rules/schemas/contradiction.ts';
import { keywordWithoutEffect } from './rules/schemas/keyword-without-effect.ts';
import { invalidPattern } from './rules/schemas/invalid-pattern.ts';
import { exponentialPattern } from './rules/schemas/exponential-pattern.ts';
import { nullable } from './rules/schemas/nullable.ts';
import { laterKeyword } from './rules/schemas/later-keyword.ts';
import { unknownKeyword } from './rules/schemas/unknown-keyword.ts';
import { refSiblings } from './rules/schemas/ref-siblings.ts';
import { unknownFormat } from './rules/schemas/unknown-format.ts';
import { missingType } from './rules/schemas/missing-type.ts';
import { emptySchema } from './rules/schemas/empty-schema.ts';
import { identicalBranches } from './rules/schemas/identical-branches.ts';
import { arrayWithoutItems } from './rules/schemas/array-without-items.ts';
import { undocumentedField } from './rules/schemas/undocumented-field.ts';
import { endlessSchema } from './rules/schemas/endless-schema.ts';
import { unsafeInteger } from './rules/schemas/unsafe-integer.ts';
import { undocumentedMethod } from './rules/methods/undocumented-method.ts';
import { undocumentedParam } from './rules/methods/undocumented-param.ts';
import { invalidMethodExample } from './rules/methods/invalid-method-example.ts';
import { optionalBeforeRequired } from './rules/methods/optional-before-required.ts';
import { manyPositionalParams } from './rules/methods/many-positional-params.ts';
import { unexplainedDeprecation } from './rules/methods/unexplained-deprecation.ts';
import { notificationWithErrors } from './rules/methods/notification-with-errors.ts';
import { duplicateExample } from './rules/methods/duplicate-example.ts';
import { requiredWithDefault } from './rules/methods/required-with-default.ts';
import { reservedCode } from './rules/errors/reserved-code.ts';
import { ambiguousCode } from './rules/errors/ambiguous-code.ts';
import { missingMnemonic } from './rules/errors/missing-mnemonic.ts';
import { errorPlaceholder } from './rules/errors/error-placeholder.ts';
import { unusedError } from './rules/errors/unused-error.ts';
import { undocumentedError } from './rules/errors/undocumented-error.ts';
import { rawHtml } from './rules/safety/raw-html.ts';
import { script } from './rules/safety/script.ts';
import { templateSyntax } from './rules/safety/template-syntax.ts';
import { invisibleCharacter } from './rules/safety/invisible-character.ts';
import { secret } from './rules/safety/secret.ts';
import { plainHttpServer } from './rules/safety/plain-http-server.ts';
import { credentialsInUrl } from './rules/safety/credentials-in-url.ts';
import { hostileName } from './rules/safety/hostile-name.ts';
import { noOperators } from './rules/lists/no-operators.ts';
import { keyNotDefault } from './rules/lists/key-not-default.ts';
import { orderNotSortable } from './rules/lists/order-not-sortable.ts';
import { unboundedPeriod } from './rules/lists/unbounded-period.ts';
import { missingPaging } from './rules/lists/missing-paging.ts';
import { undocumentedRowField } from './rules/lists/undocumented-row-field.ts';
import { numberWithoutUnit } from './rules/lists/number-without-unit.ts';
import { noDefaultFields } from './rules/lists/no-default-fields.ts';
import { orderNotTotal } from './rules/lists/order-not-total.ts';
import { unusedIgnore } from './rules/lint/unused-ignore.ts';
import { givenUp } from './rules/lint/given-up.ts';

/** Every rule, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [
  duplicateKey,
  unusedComponent,
  brokenLink,
  serverVariable,
  duplicateServer,
  methodStyle,
  caseOnly,
  javascriptName,
  reservedPrefix,
  blankName,
  equalTitles,
  enumValues,
  invalidDefault,
  invalidSchemaExample,
  unknownRequired,
  contradiction,
  keywordWithoutEffect,
  invalidPattern,
  exponentialPattern,
  nullable,
  laterKeyword,
  unknownKeyword,
  refSiblings,
  unknownFormat,
  missingType,
  emptySchema,
  identicalBranches,
  arrayWithoutItems,
  undocumentedField,
  endlessSchema,
  unsafeInteger,
  undocumentedMethod,
  undocumentedParam,
  invalidMethodExample,
  optionalBeforeRequired,
  manyPositionalParams,
  unexplainedDeprecation,
  notificationWithErrors,
  duplicateExample,
  requiredWithDefault,
  reservedCode,
  ambiguousCode,
  missingMnemonic,
  errorPlaceholder,
  unusedError,
  undocumentedError,
  rawHtml,
  script,
  templateSyntax,
  invisibleCharacter,
  secret,
  plainHttpServer,
  credentialsInUrl,
  hostileName,
  noOperators,
  keyNotDefault,
  orderNotSortable,
  unboundedPeriod,
  missingPaging,
  undocumentedRowField,
  numberWithoutUnit,
  noDefaultFields,
  orderNotTotal,
  unusedIgnore,
  givenUp,
];
