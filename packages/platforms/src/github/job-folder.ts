import { join, resolve } from 'node:path'

/** The folder of this job's private files, under the runner's temp folder and never in the workspace. */
export function jobFolder(): string {
  const temp = process.env.RUNNER_TEMP
  if (!temp) throw Object.assign(new Error('RUNNER_TEMP is not set'), { code: 'RUNNER_TEMP is not set' })
  return join(resolve(temp), 'mayfly')
}
