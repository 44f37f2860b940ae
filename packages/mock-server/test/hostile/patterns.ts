/** Expressions that take other engines minutes, or a lot of memory. */
export const evilPatterns: readonly string[] = [
  '^(a+)+$',
  '^(\\d+)+$x',
  '(a|a)*b',
  '(\\d|\\d\\d)+$x',
  '(.*1){20}x',
  '([a-zA-Z\\d]+)*-$',
  '(4+4+)+y',
  '^(([\\d])+.)+[A-Z]([a-z])+$',
  '((4{1,9}){1,9}){1,9}',
  '(.*)'.repeat(200),
  '(\\w*\\s*)*-',
  '(?:(?:.?){30}){30}',
  '[0-9]*1[0-9]{9}x',
  '(((((.*)*)*)*)*)*x',
  '(.{0,30}1.{0,30}){1,8}x',
  `(${Array.from({ length: 240 }, (_item, number) => number).join('|')})+x`,
];
