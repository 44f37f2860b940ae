/** What only the door knows of the process it is in. */
export interface DoorFacts {
  /** Bytes in use, where the door can tell. */
  readonly readMemory?: (() => Memory) | undefined;
}

export interface Memory {
  /** All of the process. */
  readonly resident: number;
  /** Objects of the program. */
  readonly heap: number;
}
