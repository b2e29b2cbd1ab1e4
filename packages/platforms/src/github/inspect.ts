import '../closed-debugger.ts'
import { inputError, unknownInputFaults } from '@mayfly/core/input-faults'
import { parseInputs } from '@mayfly/core/inputs'
import { receiveProxy } from '@mayfly/core/proxy'
import { printable, render } from '@mayfly/core/render'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { requestOneToken } from '../one-token.ts'
import { print } from '../print.ts'
import { redact } from '../redaction.ts'
import { commandTitle, fileTitle, type Identity, identityLines, identityOf, verdictsTitle } from '../trust/identity.ts'
import { rawInputs } from './inputs.ts'
import { inputs as specs } from './inspect-inputs.ts'
import { fail, log, mask } from './log.ts'
import { openNetwork } from './network.ts'
import { appendToRunnerFile } from './runner-file.ts'
import { cell } from './summary.ts'

/**
 * Shows the claims of this job in the log and in the job summary, and what is needed to trust it. The step gets no
 * credential and delivers nothing.
 */
export async function runInspect(): Promise<void> {
  try {
    const { claims } = await requestToken()
    const identity = await identityOf(claims, process.env.GITHUB_WORKSPACE ?? '.')
    print(`${redact(["The claims of this job's ID token:", ...identityLines(identity)].join('\n'))}\n`)
    summarise(identity)
  } catch (thrown) {
    const state = ['Nothing was delivered.']
    fail(
      printable(thrown)
        .map((error) => render(error, state, redact))
        .join('\n\n'),
    )
  }
}

async function requestToken(): Promise<SubjectToken> {
  const raw = await rawInputs()
  const { inputs, faults } = parseInputs(specs, raw, mask)
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(specs, name))
  const all = [...faults, ...unknownInputFaults(specs, unknown)]
  if (all.length > 0) throw inputError(all)
  const { audience, proxy, 'no-proxy': noProxy } = inputs
  const { wire, fetchSubjectToken } = await openNetwork(
    { ...(proxy && { proxy: receiveProxy(proxy, mask) }), noProxy },
    mask,
  )
  return requestOneToken((patience) => fetchSubjectToken(audience, patience), wire, log)
}

function summarise(identity: Identity): void {
  const path = process.env.GITHUB_STEP_SUMMARY
  if (!path) return
  try {
    appendToRunnerFile(path, redact(summaryOf(identity)))
  } catch {
    log.warn('The job summary cannot be written. The log has everything.')
  }
}

function summaryOf({ claims, hints, file, command, verdicts }: Identity): string {
  const found =
    verdicts && ('rows' in verdicts ? table(['rule', 'accepts this job'], verdicts.rows) : code(verdicts.faults))
  return [
    '### Mayfly: the identity of this job',
    '',
    ...table(['claim', 'value'], claims),
    ...hints.flatMap((hint) => ['', `Note: ${cell(hint)}`]),
    ...(file === undefined ? [] : ['', fileTitle, '', '```yaml', file, '```']),
    '',
    commandTitle,
    '',
    ...code([command]),
    ...(found === undefined ? [] : ['', verdictsTitle, '', ...found]),
    '',
    '',
  ].join('\n')
}

function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), '| --- | --- |', ...rows.map((cells) => line(cells.map(cell)))]
}

/** Lines as a block. None of them can end it, because each begins with a word of ours. */
function code(lines: readonly string[]): string[] {
  return ['```text', ...lines, '```']
}
