/** What examples show in place of secrets: the mock of the pages lets in who copies them. */
export const exampleAccess = {
  accessToken: 'key-0000-example',
  login: 'reports@example.com',
  password: 'an example, not a password',
};
