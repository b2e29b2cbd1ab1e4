import { MayflyError } from '@mayfly/core/errors'
import { quote } from '@mayfly/core/foreign-text'
import { failWith } from './refuse.ts'

/** Refuses ids of leases that are not here, all at once. Returns whether there is one. */
export function refuseUnknown(
  wanted: readonly string[],
  here: readonly { readonly lease: { readonly id: string } }[],
): boolean {
  const known = here.map(({ lease }) => lease.id)
  const unknown = [...new Set(wanted)].filter((id) => !known.includes(id))
  if (unknown.length === 0) return false
  const facts = {
    unknown: unknown.map((id) => (/^[\w-]{1,60}$/.test(id) ? id : quote(id))).join(', '),
    'leases here': known.join(', ') || 'none',
  }
  const what = unknown.length === 1 ? 'A lease is not here' : `${unknown.length} leases are not here`
  const fix =
    'Check its id: it is in the log of the step, and its output lease-id. A lease that has ended is not here any more. Nothing was ended.'
  failWith(new MayflyError('ERR_INPUT_INVALID', what, { facts, fix }))
  return true
}
