import { seedOf } from '../random.ts';

const sampleRate = 8000;
const headerLength = 44;
const loudest = 12_000;
/** Samples over which it swells and dies away, so that it does not click. */
const fade = 400;
/** Samples of one wave: from 250 to 667 Hz, notes that differ to the ear. */
const waveLengths = [32, 28, 24, 20, 18, 16, 14, 12];

/**
 * A tone of one second, as a WAV file: mono, 16 bits, 8000 samples a second, as telephones sound.
 * Its pitch follows from the name. Whole numbers only, so that every machine makes the same bytes.
 */
export function createTone(name: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerLength + sampleRate * 2);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view);
  const waveLength = waveLengths[seedOf(name) % waveLengths.length] ?? sampleRate;
  for (let at = 0; at < sampleRate; at += 1) {
    const swell = Math.min(at, sampleRate - 1 - at, fade);
    const sample = Math.round((waveAt(at % waveLength, waveLength) * swell) / fade);
    view.setInt16(headerLength + at * 2, sample, true);
  }
  return bytes;
}

/** Two parabolas, one up and one down: close to a sine, without its rounding. */
function waveAt(at: number, waveLength: number): number {
  const half = waveLength / 2;
  const x = at % half;
  const height = (4 * loudest * x * (half - x)) / (half * half);
  return at < half ? height : -height;
}

function writeHeader(bytes: Uint8Array, view: DataView): void {
  const mark = (text: string, at: number): void => {
    bytes.set(new TextEncoder().encode(text), at);
  };
  mark('RIFF', 0);
  view.setUint32(4, bytes.length - 8, true);
  mark('WAVEfmt ', 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  mark('data', 36);
  view.setUint32(40, bytes.length - headerLength, true);
}
