import { expect, test } from 'vitest'
import { makeCertificate } from '../support/certificate.ts'
import { inOAuthWorld } from '../support/oauth-world.ts'
import { story } from '../support/story.ts'

test('all wrong inputs are reported at once, before any request', () =>
  inOAuthWorld(async (world) => {
    const other = makeCertificate()
    const one = makeCertificate()
    const job = await world.use({
      preset: 'nobody',
      'token-url': 'http://oauth.example/token',
      issuer: 'https://user@oauth.example',
      audience: 'two words',
      grant: 'password',
      fields: 'client_id\nclient_secret=canary-of-a-secret\nscope=read',
      headers: 'X-API-Key: canary-of-a-secret',
      encoding: 'xml',
      'token-field': 'a b',
      revoke: 'RFC7009 https://oauth.example/revoke?api_key=canary-of-a-secret',
      probe: 'GET http://oauth.example/userinfo',
      name: 'NODE_OPTIONS',
      authorization: 'Bearer',
      'ca-certificate': 'nonsense',
      'client-certificate': one.cert,
      'client-key': other.key,
      deliver: 'env,agent',
    })
    for (const { remove } of [one, other]) remove()
    expect(story(job, world)).toMatchSnapshot()
    expect(job.log).not.toContain('canary-of-a-secret')
    expect([world.issuer.connections, world.oauth.connections]).toEqual([0, 0])
  }))

test.concurrent.each<[name: string, inputs: Record<string, string>, fault: RegExp]>([
  ['no address', { 'token-url': '' }, /^ {2}token-url +is required, unless issuer or preset gives it$/m],
  ['an end that only an issuer could give', { revoke: 'RFC7009' }, /^ {2}revoke +needs an address after RFC7009, or/m],
  ['a probe without an end', { revoke: '' }, /^ {2}probe +needs revoke$/m],
  ['no ID token', { grant: 'none', fields: 'a=b' }, /^ {2}grant +can be none only if fields or headers contain/m],
  ['a key without its certificate', { 'client-key': 'x' }, /^ {2}client-key +needs client-certificate$/m],
  ['an unknown preset alone', { preset: 'nobody', 'token-url': '' }, /^ {2}preset +must be one of claude, /m],
  [
    'an unknown preset with an address',
    { preset: 'nobody', 'token-url': '', url: 'https://a.example' },
    /^ {2}preset +must be one of claude, /m,
  ],
  ['an address that no preset uses', { url: 'https://a.example' }, /^ {2}url +needs preset$/m],
  [
    'a system without its address',
    { preset: 'datadog' },
    /^ {2}url +is required with this preset, such as https:\/\/api/m,
  ],
  [
    'a system without its address, with a revocation at that address',
    {
      preset: 'snowflake',
      audience: 'snowflakecomputing.com',
      fields: '/data/ACCOUNT_NAME=acme',
      'token-url': '',
      revoke: '',
      probe: '',
    },
    /^ {2}url +is required with this preset, such as https:\/\/example/m,
  ],
  [
    'a system without its fields',
    { preset: 'openai' },
    /needs a line for identity_provider_id and for service_account_id with this/,
  ],
  [
    'the audience of a system',
    { preset: 'docker-hub', fields: 'connection_id=1' },
    /must be https:\/\/identity\.docker\.com/,
  ],
  ...['password', 'client_secret', 'api_key', 'refresh_token', 'jwt', 'token', 'private-key', 'client_assertion'].map(
    (name): [string, Record<string, string>, RegExp] => [
      `the static secret ${name}`,
      { fields: `client_id=deploy\n${name}=canary` },
      new RegExp(`^  fields +must not contain "${name}": this is the name of a static secret`, 'm'),
    ],
  ),
  [
    'a static header',
    { headers: 'Authorization: Basic Y2FuYXJ5' },
    /must not contain "authorization": this is the name/,
  ],
])('%s', (_, inputs, fault) =>
  inOAuthWorld(async (world) => {
    const job = await world.use(inputs)
    expect(job.log).toContain('(ERR_INPUT_INVALID)')
    expect(job.log).toMatch(fault)
    expect(job.log).toContain('An input is wrong')
    expect(world.issuer.connections).toBe(0)
  }),
)
