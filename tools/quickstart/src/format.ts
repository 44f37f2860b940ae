/** `12345` -> `12 345`: the same on every machine, whatever its locale. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Seconds -> `1 h 05 m`, `5 m 07 s`, `42 s`. */
export function formatSeconds(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = Math.round(seconds % 60);
  if (hours > 0) return `${formatCount(hours)} h ${pad(minutes)} m`;
  if (minutes > 0) return `${minutes} m ${pad(rest)} s`;
  return `${rest} s`;
}

export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
