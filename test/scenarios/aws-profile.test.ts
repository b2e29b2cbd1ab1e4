import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { leaksOf, leftBehind, story } from '../support/story.ts'

test('two profiles share one private file, and each post removes its own', () =>
  inWorld({}, async (world) => {
    let credentials = ''
    let modes: number[] = []
    const use = (profile: string, region: string) => ({
      name: profile,
      uses: awsAction,
      with: { ...world.inputs, deliver: 'file', profile, region },
    })
    const job = await world.run([
      use('build', 'eu-central-1'),
      use('production', 'us-east-1'),
      {
        name: 'look',
        run: ({ env, temp }) => {
          credentials = readFileSync(env.AWS_SHARED_CREDENTIALS_FILE ?? '', 'utf8')
          const paths = [`${temp}/mayfly`, `${temp}/mayfly/aws-credentials.d`, env.AWS_SHARED_CREDENTIALS_FILE ?? '']
          modes = paths.map((path) => statSync(path).mode & 0o777)
          return { command: 'grep', args: ['-v', '^aws_', env.AWS_CONFIG_FILE ?? ''] }
        },
      },
    ])
    expect(story(job, world)).toMatchSnapshot()
    expect([...credentials.matchAll(/^\[(.*)\]$/gm)].map(([, name]) => name)).toEqual(['build', 'production'])
    for (const session of world.sts.issued) expect(credentials).toContain(session.secretAccessKey)
    expect(modes).toEqual([0o700, 0o700, 0o600])
    expect(leaksOf(job, world)).toEqual([])
    expect(leftBehind(job)).toEqual([])
  }))
