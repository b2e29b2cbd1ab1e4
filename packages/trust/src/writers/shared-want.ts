import { type Grant, idClaims, type Want } from '../file/wants.ts'

/** The claim that all rules of one issuer share: the owner, or what is nearest to it. */
export function sharedWant(grants: readonly Grant[]): Want {
  const claims = idClaims(grants[0]?.rule.issuer.kind ?? 'jenkins')
  const named = [claims?.ownerId, claims?.id, 'sub'].find((claim) =>
    grants.every(({ wants }) => wants.some((want) => want.claim === claim)),
  )
  const wants = grants.flatMap((grant) => grant.wants.filter(({ claim }) => claim === named))
  const [first] = wants as [Want]
  return {
    ...first,
    values: [...new Set(wants.flatMap(({ values }) => values))],
    isPattern: wants.some(({ isPattern }) => isPattern),
  }
}
