import { sep } from 'node:path'
import type { DeliveryNames, FileForm, Presentation } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import type { Deliverable, Lease } from '@mayfly/core/lease'
import { Secret } from '@mayfly/core/secret'
import { fill, pathOf as pathPart, type Text } from '@mayfly/core/template'
import { reserveVariables } from './environment-size.ts'
import { leaseFolder } from './lease-folder.ts'
import { revealText } from './plain-text.ts'
import { writePrivate, writeSection } from './private-files.ts'
import { isUnmaskable } from './redaction.ts'
import { isSettable } from './variables.ts'

type Modes = readonly string[]
type Texts = Readonly<Record<string, string>>
type NamedTexts = Readonly<Record<string, Text>>

/** The folder of all private files of a job. Called only when there is a file to write. */
type Root = () => string

/**
 * Refuses a delivery when a variable of this job would make the tools use another credential, when an earlier login
 * already `has` its names, or when its program is missing. Throws ERR_ENV_CONFLICT, ERR_PROGRAM_MISSING.
 */
export async function refuseImpossibleDelivery(
  { env, shared = [], shadows, shadowsEmpty = [], shadowFiles, program }: DeliveryNames,
  by: 'GitHub' | 'command',
  namesInUse: readonly string[] = [],
): Promise<void> {
  const refused = [...env, ...shared].filter((name) => !isSettable(name))
  const taken = env.filter((name) => namesInUse.includes(name))
  const hiding = shadows.filter((name) => process.env[name] || namesInUse.includes(name))
  if (shadowFiles) hiding.push(...(await import('./shadow-files.ts')).shadowingFiles(shadowFiles))
  const empty = shadowsEmpty.filter((name) => process.env[name] === '')
  const missing =
    program !== undefined && (await import('./program-login.ts')).programPath(program) === undefined
      ? program
      : undefined
  if (refused.length + taken.length + hiding.length + empty.length === 0 && missing === undefined) return
  throw (await import('./environment-refusal.ts')).deliveryRefusal({ refused, taken, hiding, empty, missing }, by)
}

/** The things that a delivery will put into the job, below `root`. A lease's own files are in its own folder. */
export function listDeliverables(root: Root, presentation: Presentation, modes: Modes, lease: Lease): Deliverable[] {
  const { env, files, folders, login } = contentOf(presentation, modes)
  const variables = [
    ...Object.keys(env),
    ...files.flatMap((form) => form.env),
    ...folders.map(({ variable }) => variable),
    ...(login ? [login.folderVariable] : []),
  ]
  const own = login !== undefined || folders.length > 0 || files.some(({ section }) => section === undefined)
  return [
    ...(own ? [{ kind: 'folder', path: leaseFolder(root(), lease) } as const] : []),
    ...files.flatMap(({ name, section }) =>
      section === undefined
        ? []
        : [{ kind: 'section', file: pathOf(root(), lease, { name, section }), section } as const],
    ),
    ...[...new Set(variables)].map((name) => ({ kind: 'env', name }) as const),
  ]
}

interface DeliveryContext {
  readonly root: Root
  readonly lease: Lease
  readonly signal: AbortSignal
  readonly warn: (message: string) => void
}

/**
 * Writes the files of a delivery below `root` and logs its programs in; passes to `set` the job's variables, which of
 * them are secret, and the paths that are outputs. Returns the texts that the job now has in variables and files. Throws
 * ERR_DELIVERY_FAILED.
 */
