export { artifacts, type Artifact } from './artifact.ts';
export { bundle, type Bundle } from './bundle.ts';
export { check, type CheckedOutput, type CheckReport } from './check.ts';
export type { Difference } from './comparison.ts';
export { describeDiagnostics } from './diagnostic-report.ts';
export { chooseColors } from './terminal.ts';
export { defineConfig, type Config, type SpecConfig } from './config.ts';
export {
  generate,
  type GeneratedOutput,
  type GenerateOptions,
  type GenerateReport,
} from './generate.ts';
export { loadConfig, type LoadedConfig } from './load-config.ts';
export { SpecError } from './spec-error.ts';
export { UsageError } from './usage-error.ts';
