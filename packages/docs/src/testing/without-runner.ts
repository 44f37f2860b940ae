/** The environment without the test runner's own variables, which would pass for settings of a build. */
export function withoutRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(VITEST.*|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}
