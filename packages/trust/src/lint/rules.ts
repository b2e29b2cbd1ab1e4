import type { LintRule } from './rule.ts'
import { noAudience, sharedPrincipal, tooLarge, tooLong } from './rules/document.ts'
import {
  anyBranch,
  branchPrefix,
  environmentAlone,
  environmentSign,
  eventOpen,
  mutableWorkflow,
  openTag,
  pullRequest,
  userClaim,
} from './rules/jobs.ts'
import {
  letterCase,
  likeWithoutStar,
  loosestValue,
  negativeCondition,
  setOperator,
  starUnderEquals,
  unknownKey,
} from './rules/operators.ts'
import { customSubject, looseWildcard, noId, noSubject, ownerWide } from './rules/place.ts'

/** All rules of the lint. */
export const lintRules: readonly LintRule[] = [
  noSubject,
  noAudience,
  ownerWide,
  noId,
  looseWildcard,
  loosestValue,
  likeWithoutStar,
  starUnderEquals,
  setOperator,
  unknownKey,
  negativeCondition,
  pullRequest,
  eventOpen,
  anyBranch,
  branchPrefix,
  openTag,
  environmentAlone,
  environmentSign,
  letterCase,
  mutableWorkflow,
  userClaim,
  customSubject,
  sharedPrincipal,
  tooLarge,
  tooLong,
]
