import { expect, test } from 'vitest'
import type { HttpAnswer, HttpRequest, Wire } from '../../../core/src/http.ts'
import { Patience } from '../../../core/src/patience.ts'
import { fetchIdToken } from './id-token.ts'

const address = 'https://dev.azure.com/acme/1/_apis/distributedtask/hubs/build/plans/2/jobs/3/oidctoken'

/** Requests a token over a wire that gives one answer. Returns the requests and the error. */
async function ask(env: Record<string, string>, answer: Partial<HttpAnswer> = {}) {
  const asked: HttpRequest[] = []
  const wire: Wire = {
    async send(request) {
      asked.push(request)
      return { status: 404, headers: {}, body: '', bytes: new Uint8Array(), date: undefined, ...answer }
    },
    connectEarly: () => undefined,
    close: () => undefined,
  }
  const masked: string[] = []
  const patience = new Patience(new AbortController().signal, 0)
  const error = await fetchIdToken(env, wire, patience, (value) => masked.push(value)).catch((thrown) => thrown)
  return { asked, error, masked }
}

const step = { SYSTEM_OIDCREQUESTURI: address, SYSTEM_ACCESSTOKEN: 'access' }

test('the request is a POST without a body, with the token of the job, and names the service connection if there is one', async () => {
  const { asked, masked } = await ask({ ...step, AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'a b' })
  expect(asked[0]).toMatchObject({ method: 'POST', body: '', headers: { authorization: 'Bearer access' } })
  expect(asked[0]?.url).toBe(`${address}?api-version=7.1-preview.1&serviceConnectionId=a+b`)
  expect(masked).toEqual(['access'])
  expect((await ask(step)).asked[0]?.url).toBe(`${address}?api-version=7.1-preview.1`)
})

test.each([
  'https://dev.azure.com.evil.example/',
  'https://evil.example/oidctoken',
  'https://visualstudio.com/oidctoken',
  'http://dev.azure.com/oidctoken',
  'https://user@dev.azure.com/oidctoken',
])('the access token is not sent to %s', async (url) => {
  const { asked, error } = await ask({ ...step, SYSTEM_OIDCREQUESTURI: url })
  expect([asked, error.code]).toEqual([[], 'ERR_ENDPOINT_REFUSED'])
})

test.each([
  [{ SYSTEM_OIDCREQUESTURI: address }, 'SYSTEM_ACCESSTOKEN', 'SYSTEM_ACCESSTOKEN: $(System.AccessToken)'],
  [{ SYSTEM_ACCESSTOKEN: 'access' }, 'SYSTEM_OIDCREQUESTURI', 'Azure DevOps Server gives no ID tokens'],
])('without a variable the error names it: %j', async (env, name, fix) => {
  const { asked, error } = await ask(env)
  expect([asked, error.facts]).toEqual([[], { 'not set': name }])
  expect(error.fix).toContain(fix)
})

test.each([
  [401, '{"message":"TF400813"}', 'Azure DevOps refused to give an ID token', 'ERR_ID_TOKEN_UNAVAILABLE', undefined],
  [503, '', 'Azure DevOps gave no ID token', 'ERR_ID_TOKEN_UNAVAILABLE', 'transient'],
  [200, '{}', 'The answer to the ID token request has no token', 'ERR_ANSWER_MALFORMED', 'transient'],
])('an answer of status %i without a token is an error with its own fix', async (status, body, message, code, kind) => {
  const { error } = await ask(step, { status, body })
  expect(error).toMatchObject({ message, code, kind })
})
