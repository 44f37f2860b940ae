const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'it is a folder',
  EBADF: 'it is not open',
  EAGAIN: 'nothing is there yet',
};

/** Why something could not be read, in words where there are some. */
export function explainReadFault(error: unknown): string {
  const { code = 'unknown fault' } = error as NodeJS.ErrnoException;
  return reasons[code] ?? code;
}
