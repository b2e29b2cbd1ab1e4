import type { Egress } from '@mayfly/core/egress'
import { openWire } from '@mayfly/core/http'
import type { Job, Network, Platform } from '@mayfly/core/platform'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { redact } from '../redaction.ts'
import { unusedProxy } from '../unused-proxy.ts'
import { removeDelivered } from '../withdrawal.ts'
import { fail, log, mask } from './log.ts'
import type { StateFolder } from './state-folder.ts'
import { readSubjectTokens, tokenFor } from './subject-tokens.ts'
import type { System } from './system.ts'

/** The job that a command runs in: its system, its identity, and the folder of its leases. */
export class CommandJob {
  readonly system: System
  readonly state: StateFolder
  /** The known folders whose files artifacts and caches may include. The folder of the flag is first. */
  readonly workspaces: readonly (string | undefined)[]
  #tokens: ReadonlyMap<string, SubjectToken> | undefined
  #facts: Job | undefined

  constructor(system: System, state: StateFolder, workspaces: readonly (string | undefined)[]) {
    this.system = system
    this.state = state
    this.workspaces = workspaces
  }

  /** Its subject tokens, masked when they are first read. Throws ERR_ID_TOKEN_INVALID. */
  get tokens(): ReadonlyMap<string, SubjectToken> {
    this.#tokens ??= readSubjectTokens(mask)
    return this.#tokens
  }

  /** The system's facts about the job. Throws ERR_ID_TOKEN_INVALID. */
  get facts(): Job {
    this.#facts ??= this.system.job(() => [...this.tokens.values()])
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
      // A lease's variables are removed from the script. A shell that has already read the script keeps them.
      withdraw: async (delivered, lease) => {
        if (delivered.kind !== 'env') await removeDelivered(this.state.root, delivered, lease)
      },
    }
  }

  /** Logs how to try again after something could not be ended. */
  tellKept(): void {
    log.warn(
      `some credentials may still be valid, and their records are kept. To try again: mayfly logout --state-dir ${this.state.root}`,
    )
  }

  /** The network and the job's identity. The ID token comes from a variable, not from a host. */
  async network(egress: Egress): Promise<Network> {
    return {
      tokenHost: '',
      wire: openWire({ ...egress, ...unusedProxy() }),
      fetchSubjectToken: async (audience) => {
        // Lets the exchange open its connection first. Reading the tokens takes a moment.
        await new Promise(setImmediate)
        return tokenFor(audience, this.tokens, this.system)
      },
    }
  }
}
