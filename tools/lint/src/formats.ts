/** Formats of draft-07. All of them speak of strings. */
export const stringFormats: ReadonlySet<string> = new Set(
  (
    'date-time date time email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference ' +
    'uri-template json-pointer relative-json-pointer regex'
  ).split(' '),
);

/** Formats of later drafts and of OpenAPI that validators know as well. */
export const extraFormats: ReadonlySet<string> = new Set(
  'duration uuid int32 int64 float double byte binary password'.split(' '),
);
