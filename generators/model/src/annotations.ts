const annotations = /^(title|description|default|examples|deprecated|readOnly|writeOnly|x-.*)$/;

/** Whether a keyword of a schema only describes, so that it rules out no value. */
export function isAnnotation(keyword: string): boolean {
  return annotations.test(keyword);
}
