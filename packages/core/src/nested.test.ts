import { expect, test } from 'vitest'
import type { Credential } from './credential.ts'
import type { ExchangeContext } from './exchange-io.ts'
import { exchangeIo } from './exchange-io.ts'
import type { Lease, LeaseRecord } from './lease.ts'
import { prepareNested } from './nested.ts'
import { Patience } from './patience.ts'
import type { AcquirePlatform, Network } from './platform.ts'
import type { Provider, Registry } from './provider.ts'
import { Secret } from './secret.ts'
import { SubjectTokens } from './subject-token.ts'

const ignore = () => undefined
const credential: Credential = { principal: 'nested', expiresAt: undefined, parts: { key: 'value' } }

async function open(revoke: () => Promise<'ended'>) {
  const events: string[] = []
  const provider = {
    id: 'inner',
    inputs: { url: { type: 'text', required: true, description: '' } },
    audience: () => 'inner audience',
    principal: () => 'someone',
    async exchange(_, io) {
      io.recordEnding({ what: 'the nested token', ender: 'inner', facts: {}, key: Secret.receive('k', ignore) })
      return credential
    },
  } as Partial<Provider> as Provider
  const registry: Registry = { inner: { loadProvider: async () => provider, loadEnder: async () => ({ revoke }) } }
  const platform = {
    job: { label: 'job', event: 'push' },
    log: { info: (line: string) => events.push(line), warn: ignore },
    mask: ignore,
    now: () => Date.now(),
    newLeaseId: () => 'inner-000000000000',
  } as Partial<AcquirePlatform> as AcquirePlatform
  const context: ExchangeContext = {
    platform,
    network: { wire: {}, tokenHost: '' } as Partial<Network> as Network,
    patience: new Patience(new AbortController().signal, 1_000),
    tokens: new SubjectTokens(() => Promise.reject()),
    strict: false,
    save: ignore,
  }
  const record: LeaseRecord = { strict: false, leases: [] }
  const lease: Lease = { id: 'outer-000000000000', provider: 'outer', principal: '', endings: [], delivered: [] }
  const need = { provider: 'inner', inputs: { url: 'https://a.example' }, prefix: 'inner-' }
  const nested = await prepareNested(need, registry, platform)
  return { nested, io: nested.extend(exchangeIo(context, lease, ''), context, record), record, events }
}

test('the nested credential comes with its inputs and io, and ends while the outer exchange goes on', async () => {
  let isRevoked = ignore
  const revoked = new Promise<void>((resolve) => {
    isRevoked = resolve as () => undefined
  })
  const { nested, io, record, events } = await open(async () => {
    isRevoked()
    return 'ended'
  })
  const used = await io.nested?.(async (inner) => {
    expect(record.leases.map(({ endings }) => endings.map(({ what }) => what))).toEqual([['the nested token']])
    return { credential: inner.credential, url: inner.inputs.url, hasHttp: typeof inner.io.http }
  })
  expect(used).toEqual({ credential, url: 'https://a.example', hasHttp: 'function' })
  // The outer exchange has not returned yet.
  await revoked
  expect(events).toEqual([])
  await nested.report()
  expect(events).toEqual([expect.stringContaining('the nested token: revoked-unverified')])
  expect(record.leases).toEqual([])
})

test('a nested credential is ended when its use fails, and stays in the record when its end is not confirmed', async () => {
  const { nested, io, record } = await open(() => Promise.reject(new Error('no answer')))
  const failure = new Error('refused')
  await expect(io.nested?.(() => Promise.reject(failure))).rejects.toBe(failure)
  await nested.report()
  expect(record.leases.map(({ id }) => id)).toEqual(['inner-000000000000'])
})
