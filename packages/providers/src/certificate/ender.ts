import { instant } from '@mayfly/core/instant'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import { isListed } from './revocation-list.ts'

/**
 * Revokes a certificate at its certificate authority. The authority's revocation list is read before and after. Only an
 * entry that was absent and is there now proves the revocation. An absent entry proves nothing, because a list can be
 * older than the revocation.
 */
export const ender: Ender = {
  needsSubjectToken: true,
  async control(ending, io) {
    const listed = await look(ending, io)
    return listed === undefined ? 'unclear' : listed ? 'refused' : 'accepted'
  },
  probe: async (ending, io) => ((await look(ending, io)) ? 'refused' : 'unclear'),
  async revoke(ending, io, control) {
    const { revoke } = await authorityOf(ending)
    const result = await revoke(ending, io)
    // Vault also answers 200 for a certificate that was revoked before.
    return result === 'ended' && control === 'refused' ? 'gone' : result
  },
  acceptedElsewhere({ expiresAt }, isVerified) {
    const end = expiresAt === undefined ? 'it expires' : instant(expiresAt)
    const list = isVerified ? 'on the revocation list (CRL) of the CA; ' : ''
    return `${list}a server that does not read the CRL accepts it until ${end}`
  },
}

async function look(ending: Ending, io: Io): Promise<boolean | undefined> {
  const { revocationList } = await authorityOf(ending)
  const { status, body } = await revocationList(ending, io)
  return status === 200 ? isListed(body, ending.handle?.serial ?? '') : undefined
}

/** The requests of the certificate authority that issued the certificate. */
function authorityOf({ handle }: Ending) {
  return handle?.ca === 'vault' ? import('../pki.ts') : import('./step-ca.ts')
}
