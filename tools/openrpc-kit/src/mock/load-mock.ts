import { resolve } from 'node:path';
import { describeApi } from '@openrpc-kit/generator-mock-server';
import {
  type ApiDescription,
  type Clock,
  createSampleAccounts,
  createSampleTables,
  type Delay,
  Engine,
  type FaultMix,
  type FixtureMode,
  type Fixtures,
  type MissingRecording,
  OwnRows,
  type RecordedCall,
  Recordings,
} from '@openrpc-kit/mock-runtime';
import { type Diagnostic, type LoadOptions, loadModel } from '@openrpc-kit/model';
import { SpecError } from '../spec-error.ts';
import { compileChecks } from './compile-checks.ts';

export interface LoadedMock {
  readonly engine: Engine;
  readonly warnings: readonly Diagnostic[];
}

export interface MockSettings {
  readonly seed: number;
  readonly latency: Delay | undefined;
  readonly faults?: FaultMix | undefined;
  /** Rows of one's own, which are read once it is known what rows the document has. */
  readonly readRows?: ((description: ApiDescription) => Promise<Fixtures>) | undefined;
  readonly fixtureMode?: FixtureMode | undefined;
  /** Goes on when the document is loaded again. */
  readonly clock: Clock;
  /** What a real service has answered. */
  readonly replay: readonly RecordedCall[] | undefined;
  readonly replayMissing: MissingRecording | undefined;
  readonly onError: (error: unknown) => void;
  /** Told of every file of the document, right, wrong or not there. */
  readonly onRead: (files: readonly string[]) => void;
}

/**
 * Makes a mock of a document, in memory: it answers with the document's examples, else with values
 * made from its schemas. Where the document has conventions, it has accounts and rows too.
 *
 * @throws {SpecError} with everything that is wrong with the document
 * @throws {FixtureError} for rows that do not fit it
 * @throws {RangeError} for faults that it has no error for
 */
export async function loadMock(
  spec: string,
  options: LoadOptions,
  settings: MockSettings,
): Promise<LoadedMock> {
  const { model, diagnostics, files, missingFiles } = loadModel(resolve(spec), options);
  settings.onRead([...files, ...missingFiles]);
  if (model === undefined) throw new SpecError(diagnostics);
  const description = describeApi(model) as ApiDescription;
  const isPlain = description.conventions === undefined;
  const { validators, resultValidators } = compileChecks(model);
  const { replay, replayMissing, seed } = settings;
  const fixtures = await settings.readRows?.(description);
  const made = createSampleTables(description, seed);
  const rows = new OwnRows(description, made, fixtures, settings.fixtureMode);
  const engine = new Engine({
    ...settings,
    // Conventions say how params are refused; the engine does that by itself.
    validators: isPlain ? validators : undefined,
    resultValidators,
    description,
    document: isPlain ? model.document : undefined,
    recordings: replay && new Recordings(description, replay, replayMissing),
    rows: isPlain ? undefined : rows,
    accounts: isPlain ? [] : createSampleAccounts(description, seed, rows.tables),
  });
  return { engine, warnings: diagnostics };
}
