/**
 * A way to the service for Node, faster than `fetch` and with bounded connections.
 *
 * @module
 */
export { nodeTransport, type NodeOptions, type NodeTransport } from './node/node-transport.ts';
