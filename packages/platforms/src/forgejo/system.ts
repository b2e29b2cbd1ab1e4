import type { System } from '../command/system.ts'
import { isForgejo } from '../github/forge.ts'
import { github } from '../github/system.ts'

/**
 * A `run:` step of a job of Forgejo Actions. Its runner speaks GitHub's protocol, so the job requests its tokens as on
 * GitHub, from its own server.
 *
 * @see https://forgejo.org/docs/latest/user/actions/security-openid-connect/
 */
export const forgejo: System = { ...github, id: 'forgejo', isHere: isForgejo }
