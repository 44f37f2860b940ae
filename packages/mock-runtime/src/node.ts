export { serve, type RunningServer, type ServeOptions } from './node/serve.ts';
