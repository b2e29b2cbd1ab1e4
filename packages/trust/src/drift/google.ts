import type { TrustFile } from '../file/model.ts'
import type { Grant } from '../file/wants.ts'
import type { Source, TrustRule } from '../model.ts'
import { readGoogle } from '../readers/google.ts'
import { listOf, ownMember, textOf } from '../readers/members.ts'
import { type GcpGrant, googleMember, renderGcp } from '../writers/gcp.ts'
import { Incomparable } from './claim-set.ts'

function isOfGoogle(grant: Grant): grant is GcpGrant {
  return grant.target.system === 'gcp'
}

/**
 * The rules that a document of Google should have. They are read from the document that the file makes, because a mapping
 * that cannot be computed refuses a token too.
 */
export function googleRulesFor(file: TrustFile, grants: readonly Grant[], live: Source): TrustRule[] {
  const parts = listOf(live.value)
  const names = parts.map((part) => textOf(ownMember(part, 'name')))
  const all = grants.filter(isOfGoogle)
  const named = all.filter(({ target }) => names.includes(target.provider))
  const wanted = named.length > 0 ? named : all
  const { documents, faults } = renderGcp(file, 'json')
  const [fault] = faults
  if (fault) throw new Incomparable(fault.message)
  const providers = documents
    .map(({ text }) => JSON.parse(text) as { readonly name: string })
    .filter(({ name }) => wanted.some(({ target }) => target.provider === name))
  const hasMembers = parts.some((part) => Array.isArray(ownMember(part, 'bindings')))
  const policy = { bindings: [{ role: 'the account', members: wanted.map(googleMember) }] }
  const value = [...providers, ...(hasMembers ? [policy] : [])]
  const path = wanted[0]?.target.path ?? []
  return readGoogle({ name: file.source.name, value, place: () => undefined }).rules.map((rule) => ({ ...rule, path }))
}
