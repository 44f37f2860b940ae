import Prism from 'prismjs/components/prism-core.js';

/** The files of the languages look for Prism among the globals. */
Object.assign(globalThis, { Prism });

export { default } from 'prismjs/components/prism-core.js';