export async function putInto(
  presentation: Presentation | Promise<Presentation>,
  modes: Modes,
  { root, lease, signal, warn }: DeliveryContext,
  set: (variables: Texts, secret: ReadonlySet<string>, paths: Texts) => void | Promise<void>,
): Promise<readonly string[]> {
  try {
    const inFiles: string[] = []
    const { env, files, folders, login, agent, paths, outputs } = contentOf(await presentation, modes)
    const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, revealText(value)]))
    const secret = new Set(Object.keys(env).filter((name) => env[name] instanceof Secret))
    const short = unmaskableNames(env, files, outputs)
    if (short.length > 0)
      warn(
        `${short.join(', ')}: not masked in the log, because the value is shorter than 4 characters or a common word such as true.`,
      )
    if (files.length > 0) Object.assign(variables, writeFiles(files, root(), lease, warn, inFiles))
    if (folders.length > 0) {
      const { makeProgramFolder } = await import('./program-folder.ts')
      for (const form of folders)
        variables[form.variable] = makeProgramFolder(form, root(), leaseFolder(root(), lease), warn)
    }
    if (login) {
      const { logIn } = await import('./program-login.ts')
      variables[login.folderVariable] = await logIn(login, {
        root: root(),
        folder: leaseFolder(root(), lease),
        signal,
        agentDelivery: agent,
      })
    }
    if (!reserveVariables(variables)) throw (await import('./environment-refusal.ts')).unstartableError(variables)
    await set(variables, secret, pathsOf(paths, root, lease))
    return [...Object.values(variables), ...inFiles]
  } catch (error) {
    if (error instanceof MayflyError) throw error
    const { code, message } = error as { code?: string; message?: string }
    throw new MayflyError('ERR_DELIVERY_FAILED', 'The credential could not be put into the job', {
      facts: { reason: code ?? message },
    })
  }
}

/** The secrets that cannot be masked in a log, by their names in the job. */
function unmaskableNames(env: NamedTexts, files: readonly FileForm[], outputs: NamedTexts): string[] {
  const inFiles = files.map(({ name, content, env: [variable = name] }) => [variable, content] as const)
  const others = [...inFiles, ...Object.entries(outputs)].filter(([, value]) => !Object.values(env).includes(value))
  const named = [...Object.entries(env), ...others]
  const short = named.filter(([, value]) => value instanceof Secret && isUnmaskable(String(value.revealContent())))
  return [...new Set(short.map(([name]) => name))]
}

/** Writes files, adds the texts in them to `written`, and returns the variables with their paths. */
function writeFiles(
  files: readonly FileForm[],
  root: string,
  lease: Lease,
  warn: (message: string) => void,
  written: string[],
): Record<string, string> {
  const variables: Record<string, string> = {}
  const paths = Object.fromEntries(files.map((file) => [pathPart(file.name).name, pathOf(root, lease, file)]))
  const replaced = new Set<string | undefined>()
  for (const file of files) {
    const { section, content, env, beginning } = file
    const path = pathOf(root, lease, file)
    const filled = fill(content, paths)
    const text = filled instanceof Secret ? filled.revealContent() : revealText(filled)
    if (typeof text === 'string') written.push(text)
    if (section === undefined) writePrivate(root, path, text)
    else replaced.add(writeSection(root, path, section, lease.id, String(text), beginning))
    for (const variable of env) {
      const former = section === undefined ? (process.env[variable] ?? '') : ''
      if (former.startsWith(root + sep)) warn(`${variable} was ${former}, from an earlier step; now it is ${path}.`)
      variables[variable] = path
    }
  }
  for (const id of replaced)
    if (id) warn(`A profile of ${id}, from an earlier step of this job, was replaced: give each step its own profile.`)
  return variables
}

function pathsOf(paths: Texts, root: Root, lease: Lease): Texts {
  return Object.fromEntries(Object.entries(paths).map(([output, name]) => [output, pathOf(root(), lease, { name })]))
}

/** The path of a file: a shared file is in the job's folder, another one in its lease's folder. */
export function pathOf(root: string, lease: Lease, { name, section }: Pick<FileForm, 'name' | 'section'>): string {
  return [section === undefined ? leaseFolder(root, lease) : root, name].join(sep)
}

/** The content of the chosen ways of delivery: variables, files and programs. */
export function contentOf({ env, file, agent, output = {}, login, paths = {} }: Presentation, modes: Modes) {
  const ways = Object.entries({ env, file, agent }).flatMap(([mode, way]) => (way && modes.includes(mode) ? [way] : []))
  return {
    env: Object.assign({}, ...ways.map((way) => ({ ...way.env, ...way.shared }))) as NamedTexts,
    files: ways.flatMap(({ files = [] }) => files),
    folders: ways.flatMap(({ folders = [] }) => folders),
    login,
    agent,
    paths,
    outputs: modes.includes('output') ? output : {},
  }
}
