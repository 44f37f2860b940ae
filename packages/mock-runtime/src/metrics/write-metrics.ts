import type { DoorFacts } from '../doors/door-facts.ts';
import type { Engine } from '../rpc/engine.ts';
import type { Labels, Sample } from './counter.ts';
import { bounds, type Histogram } from './histogram.ts';

interface Family {
  readonly name: string;
  readonly kind: 'counter' | 'gauge';
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** The text format of Prometheus, version 0.0.4: `mock_requests_total{method="get.account",outcome="result"} 3`. */
export function writeMetrics(engine: Engine, door: DoorFacts): string {
  const families = [...listCounters(engine), ...listGauges(engine, door)].map(writeFamily);
  return [...families, writeSeconds(engine.metrics.seconds)].join('');
}

function listCounters({ metrics }: Engine): readonly Family[] {
  return [
    toCounter(
      'mock_requests_total',
      'JSON-RPC requests by method and outcome: result, or the mnemonic or code of the error.',
      metrics.requests.samples,
    ),
    toCounter('mock_rows_total', 'Rows that list methods answered with.', metrics.rows.samples),
    toCounter('mock_points_total', 'Points that calls have cost.', metrics.points.samples),
    toCounter(
      'mock_faults_total',
      'Ordered faults that happened, by kind.',
      metrics.faults.samples,
    ),
    toCounter(
      'mock_http_refusals_total',
      'Requests that were refused before they were read as JSON-RPC, by HTTP status.',
      metrics.refusals.samples,
    ),
  ];
}

function listGauges({ description, seed, clock }: Engine, door: DoorFacts): readonly Family[] {
  const { title, version } = description;
  const memory = door.readMemory?.();
  return [
    toGauge('mock_info', 'What is mocked.', 1, { title, version, seed }),
    toGauge('mock_clock_seconds', "Time of the mock's clock since 1970.", clock.now() / 1000),
    ...(memory === undefined
      ? []
      : [
          toGauge('process_resident_memory_bytes', 'Memory of the process.', memory.resident),
          toGauge('nodejs_heap_size_used_bytes', 'Memory of objects.', memory.heap),
        ]),
  ];
}

function toCounter(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, kind: 'counter', help, samples };
}

function toGauge(name: string, help: string, value: number, labels: Labels = {}): Family {
  return { name, kind: 'gauge', help, samples: [{ labels, value }] };
}

function writeFamily({ name, kind, help, samples }: Family): string {
  const lines = samples.map(({ labels, value }) => `${name}${writeLabels(labels)} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines.join('')}`;
}

function writeSeconds(histograms: ReadonlyMap<string, Histogram>): string {
  const name = 'mock_reply_seconds';
  const help = 'From the whole request to the first byte of its reply, ordered waiting included.';
  const lines = Array.from(histograms, ([method, histogram]) => {
    const counts = [...histogram.cumulative, histogram.count];
    const buckets = counts.map((count, at) => {
      return `${name}_bucket${writeLabels({ method, le: bounds[at] ?? '+Inf' })} ${count}\n`;
    });
    const labels = writeLabels({ method });
    return `${buckets.join('')}${name}_sum${labels} ${histogram.sum}\n${name}_count${labels} ${histogram.count}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} histogram\n${lines.join('')}`;
}

/** `{method="get.account"}`; nothing without labels. */
function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(value: string | number): string {
  return String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
