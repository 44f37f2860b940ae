/** A part of the form. */
export interface Control {
  readonly element: HTMLElement;
  /** What it holds now; undefined leaves the param out of the call. */
  read(): unknown;
}

/** What a control is made with. */
export interface ControlOptions {
  /** What it begins with; undefined when the example leaves the param out. */
  readonly value: unknown;
  /** Told after every change. */
  readonly onChange: () => void;
}
