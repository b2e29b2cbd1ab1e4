import { instant } from '@mayfly/core/instant'
import type { Lease } from '@mayfly/core/lease'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SecretReference } from '@mayfly/core/secrets/reference'
import { mostEarlyConnections, type ReadPlan, type SecretAnswer, type SecretSource } from '@mayfly/core/secrets/source'
import { exchange } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { type VaultLease, withLeases } from './leases.ts'
import { tokenOf } from './login.ts'
import { token } from './present.ts'
import { readAll, type VaultAnswer, type VaultRead } from './reads.ts'
import { baseOf, type VaultInputs } from './request.ts'

/** The secrets engines of Vault and OpenBao. The leases that the reads make are recorded with the token. */
export const source: SecretSource<typeof inputs, VaultRead> = {
  store: 'Vault',
  sendsPost: true,
  planRead: reference,
  async open(inputs, reads, io, delivered, lease) {
    // The login opens the first connection.
    for (const _ of reads.slice(1, mostEarlyConnections)) io.connectEarly(baseOf(inputs))
    const credential = await (delivered ?? exchange(inputs, io))
    const own = credential.parts[token.name] as Secret
    const vaultLeases = new RecordedVaultLeases(inputs, io, lease)
    let end = credential.expiresAt ?? Number.POSITIVE_INFINITY
    return {
      logins: [credential],
      read() {
        const answers = readAll(reads, inputs, own, io, (made) => vaultLeases.add(made))
        const known = Promise.all(answers).then(async () => {
          if (inputs.deliver.includes('agent')) end = await vaultLeases.maximumOf(own)
        })
        return answers.map(async (answer) => {
          const [found] = await Promise.all([answer, known])
          return endedBy(found, end)
        })
      },
      warn: () => vaultLeases.warnOfEarly(end),
    }
  },
}

function reference({ source, select, version, post, body }: SecretReference): ReadPlan<VaultRead> {
  if (source.split('/').some((part) => part === '' || part === '.' || part === '..'))
    return { fault: 'has a path with a / at its start or end, an empty part, or a part . or ..' }
  if (/\p{Cs}/u.test(source)) return { fault: 'has a path with half of a character (a lone surrogate)' }
  if (version !== undefined && !/^\d{1,9}$/.test(version)) return { fault: 'has a version that is not a number' }
  if (select.kind === 'whole') return { fault: 'needs a key: #key, or #* with a name that ends with *' }
  return {
    read: {
      method: post ? 'POST' : 'GET',
      path: source,
      ...(version !== undefined && { version: Number(version) }),
      ...(body !== undefined && { body }),
    },
  }
}

/** The values of a lease of Vault end with the token, if this lease does not end earlier. */
function endedBy(answer: VaultAnswer, end: number): SecretAnswer {
  if ('missing' in answer) return answer
  const { vaultLease, ...found } = answer
  if (!vaultLease) return found
  const expiresAt = endOf(vaultLease, end)
  return {
    ...found,
    read: { ...found.read, expiring: nameOf(vaultLease), ...(expiresAt !== undefined && { expiresAt }) },
  }
}

function endOf({ expiresAt = Number.POSITIVE_INFINITY }: VaultLease, end: number): number | undefined {
  const first = Math.min(expiresAt, end)
  return Number.isFinite(first) ? first : undefined
}

function nameOf({ id }: VaultLease): string {
  return `the lease ${id}`
}

/** Vault's leases of one step, in the entry that the record has of their token. */
class RecordedVaultLeases {
  readonly #inputs: VaultInputs
  readonly #io: ExchangeIo
  readonly #vaultLeases: VaultLease[] = []
  #token: Lease['endings'][number] | undefined

  constructor(inputs: VaultInputs, io: ExchangeIo, lease: Lease) {
    this.#inputs = inputs
    this.#io = io
    this.#token = lease.endings.find(({ what }) => what === tokenOf(inputs))
  }

  /** Records a lease of Vault, in the moment when it exists. */
  add(vaultLease: VaultLease): void {
    this.#vaultLeases.push(vaultLease)
    this.#record()
  }

  /**
   * The maximum of the token, which no renewal moves. Vault's leases end then too: the agent's next token does not keep
   * them.
   */
  async maximumOf(token: Secret): Promise<number> {
    if (!this.#token || this.#vaultLeases.length === 0) return Number.POSITIVE_INFINITY
    const { expiresAt: _, ...unlimited } = this.#token
    // For a moment, the token can be valid as long as its role allows.
    this.#token = unlimited
    this.#record()
    const { expiresAt, maximum = Number.POSITIVE_INFINITY } = await (await import('./agent.ts')).findMaximum(
      token,
      this.#inputs,
      this.#io,
    )
    this.#token = { ...unlimited, expiresAt }
    this.#record()
    return maximum
  }

  /**
   * Warns about the lease that expires first, if it expires before the token. The agent gets a new token in time, but a
   * lease ends with the first one.
   */
  warnOfEarly(end: number): void {
    const isForAgent = this.#inputs.deliver.includes('agent')
    const [first] = this.#vaultLeases
      .flatMap((vaultLease) => {
        const expiresAt = endOf(vaultLease, end)
        return expiresAt !== undefined && (isForAgent || expiresAt < end) ? [{ vaultLease, expiresAt }] : []
      })
      .toSorted((one, other) => one.expiresAt - other.expiresAt)
    if (first)
      this.#io.warn(
        `${nameOf(first.vaultLease)} expires at ${instant(first.expiresAt)}, before the Vault token: use the secret that was read with it before that time.`,
      )
  }

  #record(): void {
    const { namespace, 'read-namespace': readNamespace = namespace } = this.#inputs
    if (this.#token)
      this.#io.recordEnding(
        withLeases(this.#token, this.#vaultLeases, readNamespace === namespace ? undefined : readNamespace),
      )
  }
}
