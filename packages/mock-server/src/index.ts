export { type Connection, createMock, type Mock } from './create-mock.ts';
export type { Credentials, MockOptions } from './mock-options.ts';
export type { TroubledTokens } from './seeded-accounts.ts';
export {
  type Clock,
  type CorsOrigins,
  type Delay,
  type FaultMix,
  type FaultOrder,
  FixtureError,
  type Fixtures,
  type MissingRecording,
  type PageFault,
  type RecordedCall,
  RecordingError,
  type Scenario,
  ScenarioError,
  type ScenarioStep,
  VirtualClock,
} from '@openrpc-kit/mock-runtime';
