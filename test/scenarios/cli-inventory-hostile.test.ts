import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'

/** A job whose workspace is a repository with these files. */
const inRepository = (files: Readonly<Record<string, string>>, scenario: (job: ShellJob) => Promise<void>) =>
  inShellJob('shell', async (job) => {
    for (const [path, text] of Object.entries({ '.github/workflows/good.yml': good, ...files })) {
      mkdirSync(dirname(join(job.workspace, path)), { recursive: true })
      writeFileSync(join(job.workspace, path), text)
    }
    await scenario(job)
  })

const good = `on: push
jobs:
  a:
    runs-on: x
    steps:
      - run: ./deploy
        env: { NPM_TOKEN: '\${{ secrets.ONE }}' }
`
const found = /^\.github\/workflows\/good\.yml:7:16 +npm-token +NPM_TOKEN from ONE$/m

test('links, pipes, devices, huge and unreadable files are named and skipped, and the rest is read', () =>
  inRepository({}, async (job) => {
    const at = (path: string) => join(job.workspace, path)
    const outside = join(job.root, 'outside.yml')
    writeFileSync(outside, good.replace('ONE', 'OUTSIDE'))
    symlinkSync(outside, at('.github/workflows/link.yml'))
    symlinkSync('/dev/zero', at('.github/workflows/zero.yml'))
    symlinkSync(job.root, at('.github/actions'))
    execFileSync('mkfifo', [at('.github/workflows/pipe.yml'), at('Jenkinsfile')])
    writeFileSync(at('.github/workflows/huge.yml'), `# ${'x'.repeat(300 * 1024)}`)
    writeFileSync(at('.github/workflows/latin.yml'), Buffer.from([0x61, 0x3a, 0xe9]))
    writeFileSync(at('.github/workflows/broken.yml'), 'a: [')
    mkdirSync(at('.github/workflows/folder.yml'))
    writeFileSync(
      at('.gitlab-ci.yml'),
      'include: [/ci/../../outside.yml, /linked/ci.yml, $CI/x.yml, "a/**/b.yml", /gone.yml]',
    )
    symlinkSync(job.root, at('linked'))
    const { code, stdout, stderr } = await job.mayfly(['inventory'])
    expect(code).toBe(1)
    expect(stdout).toMatch(found)
    expect(stdout).not.toContain('OUTSIDE')
    const reasons = stderr.split('\n').flatMap((line) => /^mayfly: warning: (.*)$/.exec(line)?.[1] ?? [])
    expect(reasons.sort()).toEqual(
      [
        '.github/actions was not read: it lies behind a link',
        '.github/workflows/broken.yml was not read: it is not valid YAML: the members of one mapping, and the items of one list, must begin in the same column, or a closing bracket is missing (line 1, column 5)',
        '.github/workflows/huge.yml was not read: it is larger than 256 KiB',
        '.github/workflows/latin.yml was not read: it is not UTF-8 text',
        '.github/workflows/link.yml was not read: it is a symbolic link, and Mayfly reads only regular files here',
        '.github/workflows/pipe.yml was not read: it is not a regular file',
        '.github/workflows/zero.yml was not read: it is a symbolic link, and Mayfly reads only regular files here',
        '.gitlab-ci.yml was not read: it includes a file whose name has a variable',
        '.gitlab-ci.yml was not read: it includes the files of several folders by one pattern',
        '../outside.yml was not read: it lies outside of the repository',
        'Jenkinsfile was not read: it is not a regular file',
        'gone.yml was not read: it does not exist',
        'linked/ci.yml was not read: it lies behind a link',
      ].sort(),
    )
  }))

