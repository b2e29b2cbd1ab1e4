import { type Command, isCommand, parseCommand } from './commands.ts'
import { type Effects, setIgnoringCase } from './file-commands.ts'
import type { JobLog } from './job-log.ts'

const silent = new Set(['add-mask', 'debug', 'error', 'warning', 'notice'])

/**
 * Obeys the commands in one step's output and logs the rest.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
export class StepCommands {
  /** The commands that were obeyed. */
  readonly seen: Command[] = []
  readonly #effects: Effects
  readonly #log: JobLog
  #stopToken: string | undefined
  #echo = false

  constructor(effects: Effects, log: JobLog) {
    this.#effects = effects
    this.#log = log
  }

  read(line: string): void {
    const command = parseCommand(line, this.#stopToken)
    if (!command || this.#stopToken !== undefined) {
      if (command?.name === this.#stopToken?.toLowerCase()) this.#stopToken = undefined
      this.#log.write(line)
      return
    }
    this.seen.push(command)
    try {
      this.#obey(command, line)
    } catch (error) {
      const shown = silent.has(command.name) ? command.name : line
      if (command.name !== 'stop-commands') {
        this.#log.issue('error', `Unable to process command '${shown}' successfully.`)
      }
      this.#log.issue('error', error instanceof Error ? error.message : String(error))
      this.#effects.failed = true
    }
  }

  #obey({ name, properties, data }: Command, line: string): void {
    const { masker } = this.#log
    if (this.#echo && !silent.has(name)) this.#log.write(line)
    switch (name) {
      case 'stop-commands':
        this.#stop(data, line)
        break
      case 'add-mask':
        if (this.#echo) this.#log.write('::add-mask::***')
        if (data.trim() !== '') masker.addMask(data)
        else this.#log.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
        break
      case 'save-state':
        setIgnoringCase(this.#effects.state, required(properties.name, name), data)
        this.#log.debug(`Save intra-action state ${properties.name} = ${data}`)
        break
      case 'set-output':
        setIgnoringCase(this.#effects.outputs, required(properties.name, name), data)
        break
      case 'error':
      case 'warning':
      case 'notice':
        this.#log.issue(name, data, properties)
        break
      case 'debug':
        this.#log.debug(data)
        break
      case 'group':
      case 'endgroup':
        this.#log.write(`##[${name}]${name === 'group' ? data : ''}`)
        break
      case 'echo':
        this.#echo = onOrOff(data)
        break
      case 'set-env':
      case 'add-path':
        throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`)
    }
  }

  #stop(token: string, line: string): void {
    if (token === '' || isCommand(token) || token.toLowerCase() === 'pause-logging') {
      throw new Error(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      )
    }
    this.#stopToken = token
    if (token.length > 6) this.#log.masker.addValue(token)
    if (!this.#echo) this.#log.write(line)
  }
}

function required(name: string | undefined, command: string): string {
  if (!name) throw new Error(`Required field 'name' is missing in ##[${command}] command.`)
  return name
}

function onOrOff(data: string): boolean {
  const value = data.trim().toUpperCase()
  if (value === 'ON' || value === 'OFF') return value === 'ON'
  throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`)
}
