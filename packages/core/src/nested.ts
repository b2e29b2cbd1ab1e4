import { type ExchangeContext, exchangeIo, newLease } from './exchange-io.ts'
import { type InputFault, parseInputs } from './inputs.ts'
import type { Lease, LeaseRecord } from './lease.ts'
import { strictOutcomes } from './outcome.ts'
import type { AcquirePlatform } from './platform.ts'
import type { Enders, ExchangeIo, Need, Registry } from './provider.ts'
import { endAll } from './release.ts'

const endMilliseconds = 5_000

/** A credential that another one needs. It is never delivered, and it is ended right after use. */
export interface NestedExchange {
  /** Faults of its inputs. Each input has its name with the prefix, as the user gave it. */
  readonly faults: readonly InputFault[]
  /** The io of the provider that needs it, with `nested`. */
  extend(io: ExchangeIo, context: ExchangeContext, record: LeaseRecord): ExchangeIo
  /** Waits until each nested credential was ended or is left to post, then logs the outcomes. Never throws. */
  report(): Promise<void>
}

/** Prepares the nested credential of one item, without a request. */
export async function prepareNested(
  need: Need,
  registry: Registry,
  platform: AcquirePlatform,
): Promise<NestedExchange> {
  const provider = await registry[need.provider]?.loadProvider()
  if (!provider) throw new TypeError(`no provider ${need.provider}`)
  const { inputs, faults } = parseInputs(provider.inputs, need.inputs, platform.mask)
  const broken = new Set(faults.map(({ input }) => input))
  faults.push(...((await provider.checkInputs?.(inputs, { broken, isSettable: platform.isSettable })) ?? []))
  // A nested credential can need another one itself.
  const inner = provider.needs?.(inputs)
  const nested = inner && (await prepareNested(inner, registry, platform))
  if (nested) faults.push(...nested.faults.filter(({ input }) => !broken.has(input)))
  const reports: Promise<() => void>[] = []
  return {
    faults: faults.map(({ input, message }) => ({
      input: need.prefix + input,
      message: message.replace(/\b(with|needs) ([a-z-]+): /g, (words, before, name) =>
        Object.hasOwn(provider.inputs, name) ? `${before} ${need.prefix}${name}: ` : words,
      ),
    })),
    extend: (outer, context, record) => ({
      ...outer,
      async nested(use) {
        const lease = newLease(platform, provider, inputs)
        record.leases.push(lease)
        try {
          const own = exchangeIo(context, lease, provider.audience(inputs))
          const io = nested?.extend(own, context, record) ?? own
          const credential = await provider.exchange(inputs, io)
          lease.principal = credential.principal
          provider.checkPrincipal?.(credential, inputs)
          return await use({ credential, inputs, io })
        } finally {
          // Not awaited here: the outer exchange goes on while this credential is ended.
          reports.push(end(platform, context, record, lease, registry))
        }
      },
    }),
    async report() {
      await nested?.report()
      // A line must not be printed before the masks that it needs.
      for (const logOutcomes of await Promise.all(reports)) logOutcomes()
    },
  }
}

/** Ends a nested credential over the step's own connections. An end that was not confirmed is left to post. */
async function end(
  platform: AcquirePlatform,
  { network, save }: ExchangeContext,
  record: LeaseRecord,
  lease: Lease,
  enders: Enders,
): Promise<() => void> {
  const shared = { ...network, wire: { ...network.wire, close: () => undefined } }
  const context = { ...platform, network: async () => shared }
  const rows = await endAll(context, { ...record, leases: [lease] }, enders, endMilliseconds)
  if (!rows.some(({ outcome }) => outcome === 'expires-only' || strictOutcomes.includes(outcome))) {
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
