import { expect, test } from 'vitest'
import type { HttpRequest, Wire } from '../../../core/src/http.ts'
import { Patience } from '../../../core/src/patience.ts'
import { fetchIdToken } from './id-token.ts'

/** Requests an ID token over a wire that only records the request. */
async function ask(url: string, serverUrl: string): Promise<{ asked: HttpRequest[]; code: string }> {
  const source = { url, token: 'request-token', mask: () => undefined }
  const asked: HttpRequest[] = []
  const wire: Wire = {
    async send(request) {
      asked.push(request)
      return { status: 404, headers: {}, body: '', bytes: new Uint8Array(), date: undefined }
    },
    connectEarly: () => undefined,
    close: () => undefined,
  }
  const job = { label: 'x', event: 'push', serverUrl }
  const error = await fetchIdToken(
    job,
    wire,
    'an audience',
    new Patience(new AbortController().signal, 1_000),
    source,
  ).catch((thrown) => thrown)
  return { asked, code: error.code }
}

test.each([
  ['https://pipelines.actions.githubusercontent.com/x?api-version=2.0', 'https://github.com'],
  ['https://run-actions-1-azure-eastus.actions.githubusercontent.com/y', 'https://github.com'],
  ['https://ghes.example/_services/token/z', 'https://ghes.example'],
  ['https://acme.ghe.com/token', 'https://acme.ghe.com'],
  ['https://token.actions.acme.ghe.com/token', 'https://acme.ghe.com'],
  // Forgejo's server gives the tokens itself.
  ['https://codeberg.org/api/actions/_apis/pipelines/workflows/42/idtoken?placeholder=true', 'https://codeberg.org'],
  ['http://127.0.0.1:8080/token', 'https://github.com'],
])('%s is asked by a job of %s, with the audience added and the rest kept', async (url, server) => {
  const { asked, code } = await ask(url, server)
  expect(code).toBe('ERR_ID_TOKEN_UNAVAILABLE')
  const sent = new URL(asked[0]?.url ?? '')
  expect(sent.searchParams.get('audience')).toBe('an audience')
  expect(sent.href.startsWith(url.split('?')[0] ?? '')).toBe(true)
  expect(asked[0]?.headers?.authorization).toBe('Bearer request-token')
})

test.each([
  ['https://github.com/token', 'https://github.com'],
  ['https://actions.githubusercontent.com.evil.example/', 'https://github.com'],
  ['https://evilactions.githubusercontent.com/', 'https://github.com'],
  ['https://sub.ghes.example/', 'https://ghes.example'],
  ['https://other.ghe.com/', 'https://acme.ghe.com'],
  ['https://acme.ghe.com.evil.example/', 'https://acme.ghe.com'],
  ['http://pipelines.actions.githubusercontent.com/x', 'https://github.com'],
  ['https://user@pipelines.actions.githubusercontent.com/x', 'https://github.com'],
  ['https://evil.example/', ''],
])('%s is not asked by a job of %s', async (url, server) => {
  expect(await ask(url, server)).toEqual({ asked: [], code: 'ERR_ENDPOINT_REFUSED' })
})
