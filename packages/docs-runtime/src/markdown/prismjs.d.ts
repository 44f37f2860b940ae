/** As far as it is used here. */
declare module 'prismjs' {
  const Prism: {
    readonly languages: Readonly<Record<string, object>>;
    tokenize(text: string, grammar: object): unknown;
  };
  export default Prism;
}

declare module 'prismjs/components/index.js' {
  /** Adds languages, and those that they build upon. */
  export default function loadLanguages(names: readonly string[]): void;
}

/** The same without languages. */
declare module 'prismjs/components/prism-core.js' {
  export { default } from 'prismjs';
}

/** A language; it adds itself. */
declare module 'prismjs/components/prism-*';
