import { shellWord } from '@mayfly/trust/writers/shell'
import type { JobCredential } from './credential.ts'

/** One thing that a person can do, with the commands for a POSIX shell. */
export interface Call {
  readonly does: string
  readonly commands: readonly string[]
  /** The least rights for it. */
  readonly rights: string
  readonly undo: Undo
}

/** The way back from a call: commands, a note, or a note about the commands. */
export interface Undo {
  readonly note?: string
  readonly commands: readonly string[]
}

/** A system, and the ways to end what a job got from it. The credentials of one call have the same principal. */
export interface ContainedSystem {
  readonly title: string
  /** The programs and variables that its commands use. */
  readonly uses: string
  /** Ends these credentials and nothing else. */
  readonly one: (credentials: readonly JobCredential[]) => readonly Call[]
  /** Ends everything of the principal now. */
  readonly all: (credentials: readonly JobCredential[], now: number) => readonly Call[]
  /** Stops new credentials of the principal. */
  readonly fresh: (credentials: readonly JobCredential[]) => readonly Call[]
  readonly impossible: readonly string[]
}

/** A word of a command that the shell itself must expand, such as `"$entity"`. It never contains a text from a file. */
export class Expansion {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** One command. Every word is quoted as far as the shell needs it. */
export function shell(...words: readonly (string | Expansion)[]): string {
  return words.map((word) => (word instanceof Expansion ? word.text : shellWord(word))).join(' ')
}

/** A command whose output becomes a variable of the shell. */
export function assignToVariable(variable: string, command: string): string {
  return `${variable}="$(${command})"`
}

/** A command whose output is kept in a file of the current folder. */
export function keepInFile(command: string, file: string): string {
  return `${command} > ${shellWord(file)}`
}

/** The undo of a call that one command takes back. */
export function undoneBy(command: string, note?: string): Undo {
  return { ...(note !== undefined && { note }), commands: [command] }
}

/** The undo of a call that no command takes back. */
export function noCommand(note: string): Undo {
  return { note, commands: [] }
}

/** The values that match a form, each once. A value in another form is from no real system and gets no command. */
export function valuesInForm(form: RegExp, values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && form.test(value)) as string[])]
}
