import type { Egress } from '@mayfly/core/egress'
import { openWire } from '@mayfly/core/http'
import type { Job, Network, Platform } from '@mayfly/core/platform'
import type { SubjectToken } from '@mayfly/core/subject-token'
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
  /** The folders whose files artifacts and caches take along, as far as they are known; the one that a flag names is first. */
  readonly workspaces: readonly (string | undefined)[]
  #tokens: ReadonlyMap<string, SubjectToken> | undefined
  #told: Job | undefined

  constructor(system: System, state: StateFolder, workspaces: readonly (string | undefined)[]) {
    this.system = system
    this.state = state
    this.workspaces = workspaces
  }

  /** Its subject tokens, masked at the first look. Throws ERR_ID_TOKEN_INVALID. */
  get tokens(): ReadonlyMap<string, SubjectToken> {
    this.#tokens ??= readSubjectTokens(mask)
    return this.#tokens
  }

  /** What the system tells of it. Throws ERR_ID_TOKEN_INVALID. */
  get told(): Job {
    this.#told ??= this.system.job(() => [...this.tokens.values()])
    return this.#told
  }

  /** What taking and giving back both need. */
  platform(): Platform {
    return {
      log,
      mask,
      fail,
      now: () => Date.now(),
      network: (egress) => this.network(egress),
      // The script of a lease goes with its section: a shell that has read it cannot be reached any more.
      withdraw: async (delivered, lease) => {
        if (delivered.kind !== 'env') await removeDelivered(this.state.root, delivered, lease)
      },
    }
  }

  /** Says how what could not be ended may be tried again. */
  tellKept(): void {
    log.warn(`what may still be alive is recorded; to try again: mayfly logout --state-dir ${this.state.root}`)
  }

  /** The network, and the job's identity, which no host is asked for. */
  async network(egress: Egress): Promise<Network> {
    return {
      tokenHost: '',
      // Told without tokens: most endings need none, and one that cannot be read shall not stop them.
      job: this.system.job(() => []),
      wire: openWire({ ...egress, ...unusedProxy() }),
      fetchSubjectToken: async (audience) => {
        // The connection that will need it is on its way first.
        await new Promise(setImmediate)
        return tokenFor(audience, this.tokens, this.system)
      },
    }
  }
}
