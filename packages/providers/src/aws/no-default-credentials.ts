/**
 * Replaces `@aws-sdk/credential-provider-node` in the bundle, by `paths` of tsconfig.json. The SDK only signs with the
 * session that it is given. So the bundle has no code that searches variables, files or instance metadata for another
 * session.
 */
export function defaultProvider(): never {
  throw new Error('the SDK asked for a credential of its own')
}
