/**
 * Replaces `@aws-sdk/credential-provider-node` in the bundle, by `paths` of tsconfig.json: the SDK only signs with the
 * session that it is given, and has no code that looks for another one in variables, files or the instance's metadata.
 */
export function defaultProvider(): never {
  throw new Error('the SDK asked for a credential of its own')
}
