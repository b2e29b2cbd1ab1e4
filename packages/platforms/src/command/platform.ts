import type { Egress } from '@mayfly/core/egress'
import { openWire } from '@mayfly/core/http'
import type { GivenTokenSource, LeaseRecord } from '@mayfly/core/lease'
import type { Job, Network, Platform } from '@mayfly/core/platform'
import { redact } from '../redaction.ts'
import { unusedProxy } from '../unused-proxy.ts'
import { removeDelivered } from '../withdrawal.ts'
import { fail, log, mask } from './log.ts'
import type { StateFolder } from './state-folder.ts'
import { tokenFor } from './subject-tokens.ts'
import type { System } from './system.ts'
import { type TokenSource, tokenSource } from './token-source.ts'

/** The flags of a command that are about its job. */
interface JobSettings {
  readonly workspaces: readonly (string | undefined)[]
  readonly given?: GivenTokenSource | undefined
  readonly audienceInput?: string | undefined
}

/** The job that a command runs in: its system, its identity, and the folder of its leases. */
export class CommandJob {
  readonly system: System
  readonly state: StateFolder
  /** The known folders whose files artifacts and caches may include. The folder of the flag is first. */
  readonly workspaces: readonly (string | undefined)[]
  /** The source of its tokens that the flags name. */
  readonly given: GivenTokenSource | undefined
  readonly source: TokenSource
  /** The input of its provider that sets the audience of the tokens. */
  readonly audienceInput: string
  #facts: Job | undefined

  constructor(
    system: System,
    state: StateFolder,
    { workspaces, given, audienceInput = 'audience' }: JobSettings = { workspaces: [] },
  ) {
    this.system = system
    this.state = state
    this.workspaces = workspaces
    this.given = given
    this.source = tokenSource(given, system, mask)
    this.audienceInput = audienceInput
  }

  /** The system's facts about the job. Throws ERR_ID_TOKEN_UNAVAILABLE, ERR_ID_TOKEN_INVALID. */
  get facts(): Job {
    this.#facts ??= this.system.job(() => [...this.source.present().values()])
    return this.#facts
  }

  /** The platform for both getting and ending credentials. */
  platform(): Platform {
    return {
      log,
      mask,
      hide: redact,
      fail,
      now: () => Date.now(),
      network: (egress) => this.network(egress),
      resumeEvidence: async (place, egress) => (await import('./evidence.ts')).resumeEvidence(this, place, egress),
      // A lease's variables are removed from the script. A shell that has already read the script keeps them.
      withdraw: async (delivered, lease) => {
        if (delivered.kind !== 'env') await removeDelivered(this.state.root, delivered, lease)
      },
    }
  }

  /** Removes the evidence of a record, unless the user keeps its file. */
  async dropEvidence({ evidence }: Pick<LeaseRecord, 'evidence'>): Promise<void> {
    if (evidence) (await import('../evidence.ts')).removePlace(evidence, this.state.root)
  }

  /** Logs how to try again after something could not be ended. */
  tellKept(): void {
    log.warn(
      `some credentials may still be valid, and their records are kept. To try again: mayfly logout --state-dir ${this.state.root}`,
    )
  }

  /** The network and the job's identity. Each use of a token reads or requests it anew. */
  async network(egress: Egress, source = this.source): Promise<Network> {
    const { request } = source
    const wire = openWire({ ...egress, ...unusedProxy() })
    return {
      tokenHost: request?.host() ?? '',
      wire,
      fetchSubjectToken: async (audience, patience) => {
        // Lets the exchange open its connection first. Reading the tokens takes a moment.
        await new Promise(setImmediate)
        const tokens = request
          ? new Map([[request.name, await request.send(audience, wire, patience, mask)]])
          : source.present()
        return tokenFor(audience, tokens, source.fix, this.audienceInput)
      },
    }
  }

  /** The network and the identity for the end of a record, with the source of tokens that the record names. */
  networkOf(record: LeaseRecord): Promise<Network> {
    const { tokenSource: given } = record
    return this.network(record, given && tokenSource(given, this.system, mask))
  }
}
