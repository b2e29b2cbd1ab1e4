import type { UsePlace } from './static-use.ts'

/** A hit with the path of its file, and the names here for the other inputs of its step. */
export interface Finding extends UsePlace {
  readonly file: string
  readonly becomes: Readonly<Record<string, string>>
}

/** A file that could not be read, with the reason. */
export interface SkippedFile {
  readonly file: string
  readonly reason: string
}

/** The numbers of one inventory. */
export interface Totals {
  readonly repositories: number
  readonly files: number
  readonly findings: number
}

/** A sentence about a finding: the secret, and the action or command that gets it. It never has a value. */
export function sentenceOf({ action, takes, from, certain, use }: Finding): string {
  const taker = takes.length === 0 ? '' : takes.join(', ')
  const source = from.length === 0 ? 'a text in the file' : from.join(', ')
  const what = [action, taker].filter((one) => one !== undefined && one !== '').join(': ')
  const given =
    use.name === 'shared-job-token' && from.length === 0 ? what : what === '' ? source : `${what} from ${source}`
  return `${given}${certain ? '' : ' (probable)'}`
}

/** The names here for the inputs of a step, in one sentence; an empty text if there is none. */
export function becomesText(becomes: Finding['becomes']): string {
  return Object.entries(becomes)
    .map(([theirs, here]) => `${theirs} becomes ${here}`)
    .join(', ')
}
