import { type InputFault, type InputSpecs, type InputsOf, parseInputs } from './inputs.ts'
import type { NestedExchange } from './nested.ts'
import type { AcquirePlatform } from './platform.ts'
import type { AgentSupport, Provider, Registry } from './provider.ts'
import type { Reading } from './secrets/reading.ts'
import { stepInputs } from './step-inputs.ts'

export type RawInputs = Readonly<Record<string, string | undefined>>

/** One credential that a step requests. */
export interface Item {
  readonly provider: Provider
  readonly raw: RawInputs
  /** Its number and name in the step's list, for errors; absent for the only credential of a step. */
  readonly label?: string
  /** The prefix of its outputs. In a list, a credential without a name has no outputs. */
  readonly name?: string
}

/** The credentials that a step requests, and its inputs besides those of every step. */
export interface StepRequest {
  readonly items: readonly Item[]
  readonly specs: InputSpecs
  readonly faults: readonly InputFault[]
  /** The name of an input of the step in an error, if its user knows it by another one. */
  readonly nameOf?: (input: string) => string
}

/** A step with one credential, whose inputs are the step's own. */
export function requestFor<L extends InputSpecs>(provider: Provider<L>): (raw: RawInputs) => StepRequest {
  return (raw) => ({
    items: [{ provider: provider as unknown as Provider, raw }],
    specs: provider.inputs,
    faults: [],
  })
}

export interface PreparedItem extends Item {
  /** If the item has `secrets`, `deliver` here is the value of the input `session`. */
  readonly inputs: InputsOf<Provider['inputs']>
  readonly modes: readonly string[]
  readonly reading: Reading | undefined
  readonly agentSupport: AgentSupport | undefined
  readonly nested: NestedExchange | undefined
}

/**
 * Reads and judges the inputs of every item. Throws one ERR_INPUT_INVALID with all faults. The inputs have four forms:
 *
 * - `parsed`: as given;
 * - `completed`: with the job's own repository where it is needed;
 * - `ofCredential`: with the value of `session` as `deliver`;
 * - `inputs`: with the defaults of the agent.
 */
export async function prepareItems(
  platform: AcquirePlatform,
  raw: RawInputs,
  { items, specs, faults: found, nameOf = (input) => input }: StepRequest,
  registry: Registry,
) {
  const { inputs: step, faults: own } = parseInputs(stepInputs, raw, platform.mask)
  const known = { ...stepInputs, ...specs }
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(known, name))
  const all = [...own, ...found]
  const { evidence: sink, 'evidence-token': token, 'evidence-ca': ca } = step
  const evidence = { sink, token, ca }
  if ([sink, token, ca].some((one) => one !== undefined) && !own.some(({ input }) => input.startsWith('evidence')))
    all.push(...((await platform.evidenceFaults?.(evidence)) ?? []))
  const prepared: PreparedItem[] = []
  for (const item of items) {
    const { provider, label, name } = item
    // An input is reported once, so one that could not even be read is not reported as missing.
    const unread = new Set(label === undefined ? found.map(({ input }) => input) : [])
    const { inputs: parsed, faults } = parseInputs(provider.inputs, item.raw, platform.mask)
    const wrong = faults.filter(({ input }) => !unread.has(input))
    const completed = (provider.complete?.(parsed, platform.repository) ?? parsed) as typeof parsed
    const { ofCredential, reading } = await planSecrets(provider, completed, platform.isSettable)
    const modes = (ofCredential.deliver ?? []) as string[]
    const agentSupport = modes.includes('agent') ? await provider.agent?.() : undefined
    const inputs = (agentSupport?.inputs(ofCredential) ?? ofCredential) as typeof ofCredential
    const broken = new Set([...unread, ...wrong.map(({ input }) => input)])
    const more = (await provider.checkInputs?.(inputs, { broken, isSettable: platform.isSettable })) ?? []
    const ofSecrets = reading?.faults ?? (broken.has('secrets') ? [] : faultsWithoutSecrets(provider, inputs))
    wrong.push(...(reading ? more.map(renameToSession) : more), ...ofSecrets.filter(({ input }) => !broken.has(input)))
    const need = provider.needs?.(inputs)
    const nested = need && (await (await import('./nested.ts')).prepareNested(need, registry, platform))
    for (const value of provider.valuesToHide?.(inputs) ?? []) platform.mask(value)
    if (nested) wrong.push(...nested.faults.filter(({ input }) => !broken.has(input)))
    if (label !== undefined && name === undefined && [...modes, ...(reading?.modes ?? [])].includes('output'))
      wrong.push({
        input: 'name',
        message: 'is required with deliver: output, because the names of the outputs begin with it',
      })
    all.push(...wrong.map((fault) => ({ ...fault, input: label ? `${label} ${fault.input}` : fault.input })))
    prepared.push({ ...item, inputs, modes, reading, agentSupport, nested })
  }
  // Runners also pass on names that are not inputs. A name of another action's input, or one that looks like an input,
  // is a mistake of the user.
  if (unknown.length > 0)
    all.push(...(await (await import('./input-faults.ts')).unknownStepInputFaults(known, unknown, items)))
  if (all.length > 0) {
    const named = all.map((fault) => ({ ...fault, input: nameOf(fault.input) }))
    throw (await import('./input-faults.ts')).inputError(named)
  }
  return { step, evidence, prepared }
}

/** Faults of inputs that need `secrets`, in a step without it. */
function faultsWithoutSecrets(
  { inputs: specs }: Provider,
  { session, deliver }: Partial<InputsOf<InputSpecs>>,
): InputFault[] {
  const spec = specs.deliver
  const forValues = (spec?.type === 'choices' && spec.forValues) || []
  const modes = ((deliver ?? []) as string[]).filter((mode) => forValues.includes(mode))
  return [
    ...(session === undefined ? [] : [{ input: 'session', message: 'works only with the input secrets' }]),
    ...modes.map((mode) => ({ input: 'deliver', message: `${mode} works only with the input secrets` })),
  ]
}

/**
 * With `secrets`, the user writes `session` where the rules of a provider say `deliver`: renames the input in a fault.
 */
function renameToSession({ input, message, ...fault }: InputFault): InputFault {
  return {
    ...fault,
    input: input === 'deliver' ? 'session' : input,
    message: message.replaceAll('deliver:', 'session:'),
  }
}

/**
 * Plans the reads of `secrets`, and gives the credential the inputs that it must have: `deliver` is for the values, so
 * `session` takes its place.
 */
async function planSecrets(
  provider: Provider,
  inputs: Partial<InputsOf<InputSpecs>>,
  isSettable: AcquirePlatform['isSettable'],
) {
  if (inputs.secrets === undefined || !provider.secrets) return { ofCredential: inputs, reading: undefined }
  const { planReading } = await import('./secrets/reading.ts')
  const modes = (inputs.deliver ?? []) as string[]
  const ofCredential: typeof inputs = { ...inputs, deliver: inputs.session ?? [] }
  return { ofCredential, reading: await planReading(await provider.secrets(), ofCredential, modes, isSettable) }
}
