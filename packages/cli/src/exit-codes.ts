/** What the command ends with. Scripts may rely on it. */
export const exitCodes = {
  /** Everything was done. */
  done: 0,
  /** A fault of the command itself. */
  fault: 1,
  /** The command line cannot be understood, or asks for what cannot be. */
  usage: 2,
  /** No token, or one that the service does not take. */
  credentials: 3,
  /** The service refused the call. */
  refused: 4,
  /** No reply came, in spite of all attempts. Running the command again may help; an export goes on. */
  network: 5,
  /** The points of the account are spent. */
  points: 6,
  /** The service cannot give every row exactly once. */
  uncertain: 7,
  /** A file cannot be written or read, or belongs to something else. */
  file: 8,
  /** Ctrl+C. */
  interrupted: 130,
  /** Ended by the system or another program. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** For people: the codes and what they mean, a line each. */
export const exitCodeTable: readonly (readonly [ExitCode, string])[] = [
  [0, 'done'],
  [1, 'a fault of the command itself'],
  [2, 'the command line is wrong; nothing was sent'],
  [3, 'no token, or one that the service does not take'],
  [4, 'the service refused the call'],
  [5, 'no reply in spite of all attempts; run it again, an export goes on where it was'],
  [6, 'the points of the account are spent'],
  [7, 'the service cannot give every row exactly once'],
  [8, 'a file cannot be written or read, or belongs to another export'],
  [130, 'interrupted with Ctrl+C; an export goes on when it is run again'],
  [143, 'terminated; likewise'],
];
