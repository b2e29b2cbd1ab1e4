import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Issuer, startIssuer } from './issuer.ts'

let issuer: Issuer

beforeEach(async () => {
  issuer = await startIssuer()
})
afterEach(() => issuer.close())

/** Requests an ID token as an action does. */
function ask(bearer = issuer.requestToken, audience = 'sts.example'): Promise<Response> {
  return fetch(`${issuer.requestUrl}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${bearer}` },
  })
}

async function token(): Promise<string> {
  const { value } = (await (await ask()).json()) as { value: string }
  return value
}

test('a token verifies against the published keys, and by the discovery document', async () => {
  const jwt = await token()
  const expected = { issuer: issuer.url, audience: 'sts.example', algorithms: ['RS256'] }
  await jwtVerify(jwt, createLocalJWKSet(issuer.jwks()), expected)
  const discovery = (await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json()) as {
    issuer: string
    jwks_uri: string
  }
  expect(discovery.issuer).toBe(issuer.url)
  await jwtVerify(jwt, createRemoteJWKSet(new URL(discovery.jwks_uri)), expected)
  expect(decodeProtectedHeader(jwt)).toEqual({ alg: 'RS256', kid: issuer.jwks().keys[0]?.kid, typ: 'JWT' })
  expect(issuer.jwks().keys[0]).not.toHaveProperty('d')
  expect(issuer.minted).toEqual([jwt])
})

test('a token has the claims and the times of GitHub', async () => {
  const claims = decodeJwt(await token())
  const names =
    'iss sub aud exp nbf iat jti actor actor_id base_ref head_ref check_run_id event_name job_workflow_ref ' +
    'job_workflow_sha ref ref_type ref_protected repository repository_id repository_owner repository_owner_id ' +
    'repository_visibility run_id run_number run_attempt runner_environment sha workflow workflow_ref workflow_sha'
  expect(Object.keys(claims)).toEqual(expect.arrayContaining(names.split(' ')))
  const { iat = 0, exp = 0, nbf = 0 } = claims
  expect([exp - iat, iat - nbf]).toEqual([300, 600])
  expect(claims.jti).not.toBe(decodeJwt(await token()).jti)
})

test('the subject has both forms', async () => {
  expect(decodeJwt(await token()).sub).toBe('repo:acme/api:ref:refs/heads/main')
  issuer.subjectForm = 'immutable'
  expect(decodeJwt(await token()).sub).toBe('repo:acme@12/api@34:ref:refs/heads/main')
})

test('claims can be replaced and taken out', async () => {
  issuer.claims = { environment: 'production', sub: undefined, exp: 1 }
  expect(decodeJwt(await token())).toMatchObject({ environment: 'production', exp: 1 })
  expect(decodeJwt(await issuer.mint('other', { exp: 2 }))).toMatchObject({ aud: 'other', exp: 2 })
  expect(decodeJwt(await token())).not.toHaveProperty('sub')
})

test('the clock is the one it was given, in the token and in the Date of the answer', async () => {
  const late = await startIssuer({ now: () => Date.UTC(2030, 0, 1) })
  const answer = await fetch(`${late.requestUrl}&audience=x`, {
    headers: { authorization: `Bearer ${late.requestToken}` },
  })
  const { value } = (await answer.json()) as { value: string }
  expect(decodeJwt(value).iat).toBe(Date.UTC(2030, 0, 1) / 1000)
  expect(answer.headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT')
  await late.close()
})

test('only the request token gets a token, and only by GET', async () => {
  const wrong = await ask('guess')
  expect([wrong.status, issuer.minted]).toEqual([401, []])
  const post = await fetch(`${issuer.requestUrl}&audience=x`, {
    method: 'POST',
    headers: { authorization: `Bearer ${issuer.requestToken}` },
  })
  expect(post.status).toBe(405)
  expect(issuer.requests).toEqual([
    {
      method: 'GET',
      path: '/token?api-version=2.0&audience=sts.example',
      audience: 'sts.example',
      authorised: false,
      connections: 1,
    },
    expect.objectContaining({ method: 'POST', audience: 'x', authorised: true }),
  ])
})

test('a job that has completed gets GitHub’s refusal', async () => {
  issuer.jobCompleted = true
  const answer = await ask()
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain("Can't issue ID_TOKEN for job in 'Completed' state")
  expect(issuer.minted).toEqual([])
})

test('a hook takes an answer over, or lets it through', async () => {
  issuer.answer = (_, response) => response.writeHead(503).end()
  expect((await ask()).status).toBe(503)
  issuer.answer = (_, response, next) => {
    response.setHeader('date', 'Tue, 01 Jan 2030 00:00:00 GMT')
    next()
  }
  expect((await ask()).headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT')
  issuer.answer = (request) => request.destroy()
  await expect(ask()).rejects.toThrow()
})

test('a forged token is like the others but for the key', async () => {
  const forged = await issuer.forge('sts.example')
  expect(decodeProtectedHeader(forged)).toEqual(decodeProtectedHeader(await token()))
  await expect(jwtVerify(forged, createLocalJWKSet(issuer.jwks()))).rejects.toThrow('signature verification failed')
})

test('two issuers share neither the request token nor a key', async () => {
  const other = await startIssuer()
  expect(other.requestToken).not.toBe(issuer.requestToken)
  await expect(jwtVerify(await token(), createLocalJWKSet(other.jwks()))).rejects.toThrow('signature')
  await other.close()
})
