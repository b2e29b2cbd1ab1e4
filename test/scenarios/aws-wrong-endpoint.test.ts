import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { quickTime } from '../support/quick-time.ts'

test('an endpoint that is no STS is named, and the token is not blamed', () =>
  inWorld({}, async (world) => {
    world.sts.answer = (_, response) => response.writeHead(404).end('<html>not here</html>')
    const job = await world.use({}, { env: quickTime })
    expect(job.log).toContain(
      `${new URL(world.sts.url).host} answered 404, which is not an answer of STS (ERR_ANSWER_MALFORMED)`,
    )
    expect(job.log).not.toContain('refused the ID token')
  }))

test('a lifetime that the role does not allow is not said of the token', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ lifetime: '12h' })
    expect(job.log).toContain('AWS refused the request (ERR_EXCHANGE_REJECTED, ValidationError)')
  }))

test('a proxy that is not there is named', () =>
  inWorld({}, async (world) => {
    const requestUrl = 'https://pipelines.actions.githubusercontent.com/token?x=1'
    const issuer = { requestUrl, requestToken: world.issuer.requestToken }
    const job = await world.use({ proxy: 'http://127.0.0.1:9' }, { issuer, env: quickTime })
    expect(job.log).toMatch(/^ {2}proxy +http:\/\/127\.0\.0\.1:9$/m)
    expect(job.log).toContain('Check the proxy')
  }))

test('an ID token request URL that is no URL is named', () =>
  inWorld({}, async (world) => {
    const job = await world.use({}, { issuer: { requestUrl: 'nonsense', requestToken: 'x' } })
    expect(job.log).toMatch(/^ {2}from +ACTIONS_ID_TOKEN_REQUEST_URL$/m)
  }))
