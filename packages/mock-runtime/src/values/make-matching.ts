import type { Random } from '../random.ts';

const maximumRepeats = 8;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const word = `${letters}${letters.toUpperCase()}${digits}_`;
/** What `.` and negated classes choose from. */
const printable = `${word} !#$%&()*+,-./:;<=>?@[]^{|}~`;

/**
 * A text that a regular expression matches. Undefined for what it cannot make: assertions other than
 * `^` and `$`, back references, properties of characters. What it makes is checked with the
 * expression itself.
 */
export function makeMatching(pattern: string, random: Random): string | undefined {
  try {
    const text = new Maker(pattern, random).alternatives();
    return new RegExp(pattern, 'u').test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the pattern and makes the text in one go: each alternative is read, one of them is kept. */
class Maker {
  readonly #pattern: string;
  readonly #random: Random;
  #at = 0;

  constructor(pattern: string, random: Random) {
    this.#pattern = pattern;
    this.#random = random;
  }

  alternatives(): string {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return this.#random.pick(options);
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#next)) text += this.#term();
    return text;
  }

  #term(): string {
    const start = this.#at;
    const first = this.#atom();
    const end = this.#at;
    const [least, most] = this.#quantifier();
    const after = this.#at;
    const count = this.#random.between(
      least,
      Math.max(least, Math.min(most, least + maximumRepeats)),
    );
    // A repeated atom is read again for each repetition, so that each is drawn anew.
    let text = '';
    for (let made = 0; made < count; made += 1) {
      if (made === 0) {
        text += first;
        continue;
      }
      this.#at = start;
      text += this.#atom();
    }
    this.#at = count > 0 ? after : Math.max(after, end);
    return text;
  }

  #atom(): string {
    const character = this.#next;
    this.#at += 1;
    if (character === '^' || character === '$') return '';
    if (character === '.') return this.#pick(printable);
    if (character === '[') return this.#pick(this.#class());
    if (character === '\\') return this.#pick(this.#escape());
    if (character !== '(') return character;
    if (this.#take('?')) {
      if (!this.#take(':')) throw new SyntaxError('An assertion has no text of its own.');
    }
    const text = this.alternatives();
    if (!this.#take(')')) throw new SyntaxError('A group is not closed.');
    return text;
  }

  #quantifier(): readonly [number, number] {
    const range = /^\{(\d+)(,(\d*))?\}/.exec(this.#pattern.slice(this.#at));
    let bounds: readonly [number, number] = [1, 1];
    if (range !== null) {
      this.#at += range[0].length;
      const least = Number(range[1]);
      const most = range[3] === '' ? Infinity : Number(range[3] ?? least);
      bounds = [least, range[2] === undefined ? least : most];
    } else if (this.#take('*')) bounds = [0, Infinity];
    else if (this.#take('+')) bounds = [1, Infinity];
    else if (this.#take('?')) return [0, 1];
    else return bounds;
    this.#take('?');
    return bounds;
  }

  #class(): string {
    const negated = this.#take('^');
    let members = '';
    while (this.#next !== ']') {
      if (this.#at >= this.#pattern.length) throw new SyntaxError('A class is not closed.');
      const first = this.#member();
      if (first.length === 1 && this.#next === '-' && this.#pattern[this.#at + 1] !== ']') {
        this.#at += 1;
        members += expand(first, this.#member());
      } else {
        members += first;
      }
    }
    this.#at += 1;
    if (!negated) return members;
    return [...printable].filter((character) => !members.includes(character)).join('');
  }

  #member(): string {
    const character = this.#next;
    this.#at += 1;
    return character === '\\' ? this.#escape() : character;
  }

  #escape(): string {
    const character = this.#next;
    this.#at += 1;
    switch (character) {
      case 'd':
        return digits;
      case 'w':
        return word;
      case 's':
        return ' ';
      case 'D':
      case 'S':
        return letters;
      case 'W':
        return '-';
      case 'n':
        return '\n';
      case 't':
        return '\t';
      default:
        if (/[A-Za-z0-9]/.test(character)) throw new SyntaxError(`\\${character} is not known.`);
        return character;
    }
  }

  #pick(characters: string): string {
    return characters.charAt(this.#random.below(characters.length));
  }

  get #next(): string {
    return this.#pattern.charAt(this.#at);
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false;
    this.#at += 1;
    return true;
  }
}

function expand(first: string, last: string): string {
  let characters = '';
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code += 1) {
    characters += String.fromCharCode(code);
  }
  return characters;
}
