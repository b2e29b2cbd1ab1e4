import { strictOutcomes } from '@mayfly/core/outcome'
import { countedIn, hitOf, type Rule } from './rule.ts'

export const revokeFailed: Rule = {
  title: 'The revocation failed',
  advice:
    'The credential could be revoked, and Mayfly did not see that it was. Revoke it in its system if it is still valid.',
  *find(fleet) {
    const { credentials } = fleet
    const names: readonly string[] = strictOutcomes
    for (const index of countedIn(fleet)) {
      const outcome = credentials.outcome(index)
      if (names.includes(outcome)) yield hitOf(fleet, index, outcome)
    }
  },
}
