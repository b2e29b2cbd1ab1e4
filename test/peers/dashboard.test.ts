import { expect, test } from 'vitest'
import { chainLine, type EvidenceEntry } from '../../packages/evidence/src/line.ts'
import { logsRequest } from '../../packages/evidence/src/otlp.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { gitHubJob } from '../support/evidence.ts'
import { peers, withPeers } from './peers.ts'

interface LogRecord {
  readonly severityText: string
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[]
}

/** The log records of one event of each kind, as a collector gets them. */
function recordsOfEachEvent(): LogRecord[] {
  const of = { lease: 'aws-1', provider: 'aws', principal: 'role', what: 'session', trace: {} }
  const entries = [
    { event: 'issued', ...of, givenSeconds: 900 },
    { event: 'renewed', ...of, givenSeconds: 900 },
    { event: 'read', ...of },
    { event: 'refused', ...of, code: 'refused' },
    { event: 'ended', ...of, outcome: 'revoke-failed', detail: '' },
  ].map((event) => ({ at: '2026-11-30T10:00:00.000Z', job: gitHubJob, ...event }) as EvidenceEntry)
  const texts = entries.map((entry) => chainLine(entry, { chain: '0123456789abcdef' })[0])
  const { resourceLogs } = logsRequest(texts, '0.1.0') as {
    resourceLogs: { scopeLogs: { logRecords: LogRecord[] }[] }[]
  }
  return resourceLogs.flatMap(({ scopeLogs }) => scopeLogs).flatMap(({ logRecords }) => logRecords)
}

/** A name of OTLP as Loki has it. */
const inLoki = (name: string) => name.replaceAll(/[^a-zA-Z0-9_]/g, '_')

withPeers([peers.grafana, peers.logql], "Grafana's SDK and grammar of LogQL", () => {
  test('the dashboard is the one that the SDK makes', async () => {
    const { dashboardText } = await import('./dashboard.ts')
    await expect(dashboardText(Object.keys(registry))).toMatchFileSnapshot('../../docs/dashboards/mayfly.json')
  })

  test('each query is LogQL, and names what the evidence has', async () => {
    const { dashboardText } = await import('./dashboard.ts')
    const { parser } = await import('@grafana/lezer-logql')
    const { panels } = JSON.parse(dashboardText(['aws'])) as { panels: { targets: { expr: string }[] }[] }
    const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
    expect(queries).toHaveLength(13)
    const records = recordsOfEachEvent()
    const attributes = records.flatMap(({ attributes }) => attributes)
    const names = new Set(['service.name', 'severity_text', ...attributes.map(({ key }) => key)].map(inLoki))
    const events = new Set(attributes.flatMap(({ key, value }) => (key === 'mayfly.event' ? [value.stringValue] : [])))
    for (const query of queries) {
      const text = query.replaceAll(/\$__(range|interval)/g, '1h')
      const used: string[] = []
      parser.parse(text).iterate({
        enter({ type, from, to }) {
          expect(type.isError, `${text} at ${from}`).toBe(false)
          if (type.name === 'Identifier') used.push(text.slice(from, to))
        },
      })
      expect(used).toContain('mayfly_provider')
      expect(used.filter((name) => !names.has(name))).toEqual([])
      expect([...text.matchAll(/mayfly_\w+/g)].map(([name]) => name).filter((name) => !names.has(name))).toEqual([])
      for (const [, event] of text.matchAll(/mayfly_event="(\w+)"/g)) expect(events).toContain(event)
    }
    expect(records.map(({ severityText }) => severityText)).toEqual(['INFO', 'INFO', 'INFO', 'WARN', 'WARN'])
  })
})
