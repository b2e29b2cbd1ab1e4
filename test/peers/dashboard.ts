import {
  CustomVariableBuilder,
  DashboardBuilder,
  DatasourceVariableBuilder,
  type Panel,
  TextBoxVariableBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard'
import { PanelBuilder as LogsPanel } from '@grafana/grafana-foundation-sdk/logs'
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/loki'
import { PanelBuilder as StatPanel } from '@grafana/grafana-foundation-sdk/stat'
import { PanelBuilder as TablePanel } from '@grafana/grafana-foundation-sdk/table'
import { PanelBuilder as TimeseriesPanel } from '@grafana/grafana-foundation-sdk/timeseries'

type AnyPanel = StatPanel | TablePanel | TimeseriesPanel | LogsPanel

const source = { type: 'loki', uid: '$source' }
const failures = 'revoke-failed|not-run|revoked-leases-pending'

/** The lines of the chosen systems and repositories, with a filter for events. */
function lines(filter: string): string {
  return `{service_name="mayfly"} | mayfly_provider=~"$provider" | mayfly_job_repository=~"$repository" | ${filter}`
}

const issued = 'mayfly_event="issued"'
const renewed = 'mayfly_event="renewed"'
const ended = 'mayfly_event="ended"'

/** The number of lines in the whole time of the dashboard, by labels. */
function counted(filter: string, by = '', time = '[$__range]'): string {
  return `sum${by && ` by (${by})`} (count_over_time(${lines(filter)} ${time}))`
}

function place<T extends AnyPanel>(panel: T, title: string, description: string, width: number, height: number): T {
  panel.title(title).description(description).datasource(source).span(width).height(height)
  return panel
}

function query(expr: string, legend = ''): DataqueryBuilder {
  return new DataqueryBuilder().expr(expr).legendFormat(legend).refId('A')
}

/** One number for the whole time. */
function number(title: string, description: string, expr: string): { build(): Panel } {
  return place(new StatPanel(), title, description, 6, 4)
    .noValue('0')
    .withTarget(query(`${expr} or vector(0)`).queryType('instant').instant(true))
}

/** A course over time. */
function course(title: string, description: string, filter: string, by: string): { build(): Panel } {
  return place(new TimeseriesPanel(), title, description, 12, 8)
    .fillOpacity(20)
    .withTarget(
      query(counted(filter, by, '[$__interval]'), `{{${by}}}`)
        .queryType('range')
        .range(true),
    )
}

/** One row for each group. */
function table(title: string, description: string, expr: string): { build(): Panel } {
  return place(new TablePanel(), title, description, 12, 8)
    .withTransformation({
      id: 'organize',
      options: { excludeByName: { Time: true }, renameByName: { 'Value #A': 'Value' } },
    })
    .withTarget(query(expr).queryType('instant').instant(true))
}

function logs(title: string, description: string, filter: string): { build(): Panel } {
  return place(new LogsPanel(), title, description, 24, 9)
    .showTime(true)
    .enableLogDetails(true)
    .withTarget(query(lines(filter)).queryType('range').range(true))
}

const repository = 'mayfly_job_repository'
const role = 'mayfly_provider, mayfly_principal'

/** The dashboard over the evidence in Loki, for the systems that issue credentials. */
export function dashboardText(providers: readonly string[]): string {
  const dashboard = new DashboardBuilder('Credentials of CI jobs (Mayfly)')
    .uid('mayfly-evidence')
    .description('Evidence of Mayfly, sent to a collector as OTLP logs and stored in Loki.')
    .tags(['mayfly'])
    .time({ from: 'now-24h', to: 'now' })
    .timezone('browser')
    .withVariable(new DatasourceVariableBuilder('source').label('Loki').type('loki'))
    .withVariable(
      new CustomVariableBuilder('provider')
        .label('System')
        .values(providers.join(','))
        .multi(true)
        .includeAll(true)
        .allValue('.*')
        .current({ text: 'All', value: '$__all' }),
    )
    .withVariable(
      new TextBoxVariableBuilder('repository')
        .label('Repository (pattern)')
        .defaultValue('.*')
        .current({ text: '.*', value: '.*' }),
    )
  const panels = [
    number('Issued', 'Credentials that a system issued.', counted(issued)),
    number('Ended', 'Ends that Mayfly has recorded.', counted(ended)),
    number(
      'Not revoked',
      `Outcomes ${failures}. Revoke them at their issuers.`,
      counted(`${ended} | mayfly_outcome=~"${failures}"`),
    ),
    number('Refused', 'Steps that got no credential.', counted('mayfly_event="refused"')),
    course('Issued, by system', 'Credentials that a system issued.', issued, 'mayfly_provider'),
    course('Ends, by outcome', 'The words are those of the report of a step.', ended, 'mayfly_outcome'),
    table(
      'Issued and not ended',
      'Jobs that still run are here too. One that stays is of a job that was killed, or its event was lost.',
      `${counted(issued, `mayfly_lease, ${repository}, mayfly_job_run, ${role}`)} unless on (mayfly_lease) ${counted(ended, 'mayfly_lease')}`,
    ),
    table(
      'Refused, by code',
      "The codes are those of Mayfly's errors.",
      counted('mayfly_event="refused"', `mayfly_code, ${repository}`),
    ),
    table(
      'New principals',
      'They got a credential, and none in the 7 days before this time. Compare them with the change of the workflow.',
      `${counted(issued, role)} unless on (${role}) ${counted(issued, role, '[7d] offset $__range')}`,
    ),
    table(
      'Longest lifetimes',
      'Seconds that the issuer gave, by principal.',
      `topk(10, max by (${role}) (max_over_time(${lines(issued)} | unwrap mayfly_givenSeconds [$__range])))`,
    ),
    table(
      'Most renewals in a job',
      'The Mayfly agent renews after two thirds of the lifetime. More than that is a loop, or somebody else.',
      `topk(10, ${counted(renewed, `${repository}, mayfly_job_run, ${role}`)})`,
    ),
    table(
      'Read secrets, by store',
      'Values that were read from a store. They do not end.',
      counted('mayfly_event="read"', role),
    ),
    logs('Events that need a person', 'Refused steps, and credentials that were not revoked.', 'severity_text="WARN"'),
  ]
  for (const panel of panels) dashboard.withPanel(panel)
  return `${JSON.stringify(dashboard.build(), undefined, 2)}\n`
}
