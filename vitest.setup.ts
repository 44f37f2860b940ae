import * as fc from 'fast-check';

/**
 * Property-based tests look for something new on every run, save where a run has to be the same as
 * the last one: a change does not fail because of what another one overlooked.
 */
if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_123 });
