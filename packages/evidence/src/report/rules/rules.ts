import { firstSeen } from './first-seen.ts'
import { longLifetime } from './long-lifetime.ts'
import { neverEnded } from './never-ended.ts'
import { outOfHours } from './out-of-hours.ts'
import { outlived } from './outlived.ts'
import { rapidRefresh } from './rapid-refresh.ts'
import { revokeFailed } from './revoke-failed.ts'
import type { Rule } from './rule.ts'
import { tokenTwice } from './token-twice.ts'

/** Every rule over the evidence alone. The first is the most urgent. */
export const rules = {
  'token-twice': tokenTwice,
  'never-ended': neverEnded,
  'revoke-failed': revokeFailed,
  'first-seen': firstSeen,
  'out-of-hours': outOfHours,
  'rapid-refresh': rapidRefresh,
  outlived,
  'long-lifetime': longLifetime,
} as const satisfies Record<string, Rule>
