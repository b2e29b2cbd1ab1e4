import type { EvidenceJob } from '../line.ts'
import type { Call } from './call.ts'
import type { Plan, PlannedCredential, SystemPlan } from './plan.ts'

/** One line of a plan. A command is printed as it is; every other text has names from files in it. */
export interface PlanText {
  readonly indent: number
  readonly text: string
  readonly isCommand?: true
}

/** So many credentials of a principal are listed. */
const mostListed = 20

const caution =
  'Read each command before you run it. The names in it come from the evidence, and a step of the job can have written a false line.'

/** A plan as lines for a person. */
export function planText({ jobs, systems }: Plan): PlanText[] {
  const sections = [
    jobs.flatMap(({ job, end }) => [
      line(0, `1. End the job: ${jobName(job)}`),
      ...(end ? callText(end) : [line(1, 'The evidence does not name the job as its CI system does. End it by hand.')]),
    ]),
    ...systems.map((one, index) => systemText(one, index + 2)),
  ]
  return [
    line(0, caution),
    line(0, ''),
    ...sections.flatMap((section, index) => (index === 0 ? section : [line(0, ''), ...section])),
  ]
}

/** The name of a job for a person. */
export function jobName({ system, repository, run, attempt, job }: EvidenceJob): string {
  const facts = { repository, run, attempt, job }
  const shown = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
  return [system, ...shown].join(', ')
}

function systemText(
  { title, principal, uses, credentials, one, all, fresh, impossible }: SystemPlan,
  number: number,
): PlanText[] {
  const isOver = credentials.every((credential) => credential.isOver)
  const none = isOver
    ? 'No call: all of them are over, as the evidence says. A step of the job can report a false end; --all prints the calls.'
    : 'No call ends them alone.'
  const hasMore = all.length > 0 || fresh.length > 0
  return [
    line(0, `${number}. ${title}${principal === '' ? '' : `: ${principal}`}`),
    ...credentialText(credentials),
    line(1, `The commands use: ${uses}`),
    ...stepText(hasMore ? 'Only these credentials' : 'These credentials', one, none),
    ...(hasMore ? stepText('Everything of the principal, now', all, 'No call is known.') : []),
    ...(fresh.length > 0 ? stepText('No new ones', fresh, '') : []),
    line(1, 'Not possible'),
    ...impossible.map((text) => line(2, `- ${text}`)),
  ]
}

function credentialText(credentials: readonly PlannedCredential[]): PlanText[] {
  const more = credentials.length - mostListed
  return [
    ...credentials.slice(0, mostListed).map(({ what, lease, state }) => line(1, `${what} (lease ${lease}): ${state}`)),
    ...(more > 0 ? [line(1, `and ${more} more; --json lists all`)] : []),
  ]
}

function stepText(title: string, calls: readonly Call[], none: string): PlanText[] {
  return [line(1, title), ...(calls.length === 0 ? [line(2, none)] : calls.flatMap(callText))]
}

function callText({ does, commands, rights, undo }: Call): PlanText[] {
  return [
    line(2, does),
    ...commands.map(command),
    line(2, `Rights: ${rights}`),
    line(2, undo.note === undefined ? 'Undo:' : `Undo: ${undo.note}`),
    ...undo.commands.map(command),
  ]
}

function command(text: string): PlanText {
  return { indent: 3, text, isCommand: true }
}

function line(indent: number, text: string): PlanText {
  return { indent, text }
}
