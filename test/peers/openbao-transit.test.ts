import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type FakePolicy, type FakeVault, startFakeVault } from '@mayfly/doubles/vault/server'
import { jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { addTransitKey, allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'

const audience = 'https://bao.example'
const encode = (text: string) => Buffer.from(text).toString('base64')
const part = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url')

/** The part of an App's JWT that is signed. */
const signingInput = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: 'Iv23liOfTheTest', exp: 4_102_444_800 })}`
const asJwt = { input: encode(signingInput), signature_algorithm: 'pkcs1v15', marshaling_algorithm: 'jws' }

const policies: Readonly<Record<'one' | 'all', FakePolicy>> = {
  one: [{ path: 'transit/sign/github-app/sha2-256', capabilities: ['update'] }],
  all: [{ path: 'transit/sign/*', capabilities: ['read', 'update'] }],
}

/** A server that signs, and its key. */
interface Signer {
  readonly url: string
  readonly publicKey: KeyObject
}

withPeers([peers.openbao], "a real OpenBao's transit engine, and the double of it", () => {
  let issuer: Issuer
  let bao: OpenBao
  let vault: FakeVault
  let real: Signer
  let double: Signer

  beforeAll(async () => {
    issuer = await startIssuer()
    bao = await startOpenBao()
    real = { url: bao.url, publicKey: await addTransitKey(bao) }
    await trust(bao, issuer)
    for (const [name, rules] of Object.entries(policies)) {
      await allow(bao, name, Object.fromEntries(rules.map(({ path, capabilities }) => [path, capabilities])))
      const bound = { role_type: 'jwt', user_claim: 'sub', bound_audiences: [audience] }
      await bao.set('POST', `auth/jwt/role/${name}`, { ...bound, token_policies: [name] })
    }
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const role = (name: string) => ({ boundAudiences: [audience], policies: [name] })
    vault = await startFakeVault({
      issuer,
      roles: { one: role('one'), all: role('all') },
      policies,
      transit: { 'transit/github-app': { privateKey } },
    })
    double = { url: vault.url, publicKey }
  })

  afterAll(async () => {
    await Promise.all([bao?.stop(), vault?.close(), issuer?.close()])
  })

  async function call(url: string, method: string, path: string, token?: string, body?: object) {
    const answer = await fetch(`${url}/v1/${path}`, {
      method,
      headers: token === undefined ? {} : { 'x-vault-token': token },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: await answer.json() }
  }

  /** A server's answer to a role: its words, or the parts and the form of a signature. */
  async function told({ url }: Signer, role: keyof typeof policies, request: string, body?: object) {
    const jwt = await issuer.mint(audience)
    const { auth } = (await call(url, 'POST', 'auth/jwt/login', undefined, { role, jwt })).body
    const [method = '', path = ''] = request.split(' ')
    const { status, body: answer } = await call(url, method, path, auth.client_token, body)
    const { signature = '', ...rest } = answer.data ?? {}
    const form = /^vault:v1:[A-Za-z0-9+/]{342}==$/.test(signature)
      ? 'base64'
      : /^vault:v1:[\w-]{342}$/.test(signature)
        ? 'base64url'
        : signature
    return { status, errors: answer.errors, form, rest, signature }
  }

  const path = 'transit/sign/github-app/sha2-256'

  test("both sign an App's JWT so that anyone who has the public key accepts it", async () => {
    for (const signer of [real, double]) {
      const { status, form, rest, signature } = await told(signer, 'one', `POST ${path}`, asJwt)
      expect([status, form, rest]).toEqual([200, 'base64url', { key_version: 1 }])
      const jwt = `${signingInput}.${signature.split(':')[2]}`
      const { payload } = await jwtVerify(jwt, signer.publicKey, { algorithms: ['RS256'] })
      expect(payload.iss).toBe('Iv23liOfTheTest')
    }
  })

  test('what both sign by default is no RS256', async () => {
    const { signature_algorithm, ...byDefault } = asJwt
    for (const signer of [real, double]) {
      const { signature } = await told(signer, 'one', `POST ${path}`, byDefault)
      const verified = jwtVerify(`${signingInput}.${signature.split(':')[2]}`, signer.publicKey)
      await expect(verified).rejects.toThrow('signature verification failed')
    }
  })

  test.each<[string, keyof typeof policies, string, object?]>([
    ['without a hash in the path', 'all', 'POST transit/sign/github-app', asJwt],
    ['with the hash in the body', 'all', 'POST transit/sign/github-app', { ...asJwt, hash_algorithm: 'sha2-384' }],
    ['another hash', 'all', 'POST transit/sign/github-app/sha2-512', asJwt],
    ['PUT', 'one', `PUT ${path}`, asJwt],
    ['nothing but the input', 'one', `POST ${path}`, { input: asJwt.input }],
    ['no input', 'one', `POST ${path}`, {}],
    ['a key that there is not', 'all', 'POST transit/sign/nope/sha2-256', asJwt],
    ['a hash that there is not', 'all', 'POST transit/sign/github-app/sha9', asJwt],
    ['an algorithm that there is not', 'one', `POST ${path}`, { ...asJwt, signature_algorithm: 'rs256' }],
    ['a marshaling that there is not', 'one', `POST ${path}`, { ...asJwt, marshaling_algorithm: 'jwt' }],
    ['input that is no base64', 'one', `POST ${path}`, { ...asJwt, input: 'ab**' }],
    ['a path that the policy does not allow', 'one', 'POST transit/sign/github-app', asJwt],
    ['a key that the policy does not allow', 'one', 'POST transit/sign/nope/sha2-256', asJwt],
    ['a mount that there is not', 'one', 'POST nope/sign/github-app/sha2-256', asJwt],
    ['a read of the signature', 'all', `GET ${path}`],
    ['a read that the policy does not allow', 'one', `GET ${path}`],
  ])('both answer alike: %s', async (_, role, request, body) => {
    const [{ signature: _one, ...ours }, { signature: _two, ...theirs }] = [
      await told(double, role, request, body),
      await told(real, role, request, body),
    ]
    expect(ours).toEqual(theirs)
    expect([ours.errors?.length ?? 0, ours.form].filter(Boolean)).toHaveLength(1)
  })
})
