/**
 * What the built command finds beside itself: programs in another language, and what is large and
 * serves few documents. The code of every other package is part of it.
 */
export const unbundledPackages: readonly string[] = [
  'esbuild',
  'json-schema-to-typescript',
  'oxfmt',
  'recheck',
];
