/**
 * Loaded before a sample: what it asks the service goes to the mock instead, so that the sample runs
 * as it stands on its page.
 */
const { SERVICE_ADDRESS = '', MOCK_ADDRESS = '' } = process.env;
const usual = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  if (!address.startsWith(SERVICE_ADDRESS)) return usual(input, init);
  const target = MOCK_ADDRESS + address.slice(SERVICE_ADDRESS.length);
  return usual(input instanceof Request ? new Request(target, input) : target, init);
};
