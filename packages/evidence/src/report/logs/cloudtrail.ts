import { type LogEvent, textAt } from './log-event.ts'

/**
 * An event of CloudTrail: a web identity that assumed a role, or a call with a temporary key.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function cloudTrailEvent(value: Readonly<Record<string, unknown>>): LogEvent | undefined {
  const [time, name] = [Date.parse(textAt(value, 'eventTime')), textAt(value, 'eventName')]
  if (Number.isNaN(time)) return undefined
  if (name === 'AssumeRoleWithWebIdentity') {
    const key = textAt(value, 'responseElements', 'credentials', 'accessKeyId')
    const principal = textAt(value, 'requestParameters', 'roleArn')
    return key === '' ? undefined : { kind: 'issue', ids: [key], time, principal, call: name }
  }
  const key = textAt(value, 'userIdentity', 'accessKeyId')
  if (!key.startsWith('ASIA')) return undefined
  const error = textAt(value, 'errorCode')
  const call = `${textAt(value, 'eventSource').replace('.amazonaws.com', '')} ${name}${error && ` (${error})`}`
  return { kind: 'use', ids: [key], time, principal: textAt(value, 'userIdentity', 'arn'), call }
}
