import { expect, test } from 'vitest'
import { gcpAction, inGcpWorld, provider } from '../support/gcp-world.ts'
import { story } from '../support/story.ts'

test('without a service account the federated identity itself is used, as long as Google lets it live', () =>
  inGcpWorld(async (world) => {
    const given = { 'workload-identity-provider': provider, 'sts-endpoint': world.google.url }
    const use = { name: 'gcp', uses: gcpAction, with: given }
    const job = await world.run([use, world.reader('public/readme'), world.reader('app.tar.gz')])
    expect(story(job, world)).toMatchSnapshot()
    expect(job.log).toContain('200 public/readme')
    expect(job.log).toContain('403 PERMISSION_DENIED')
    expect(world.google.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    const life = Date.parse(job.outputs.gcp?.['expires-at'] ?? '') - Date.now()
    expect(life).toBeGreaterThan(200_000)
    expect(life).toBeLessThanOrEqual(300_000)
  }))
