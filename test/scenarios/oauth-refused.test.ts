import { expect, test } from 'vitest'
import { inOAuthWorld } from '../support/oauth-world.ts'
import { story } from '../support/story.ts'

test('a refusal shows the words of the server beside the claims of the job', () =>
  inOAuthWorld(async (world) => {
    const job = await world.use({ audience: 'https://other.example', fields: 'client_id=deploy\nscope=read' })
    expect(story(job, world)).toMatchSnapshot()
  }))

/** For each kind of refusal: inputs that cause it, the server's words, and the fix. */
test.concurrent.each<[code: string, inputs: Record<string, string>, said: string, fix: string]>([
  ['invalid_grant', { audience: 'https://other.example' }, 'Invalid token audience', 'check the input audience'],
  [
    'invalid_client',
    { fields: 'client_id=nobody' },
    'Invalid client or Invalid client credentials',
    'The server must have a client whose issuer and subject are those above',
  ],
  [
    'unsupported_grant_type',
    { grant: 'none', fields: 'grant_type=x\nassertion={id-token}' },
    'Unsupported grant_type',
    'check grant and token-url',
  ],
  [
    'invalid_request',
    { fields: 'client_id=deploy\nsubject_token_type=x' },
    'supports access tokens only',
    'check fields',
  ],
])('%s: %j', (code, inputs, said, fix) =>
  inOAuthWorld(async (world) => {
    const job = await world.use(inputs)
    expect(job.log).toContain(`The OAuth server refused the ID token (ERR_EXCHANGE_REJECTED, ${code})`)
    expect(job.log).toContain(said)
    expect(job.log).toContain(fix)
    expect(job.log).toMatch(/^ {2}subject +repo:acme\/api:ref:refs\/heads\/main/m)
    expect(world.oauth.requests).toHaveLength(1)
  }),
)

test.concurrent.each<[name: string, claims: Record<string, unknown>, said: string, fix: string]>([
  ['without a jti', { jti: undefined }, 'Token jti claim is required', 'The server requires the claim jti'],
  ['that was used before', { jti: 'one' }, 'Token reuse detected', 'The server accepts each ID token only once'],
  [
    'of another subject',
    { sub: 'repo:acme/web:ref:refs/heads/main' },
    'User not found',
    'have a rule for this subject',
  ],
])('an ID token %s', (_, claims, said, fix) =>
  inOAuthWorld(async (world) => {
    world.issuer.claims = claims
    if (claims.jti === 'one') await world.use()
    const job = await world.use()
    expect(job.log).toContain(said)
    expect(job.log).toContain(fix)
    expect(job.log).toContain('Nothing was delivered.')
  }),
)

/** Forms of errors that are not those of the standard. */
test.concurrent.each<[body: object, code: string | undefined, said: string]>([
  [{ message: 'in a message' }, undefined, 'in a message'],
  [{ errors: [{ detail: 'in a detail' }] }, undefined, 'in a detail'],
  [{ ErrorMessage: 'in two forms', Errors: ['in a list'] }, undefined, 'in two forms'],
  [{ messages: ['in a list'] }, undefined, 'in a list'],
  [{ error: { type: 'kind', message: 'in an object' } }, 'kind', 'in an object'],
  [{ success: false, code: '390144', message: 'with a code' }, '390144', 'with a code'],
])('the words %j are shown', (body, code, said) =>
  inOAuthWorld(async (world) => {
    for (const status of [200, 403]) {
      world.oauth.answer = (request, response) => {
        request.resume()
        response.writeHead(status).end(JSON.stringify(body))
      }
      const job = await world.use()
      expect(job.log).toContain(`(ERR_EXCHANGE_REJECTED, ${code ?? `HTTP ${status}`})`)
      expect(job.log).toMatch(new RegExp(`^  said +${said}$`, 'm'))
    }
  }),
)
