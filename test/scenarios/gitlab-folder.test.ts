import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { GitlabJob } from '../support/gitlab-runner.ts'
import { inGitlabWorld, leaksOf, leftBehind } from '../support/gitlab-world.ts'
import { filesIn } from '../support/story.ts'

const look = ['ls "$(pwd).tmp" >"$MARKS/beside"', 'find . -name "*mayfly-*" >"$MARKS/inside"']

/** Whether the checkout contains anything of a login. */
function inCheckout(job: GitlabJob): string[] {
  return filesIn(job.project).filter((path) => !path.endsWith('vendor/mayfly.tgz') && !path.endsWith('masking.db'))
}

test.each([
  { RUNNER_TEMP_PROJECT_DIR: '/elsewhere' },
  { RUNNER_TEMP_PROJECT_DIR: 'public' },
  { RUNNER_TEMP_PROJECT_DIR: '.', CI_PROJECT_DIR: '/elsewhere' },
  { RUNNER_TEMP_PROJECT_DIR: '', CI_PROJECT_DIR: '' },
  { PWD: '/elsewhere', OLDPWD: '/elsewhere', TMPDIR: '/elsewhere' },
])('the folder is beside the checkout, whatever the variables say: %j', async (variables) => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use(look, { variables })
    expect([job.status, job.marks]).toEqual(['success', { beside: 'mayfly-4711\n', inside: '' }])
    expect([world.double.live(), leaksOf(job, world), leftBehind(job), inCheckout(job)]).toEqual([0, [], [], []])
  })
})

test('a script that left the checkout before the login is reported, and nothing is requested', async () => {
  await inGitlabWorld('vault', async (world) => {
    const { before_script: before = [] } = world.job()
    const job = await world.use('touch "$MARKS/script"', { more: { before_script: ['cd vendor', ...before] } })
    expect([job.status, job.marks, world.traffic(), inCheckout(job)]).toEqual(['failed', {}, [], []])
    expect(job.log).toContain(`mayfly: The current folder is ${job.project}/vendor, not the checkout ${job.project}.`)
    expect(job.log).toContain('mayfly: Put the lines of Mayfly before the lines that change the folder.')
  })
})

test('an after_script that changed the folder ends what the login got', async () => {
  await inGitlabWorld('vault', async (world) => {
    const { after_script: after = [] } = world.job()
    const job = await world.use('true', { more: { after_script: ['mkdir -p a/b && cd a/b', ...after] } })
    expect(job.log).toContain('revoked-verified')
    expect([world.double.live(), leftBehind(job)]).toEqual([0, []])
  })
})

test('one that left the checkout does not say that there was nothing to end', async () => {
  await inGitlabWorld('vault', async (world) => {
    const { after_script: after = [] } = world.job()
    const job = await world.use('true', { more: { after_script: ['cd /', ...after] } })
    expect(job.log).toContain(
      'mayfly: warning: the current folder / is outside of the checkout, so the credentials of a login cannot be found',
    )
    expect(job.log).toContain('WARNING: after_script failed')
    expect(job.log).not.toContain('nothing to end')
  })
})

test('a folder that is there already, open to others, is made private before the archive is in it', async () => {
  await inGitlabWorld('vault', async (world) => {
    const { before_script: before = [] } = world.job()
    const open = 'mkdir -m 777 "$(pwd).tmp/mayfly-$CI_JOB_ID"'
    const job = await world.use('stat -c %a "$(pwd).tmp/mayfly-$CI_JOB_ID" >"$MARKS/mode"', {
      more: { before_script: [open, ...before] },
    })
    expect([job.status, job.marks.mode, world.double.live(), leftBehind(job)]).toEqual(['success', '700\n', 0, []])
  })
})

test.each([
  ['a link', 'mkdir "$(pwd)/mine" && ln -s "$(pwd)/mine" "$(pwd).tmp/mayfly-$CI_JOB_ID"'],
  ...(process.getuid?.() === 0
    ? [["another user's", 'mkdir "$(pwd).tmp/mayfly-$CI_JOB_ID" && chown 65534 "$(pwd).tmp/mayfly-$CI_JOB_ID"']]
    : []),
])('a folder that is %s is refused, and its program is not run', async (_, make = '') => {
  await inGitlabWorld('vault', async (world) => {
    const { before_script: before = [], after_script: after = [] } = world.job()
    const plant = 'd="$(pwd).tmp/mayfly-$CI_JOB_ID/mayfly"; mkdir -p "$d"; echo "mark" >"$d/index.js"'
    const job = await world.use('touch "$MARKS/script"', {
      more: { before_script: [make, ...before], after_script: [plant, ...after] },
    })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log.match(/mayfly-4711 is not a folder of this user/g)).toHaveLength(2)
    expect(job.log).not.toContain('ReferenceError')
  })
})

test.each([
  ['in the repository', { 'masking.db': '' }, { RUNNER_TEMP_PROJECT_DIR: '.' }, 'true'],
  ['beside the checkout, of a runner that hides nothing', {}, {}, 'touch "$(pwd).tmp/masking.db"'],
])('a file of masks %s turns no masking into printing', async (_, files, variables, first) => {
  await inGitlabWorld('vault', async (world) => {
    const { before_script: before = [] } = world.job()
    const job = await world.use('true', { files, variables, more: { before_script: [first, ...before] } })
    expect(job.status).toBe('success')
    expect(job.rawLog).not.toContain('::add-mask::')
    expect(leaksOf(job, world)).toEqual([])
  })
})

test('the session name is of the token’s pipeline and job, not of variables that say otherwise', async () => {
  await inGitlabWorld('aws', async (world) => {
    const job = await world.use('true', {
      variables: { CI_PIPELINE_ID: '31337', CI_JOB_ID: '999', CI_PIPELINE_SOURCE: 'web' },
    })
    expect(job.status).toBe('success')
    expect(job.log).toMatch(/AWS session gl-4242-4711-[0-9a-f]{8} of /)
    expect(job.log).not.toContain('31337')
  })
})

test('a token of another job beside the own one is refused before any request', async () => {
  await inGitlabWorld('aws', async (world) => {
    const other = await world.issuer.mint('https://other.example', { pipeline_id: '31337' })
    const job = await world.use('touch "$MARKS/script"', { variables: { MAYFLY_ID_TOKEN_OTHER: other } })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log).toContain('The ID tokens in this environment belong to different jobs')
    expect(job.log).toMatch(/pipeline_id +4242, 31337|pipeline_id +31337, 4242/)
  })
})

test('no template asks a variable of the pipeline where the folder is', () => {
  for (const name of ['aws', 'vault', 'credentials'])
    expect(readFileSync(`gitlab-templates/${name}.yml`, 'utf8')).not.toMatch(/RUNNER_TEMP|CI_PROJECT_DIR\.tmp|TMPDIR/)
})
