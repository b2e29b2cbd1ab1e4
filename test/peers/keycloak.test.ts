import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { openWorld } from '../support/world.ts'
import { type Keycloak, startKeycloak } from './keycloak.ts'
import { peers, withPeers } from './peers.ts'

/** An assertion of the client beside the grant's own, so that each gets an ID token of its own. */
const assertion = [
  'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  'client_assertion={id-token}',
].join('\n')

/** The subject of the second client. Keycloak accepts only one client for each subject. */
const outside = 'repo:acme/web:ref:refs/heads/main'

withPeers([peers.keycloak, peers.java], 'the provider oauth and Keycloak', () => {
  let world: Awaited<ReturnType<typeof openWorld>>
  let keycloak: Keycloak
  let realm = ''

  beforeAll(async () => {
    world = await openWorld(async () => ({}))
    keycloak = await startKeycloak()
    realm = `${keycloak.url}/realms/ci`
    await prepareRealm(keycloak, world.issuer.url, world.issuer.identity.subject)
  })
  afterAll(async () => {
    await keycloak?.stop()
    await world.close()
  })

  const use = (inputs: Readonly<Record<string, string>>) => {
    const given = {
      issuer: realm,
      audience: realm,
      grant: 'client-assertion',
      fields: 'client_id=deploy\nscope=openid',
      revoke: 'RFC7009',
      probe: 'RFC7662',
      ...inputs,
    }
    return world.run([{ name: 'oauth', uses: resolve('actions/oauth'), with: given }])
  }

  test('a client assertion gets a token, RFC 7009 revokes it, and introspection proves it', async () => {
    const before = world.issuer.requests.length
    const job = await use({ deliver: 'env,file,output' })
    expect(job.log).toContain(': revoked-verified, by oauth')
    // The exchange, the look before, the revocation, the look after.
    expect(world.issuer.requests.length - before).toBe(4)
    expectClean(job, world)
  })

  test('the address of the user shows the end too', async () => {
    const job = await use({ probe: `GET ${realm}/protocol/openid-connect/userinfo` })
    expect(job.log).toContain(': revoked-verified, by oauth')
    expectClean(job, world)
  })

  test('the grant with an assertion gets a token, with an assertion of the client beside it', async () => {
    const job = await use({ grant: 'jwt-bearer', fields: `client_id=deploy\n${assertion}` })
    expect(job.log).toMatch(/^deploy at 127\.0\.0\.1:\d+ until /m)
    expect(job.log).toMatch(/: revoked-(un)?verified, by oauth/)
    expectClean(job, world)
  })

  test('a client that is not in the audience of its token gets "not active", and no end is called verified', async () => {
    world.issuer.claims = { sub: outside }
    const job = await use({ fields: 'client_id=outside\nscope=openid' })
    world.issuer.claims = {}
    expect(job.log).toContain(': revoked-unverified, by oauth')
  })

  test.each<
    [name: string, inputs: Record<string, string>, claims: Record<string, unknown>, code: string, said: string]
  >([
    ['another audience', { audience: 'https://elsewhere.example' }, {}, 'invalid_client', 'Invalid token audience'],
    ['another subject', {}, { sub: 'repo:acme/docs:ref:refs/heads/main' }, 'invalid_client', 'Invalid client'],
    ['a token without jti', {}, { jti: undefined }, 'invalid_client', 'Token jti claim is required'],
    ['an unknown grant', { grant: 'none', fields: 'grant_type=x\na={id-token}' }, {}, 'unsupported_grant_type', ''],
  ])('%s is refused in the words of Keycloak, which the double has too', async (_, inputs, claims, code, said) => {
    world.issuer.claims = claims
    const job = await use(inputs)
    world.issuer.claims = {}
    expect(job.log).toContain(`(ERR_EXCHANGE_REJECTED, ${code})`)
    expect(job.log).toContain(said)
  })

  test('an ID token that was used before is refused', async () => {
    world.issuer.claims = { jti: 'used twice' }
    const job = await use({ revoke: '', probe: '' })
    const again = await use({ revoke: '', probe: '' })
    world.issuer.claims = {}
    expect(job.failed).toBe(false)
    expect(again.log).toContain('Token reuse detected')
    expect(again.log).toContain('The server accepts each ID token only once.')
  })
})

/** A realm that knows the CI system as an identity provider, and two clients by the subject of the job. */
async function prepareRealm(keycloak: Keycloak, issuer: string, subject: string): Promise<void> {
  const config = {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    useJwksUrl: 'true',
    validateSignature: 'true',
    supportsClientAssertions: 'true',
    jwtAuthorizationGrantEnabled: 'true',
    clientId: 'unused',
    clientSecret: 'unused',
    authorizationUrl: `${issuer}/unused`,
    tokenUrl: `${issuer}/unused`,
  }
  const audience = {
    name: 'its own audience',
    protocol: 'openid-connect',
    protocolMapper: 'oidc-audience-mapper',
    config: { 'included.client.audience': 'deploy', 'access.token.claim': 'true' },
  }
  const client = (clientId: string, sub: string, more: object) => ({
    clientId,
    publicClient: false,
    standardFlowEnabled: false,
    serviceAccountsEnabled: true,
    clientAuthenticatorType: 'federated-jwt',
    attributes: {
      'jwt.credential.issuer': 'ci-system',
      'jwt.credential.sub': sub,
      'oauth2.jwt.authorization.grant.enabled': 'true',
      'oauth2.jwt.authorization.grant.idp': 'ci-system',
    },
    ...more,
  })
  await keycloak.admin('POST', 'realms', { realm: 'ci', enabled: true, sslRequired: 'none' })
  await keycloak.admin('POST', 'realms/ci/identity-provider/instances', {
    alias: 'ci-system',
    providerId: 'oidc',
    enabled: true,
    hideOnLogin: true,
    config,
  })
  await keycloak.admin('POST', 'realms/ci/clients', client('deploy', subject, { protocolMappers: [audience] }))
  await keycloak.admin('POST', 'realms/ci/clients', client('outside', outside, {}))
  await keycloak.admin('POST', 'realms/ci/users', {
    username: 'deployer',
    enabled: true,
    email: 'deployer@acme.example',
    firstName: 'D',
    lastName: 'R',
    federatedIdentities: [{ identityProvider: 'ci-system', userId: subject, userName: subject }],
  })
}
