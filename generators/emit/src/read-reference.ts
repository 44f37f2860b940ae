const form = /^#\/components\/schemas\/([\p{ID_Start}_$][\p{ID_Continue}$]*)$/u;

/**
 * Name of the schema that a reference of the model points at.
 *
 * @throws for any other reference: the model has none
 */
export function readReference($ref: string): string {
  const name = form.exec($ref)?.[1];
  if (name === undefined) throw new Error(`unresolved reference ${$ref}`);
  return name;
}
