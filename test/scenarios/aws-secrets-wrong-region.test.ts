import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'

test('a wrong region is reported once, and the lines of secrets are reported only for their own faults', () =>
  inWorld({}, async (world) => {
    const job = await world.use({
      region: 'Frankfurt',
      secrets: [
        'DB = prod/db#password',
        'CERT = arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/cert-AbCdEf',
        'DSN = ssm:/app/dsn',
        'TOKEN = rds:nonsense',
      ].join('\n'),
    })
    expect(job.log.match(/must be a region/g)).toHaveLength(1)
    expect(job.log).not.toMatch(/secrets line [123]/)
    expect(job.log).toContain('secrets line 4  is not rds:HOST:PORT/USER')
    expect([world.issuer.connections, world.sts.connections]).toEqual([0, 0])
  }))
