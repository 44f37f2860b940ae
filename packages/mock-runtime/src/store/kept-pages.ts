import type { JsonWriter } from './json-writer.ts';

/** How many pages are remembered, and how many bytes of JSON are kept of all of them. */
const remembered = 8;
const roomForAll = 1 << 22;

interface Page {
  readonly rows: Uint32Array;
  /** Undefined until somebody asks for it again. */
  readonly json: Uint8Array | undefined;
}

/**
 * JSON of pages that are asked for again and again, as tests and demonstrations do: sending it costs
 * a copy. Reading a period page by page never asks twice and keeps nothing but row numbers.
 */
export class KeptPages {
  readonly #pages = new Map<string, Page>();
  #bytes = 0;

  /**
   * Writes a page.
   *
   * @param write makes its JSON of the table
   */
  write(fields: readonly string[], rows: Uint32Array, writer: JsonWriter, write: () => void): void {
    const name = `${rows.length} ${rows[0]} ${JSON.stringify(fields)}`;
    const known = this.#pages.get(name);
    const asked = known !== undefined && areSame(known.rows, rows) ? known : undefined;
    if (asked?.json !== undefined) {
      writer.bytes(asked.json);
      this.#remember(name, asked);
      return;
    }
    const start = writer.length;
    write();
    const size = writer.length - start;
    const isKept = asked !== undefined && size <= roomForAll;
    this.#remember(name, { rows, json: isKept ? writer.finish().slice(start) : undefined });
  }

  /** What was asked for longest ago goes. */
  #remember(name: string, page: Page): void {
    this.#forget(name);
    this.#pages.set(name, page);
    this.#bytes += page.json?.length ?? 0;
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= remembered && this.#bytes <= roomForAll) return;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#bytes -= this.#pages.get(name)?.json?.length ?? 0;
    this.#pages.delete(name);
  }
}

function areSame(one: Uint32Array, other: Uint32Array): boolean {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return one.length === other.length;
}