test('a repository in which nothing was found and something could not be read has exit code 2', () =>
  inShellJob('shell', async (job) => {
    mkdirSync(join(job.workspace, '.github/workflows'), { recursive: true })
    writeFileSync(join(job.workspace, '.github/workflows/a.yml'), 'a: [')
    const { code, stdout, stderr } = await job.mayfly(['inventory', '--format', 'json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], files: 0, skipped: [{ file: '.github/workflows/a.yml' }] })
    expect(stderr).toContain('.github/workflows/a.yml was not read: it is not valid YAML')
  }))

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

const texts: Readonly<Record<string, string>> = {
  'deep.yml': `a: ${'['.repeat(50_000)}`,
  'deep-blocks.yml': many(2000, (index) => `${' '.repeat(index)}a:\n`).slice(0, 250_000),
  'laughs.yml': `a: &a [x]\n${many(90, (index) => `b${index}: &b${index} [${Array(9).fill(index === 0 ? '*a' : `*b${index - 1}`)}]\n`)}`,
  'open.yml': `on: x\nenv: { NPM_TOKEN: '${'${{'.repeat(60_000)}' }`,
  'blanks.yml': `on: x\nenv: { NPM_TOKEN: '\${{ secrets${' '.repeat(200_000)}x }}' }`,
  'words.yml': `on: x\nenv: { NPM_TOKEN: '\${{ ${'secrets '.repeat(25_000)} }}' }`,
  'lines.yml': `jobs: { a: { steps: [ { run: '${'docker --x '.repeat(20_000)}' } ] } }`,
  'secrets.yml': `env:\n${many(7000, (index) => `  K${index}: \${{ secrets.A${index} }}\n`)}`,
  'loop.yml': `env:\n  A: \${{ env.A }}\n  AWS_SECRET_ACCESS_KEY: \${{ env.A }}`,
  'members.yml': `on: x\n__proto__: { env: 1 }\njobs: { __proto__: { steps: 7 }, constructor: [1], b: { steps: [1, null, [], { with: 3 }] } }`,
}

test.each(Object.entries(texts))('%s costs little time, and the next file is read', (name, text) =>
  inRepository({ [`.github/workflows/${name}`]: text }, async (job) => {
    const usage = join(job.root, 'usage')
    writeFileSync(
      join(job.root, 'spy.cjs'),
      `process.once('exit', () => {
      const { user, system } = process.cpuUsage()
      require('node:fs').writeFileSync(${JSON.stringify(usage)}, String((user + system) / 1e6))
    })`,
    )
    const { code, stdout, stderr } = await job.mayfly(['inventory'], {
      env: { NODE_OPTIONS: `--require ${job.root}/spy.cjs` },
    })
    expect(code).toBe(1)
    expect(stdout).toMatch(/npm-token +NPM_TOKEN from ONE$/m)
    expect(stderr).not.toMatch(/ERR_|internal|stack/)
    // CPU time of the whole process, on a machine that may be busy.
    expect(Number(readFileSync(usage, 'utf8'))).toBeLessThan(2)
  }),
)

test.each(
  Object.entries({
    Jenkinsfile: `${'withAWS('.repeat(30_000)}`,
    'ci/Jenkinsfile': `${`'`.repeat(100_000)}`,
    'jenkins/Jenkinsfile': `${'/*'.repeat(100_000)}`,
    'Jenkinsfile.old': `${'"""'.repeat(70_000)}`,
    'a.jenkinsfile': `${'$class: '.repeat(30_000)}`,
    '.gitlab-ci.yml': `a: { script: "${'docker login $A '.repeat(15_000)}" }`,
  }),
)('%s of a hostile repository is read in linear time', (path, text) =>
  inRepository({ [path]: text }, async (job) => {
    const { code, stdout } = await job.mayfly(['inventory'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/npm-token +NPM_TOKEN from ONE$/m)
  }),
)

test('names with control characters and commands of runners are printed as text', () =>
  inRepository({}, async (job) => {
    const odd = '::add-mask::x\n\u001b[31m##[error]\u202eé.yml'
    writeFileSync(
      join(job.workspace, '.github/workflows', odd),
      good.replace('./deploy', '"x" # ::error::y').replace('NPM_TOKEN', 'GH_PAT'),
    )
    const hostile =
      "withCredentials([string(credentialsId: '::error::\\u001b[31m\u001b[31m##[error]x', variable: '\u0007X')]) { }"
    writeFileSync(join(job.workspace, 'Jenkinsfile'), hostile)
    const uses = `jobs: { a: { steps: [ { uses: "a/b\\n::error::@v1\\e[31m", with: { client-secret: '\${{ secrets.X }}' } } ] } }`
    writeFileSync(join(job.workspace, '.github/workflows/uses.yml'), uses)
    writeFileSync(join(job.workspace, '.github/workflows/::error::\u0007.yml'), 'a: [')
    for (const form of [[], ['--format', 'json'], ['--sarif']]) {
      const { code, output } = await job.mayfly(['inventory', ...form])
      expect(code).toBe(1)
      expect(output).toMatch(/^[\n -~]*$/)
      expect(output).not.toMatch(/^\s*::|##\[/m)
    }
    const { stdout } = await job.mayfly(['inventory', '--format', 'json'])
    const files = JSON.parse(stdout).findings.map(({ file }: { file: string }) => file)
    expect(files).toContain(`.github/workflows/${odd}`)
  }))

test('no value of a file is printed in any form, whatever it is given to', () => {
  const canary = 'c4n4ry-Value-9'
  const literal = `on: push
env: { AWS_SECRET_ACCESS_KEY: ${canary}, VAULT_TOKEN: '${canary} \${{ secrets.A }}' }
jobs:
  a:
    container: { image: x, credentials: { username: ${canary}, password: ${canary} } }
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { aws-access-key-id: ${canary}, aws-secret-access-key: ${canary}, aws-region: ${canary} }
      - run: docker login -p ${canary} \${{ secrets.B }}
`
  const gitlab = `variables: { NPM_TOKEN: ${canary} }\na: { script: ['docker login -p ${canary} -u $TOKEN', 'x=${canary} $NPM_TOKEN'] }`
  const files = { '.github/workflows/literal.yml': literal, '.gitlab-ci.yml': gitlab }
  return inRepository(files, async (job) => {
    for (const form of [[], ['--format', 'json'], ['--sarif']]) {
      const { code, output } = await job.mayfly(['inventory', ...form])
      expect(code).toBe(1)
      expect(output).toContain('aws-keys')
      expect(output).not.toContain(canary)
    }
  })
})

test('many clones are read in one pass, and a repository in two folders once', () =>
  inShellJob('shell', async (job) => {
    const from = resolve('test/support/inventory')
    for (let index = 0; index < 40; index++)
      cpSync(join(from, 'web'), join(job.workspace, `host/owner/repository-${index}`), { recursive: true })
    const { stdout } = await job.mayfly(['inventory', '.', 'host/owner/repository-7', '--format', 'json'])
    const { findings, repositories, files } = JSON.parse(stdout)
    expect([findings.length, files]).toEqual([40 * 20, 40 * 4])
    expect(repositories).toBe(40)
  }))
