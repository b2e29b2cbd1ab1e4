import type { Credential, Delivery, DeliveryNames, FileForm, Presentation } from './credential.ts'
import { instant } from './instant.ts'
import { expiryOf, fill, fillAll, type Parts } from './template.ts'

/** The presentation of a credential that exists. Its parts are filled into each chosen way of delivery. */
export function fillPresentation(
  { env, file, agent, output, login, facts, advice, ...rest }: Presentation,
  modes: readonly string[],
  { parts, expiries: given = [] }: Pick<Credential, 'parts' | 'expiries'>,
): Presentation {
  const expiries = given.map(({ what, expiresAt }) => [expiryOf(what).name, instant(expiresAt)])
  const values: Parts = { ...parts, ...Object.fromEntries(expiries) }
  return {
    ...rest,
    ...(env && modes.includes('env') && { env: fillDelivery(env, values) }),
    ...(file && modes.includes('file') && { file: fillDelivery(file, values) }),
    ...(agent && { agent: fillDelivery(agent, values) }),
    ...(output && modes.includes('output') && { output: fillAll(output, values) }),
    ...(login && { login: { ...login, ...(login.secret && { secret: fill(login.secret, values) }) } }),
    ...(facts && { facts: fillAll(facts, values) }),
    ...(advice && { advice: fill(advice, values) }),
  }
}

/** A way of delivery with the values of the parts that are known. */
export function fillDelivery({ env, shared, files, ...rest }: Delivery, values: Parts): Delivery {
  return {
    ...rest,
    env: fillAll(env, values),
    ...(shared && { shared: fillAll(shared, values) }),
    ...(files && { files: files.map((file) => ({ ...file, content: fill(file.content, values) })) }),
  }
}

/**
 * The names that a presentation needs: of the chosen variables and files, and of the variables for the agent's tools.
 */
export function namesToCheck({ env, file, agent, login }: Presentation, modes: readonly string[]): DeliveryNames[] {
  const chosen = [...(env && modes.includes('env') ? [env] : []), ...(file && modes.includes('file') ? [file] : [])]
  const { env: variables, ...names } = namesOf(chosen)
  const own = login
    ? { ...names, env: [...variables, login.folderVariable], program: login.program }
    : { ...names, env: variables }
  return [own, ...(agent ? [{ ...namesOf([agent]), agent: true as const }] : [])]
}

function namesOf(ways: readonly Delivery[]): DeliveryNames {
  const files = ways.flatMap((way) => way.files ?? [])
  const ofFiles = (isShared: boolean) =>
    files.filter(({ section }) => (section !== undefined) === isShared).flatMap((one) => one.env)
  const folders = ways.flatMap((way) => way.folders ?? [])
  const shadowFiles = ways.flatMap((way) => way.shadowFiles ?? [])
  return {
    env: unique([
      ...ways.flatMap((way) => Object.keys(way.env)),
      ...ofFiles(false),
      ...folders.map(({ variable }) => variable),
    ]),
    shared: unique([...ways.flatMap((way) => Object.keys(way.shared ?? {})), ...ofFiles(true)]),
    sections: unique(files.flatMap(sectionName)),
    shadows: unique(ways.flatMap((way) => way.shadows ?? [])),
    shadowsEmpty: unique(ways.flatMap((way) => way.shadowsEmpty ?? [])),
    ...(shadowFiles.length > 0 && { shadowFiles }),
  }
}

function sectionName({ section, sectionNoun = 'section' }: FileForm): string[] {
  return section === undefined ? [] : [`${sectionNoun} ${section}`]
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
