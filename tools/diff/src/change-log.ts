import type { Change, Place } from './change.ts';
import { ruleKinds } from './rule.ts';
import { rules, type RuleId } from './rules.ts';
import { severities } from './severity.ts';

/** What was found at one place. */
export interface Discovery {
  readonly rule: RuleId;
  readonly method?: string | undefined;
  readonly path: string;
  readonly pointer: Place['pointer'];
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly renamedTo?: string | undefined;
}

/** Where discoveries are told. */
export interface DiscoveryLog {
  add(discovery: Discovery): void;
}

/** Collects changes; the same change at many methods is one change with many places. */
export class ChangeLog implements DiscoveryLog {
  readonly #changes = new Map<string, { discovery: Discovery; places: Map<string, Place> }>();

  add(discovery: Discovery): void {
    const { method, path, pointer } = discovery;
    const key = toKey(discovery);
    const known = this.#changes.get(key) ?? { discovery, places: new Map<string, Place>() };
    this.#changes.set(key, known);
    const name = method ?? '';
    if (!known.places.has(name)) known.places.set(name, { method, path, pointer });
  }

  /** The worst first; within a severity in the order of discovery. */
  list(): Change[] {
    const changes = [...this.#changes.values()].map(({ discovery, places }): Change => {
      const { rule, before, after, renamedTo } = discovery;
      return {
        rule,
        severity: ruleKinds[rules[rule].kind].severity,
        places: [...places.values()] as [Place, ...Place[]],
        before,
        after,
        renamedTo,
      };
    });
    return changes.toSorted(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
  }
}

/** What stands among the components is one thing wherever it is reached from. */
function toKey({ rule, path, pointer, before, after, renamedTo }: Discovery): string {
  const isShared = [pointer.before, pointer.after].every(
    (each) => each === undefined || !each.startsWith('#/methods/'),
  );
  const place = isShared ? [pointer.before, pointer.after] : [path];
  return JSON.stringify([rule, ...place, before, after, renamedTo]);
}
