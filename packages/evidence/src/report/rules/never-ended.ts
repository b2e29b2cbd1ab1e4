import { instant } from '@mayfly/core/instant'
import { countedIn, hitOf, type Rule } from './rule.ts'

export const neverEnded: Rule = {
  title: 'No end is recorded',
  advice:
    'The job was killed, its post step did not run, or the end of its file is missing. Until its expiry the credential is valid.',
  *find(fleet) {
    const { credentials } = fleet
    for (const index of countedIn(fleet)) {
      if (!Number.isNaN(credentials.ended(index))) continue
      const expires = credentials.expires(index)
      const until = Number.isNaN(expires) ? 'until the system that issued it ends it' : `until ${instant(expires)}`
      yield hitOf(fleet, index, `valid ${until}`)
    }
  },
}
