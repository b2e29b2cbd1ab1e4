import { type InputFault, type InputLiteral, type InputsOf, parseInputs } from './inputs.ts'
import type { Lease, LeaseRecord } from './lease.ts'
import { exchangeIo, newLease, type World } from './mint.ts'
import { unended } from './outcome.ts'
import type { Enders, ExchangeIo, Need, Provider, Registry, Signer } from './provider.ts'
import { endAll } from './release.ts'
import type { Mask } from './secret.ts'

const endMilliseconds = 5_000

/** A credential that signs for another one. It is never delivered, and it is ended right after use. */
export interface Nested {
  /** Faults of its inputs, under the names that the other provider gives them. */
  readonly faults: readonly InputFault[]
  /** The other provider's io, with `sign`. */
  extend(io: ExchangeIo, world: World, record: LeaseRecord): ExchangeIo
  /**
   * Waits until each credential for a signature was ended or is left to post, and reports the outcomes. Never throws.
   */
  ended(): Promise<void>
}

/** Prepares the nested credential of one item, without a request. */
export async function plan(need: Need, registry: Registry, mask: Mask): Promise<Nested> {
  const found = registry[need.signer]
  if (!found?.signer) throw new TypeError(`no signer ${need.signer} in this step`)
  const [provider, signer] = await Promise.all([found.provider(), found.signer()])
  const { inputs, faults } = parseInputs(provider.inputs, need.inputs, mask)
  const told = new Set(faults.map(({ input }) => input))
  faults.push(...((await provider.check?.(inputs)) ?? []).filter(({ input }) => !told.has(input)))
  const endings: Promise<() => void>[] = []
  return {
    faults: faults.map(({ input, message }) => ({ input: need.prefix + input, message })),
    extend: (io, world, record) => ({
      ...io,
      async sign(message) {
        const lease = newLease(world.platform, provider, inputs)
        record.leases.push(lease)
        try {
          return await signature({ message, need, provider, signer, inputs, world, lease })
        } finally {
          endings.push(end(world, record, lease, registry))
        }
      },
    }),
    async ended() {
      // A line must not be printed before the masks that it needs.
      for (const tell of await Promise.all(endings)) tell()
    },
  }
}

interface Signing {
  readonly message: string
  readonly need: Need
  readonly provider: Provider
  readonly signer: Signer
  readonly inputs: InputsOf<InputLiteral>
  readonly world: World
  readonly lease: Lease
}

async function signature({ message, need, provider, signer, inputs, world, lease }: Signing): Promise<string> {
  const io = exchangeIo(world, lease, provider.audience(inputs))
  const credential = await provider.exchange(inputs, io)
  lease.principal = credential.principal
  provider.guard?.(credential, inputs)
  return signer.sign(message, need.key, credential, inputs, io)
}

/** Ends a nested credential over the step's own connections. An end that was not confirmed is left to post. */
async function end(world: World, record: LeaseRecord, lease: Lease, enders: Enders): Promise<() => void> {
  const { platform, network, save } = world
  const shared = { ...network, wire: { ...network.wire, close: () => undefined } }
  const means = { ...platform, network: async () => shared }
  const rows = await endAll(means, { ...record, leases: [lease] }, enders, endMilliseconds)
  if (!rows.some(({ outcome }) => outcome === 'expires-only' || unended.includes(outcome))) {
    record.leases.splice(record.leases.indexOf(lease), 1)
    try {
      save()
    } catch {
      // The older record is still saved: post ends the credential once more, which does no harm.
    }
  }
  return () => {
    for (const { what, outcome, detail } of rows) platform.log.info(`${what}: ${outcome}, ${detail}`)
  }
}
