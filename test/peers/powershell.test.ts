import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { powerShellScript } from '@mayfly/platforms/command/powershell'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../support/hostile-text.ts'
import { peers, withPeers } from './peers.ts'

/** The variables that each script sets, by the grammar. For a script with another statement or an error: what it has. */
function read(scripts: readonly string[]): unknown {
  const input = JSON.stringify(scripts)
  return JSON.parse(
    execFileSync(peers.boto3.path, [resolve('test/peers/clients/powershell.py')], { input, encoding: 'utf8' }),
  )
}

withPeers([peers.boto3, peers.powerShellGrammar], "PowerShell's grammar reads env.ps1", () => {
  test('every script sets the variables and has no other statement; a script with an open quote has an error', () => {
    const quotes = fc.constantFrom("'", "''", '\u2018', '\u2019', '\u201a', '\u201b', '"', '$(x)', '\r\n', "'; x #")
    const text = fc.array(fc.oneof(quotes, hostileText), { maxLength: 6 }).map((parts) => parts.join(''))
    const variables = fc.sample(fc.record({ ONE: text, TWO: text, EMPTY: fc.constant('') }), { numRuns: 300, seed: 20 })
    expect(read(variables.map(powerShellScript))).toEqual(variables)
    const line = powerShellScript({ A: 'x' })
    expect(read([line.replace('x', "it's"), `${line}Get-Item x\n`])).toEqual([
      expect.arrayContaining(['ERROR']),
      expect.arrayContaining(['command']),
    ])
  })
})
