import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseCommand, parsePairs } from './commands.ts'
import { startIssuer } from './issuer.ts'
import { type Job, type JobOptions, runJob, type Step } from './runner.ts'

const root = mkdtempSync(join(tmpdir(), 'runner-test-'))
const jobs: Job[] = []
let count = 0

afterAll(() => {
  for (const job of jobs) job.dispose()
  rmSync(root, { recursive: true })
})

/** Runs a job with these steps, and removes it at the end. */
async function run(steps: readonly Step[], options: Partial<JobOptions> = {}): Promise<Job> {
  const job = await runJob({ steps, ...options })
  jobs.push(job)
  return job
}

const prelude = `
const { appendFileSync } = require('node:fs')
const put = (file, text) => appendFileSync(process.env['GITHUB_' + file], text)
const show = (...names) => { for (const name of names) console.log(name + '=' + process.env[name]) }
`

/** A JavaScript action in its own folder. */
function action(main: string, more: { post?: string; 'post-if'?: string; inputs?: object } = {}): string {
  const folder = join(root, `action-${count++}`)
  mkdirSync(folder)
  const { post, inputs = {}, ...condition } = more
  const runs = { using: 'node24', main: 'main.js', ...(post !== undefined && { post: 'post.js' }), ...condition }
  writeFileSync(join(folder, 'action.yml'), stringify({ name: 'fixture', inputs, runs }))
  writeFileSync(join(folder, 'main.js'), prelude + main)
  writeFileSync(join(folder, 'post.js'), prelude + (post ?? ''))
  return folder
}

const script = (text: string, name = 'script', more: object = {}): Step => ({ name, script: prelude + text, ...more })
const lines = (job: Job) => job.log.split('\n').filter(Boolean)

describe('a step', () => {
  test.concurrent('has inputs by the names of the runner, with defaults as if the user had given them', async () => {
    const inputs = { plain: { default: 'by default' }, 'two words': {}, 'da-shed': { default: true }, bare: null }
    const uses = action('show("INPUT_PLAIN", "INPUT_TWO_WORDS", "INPUT_DA-SHED", "INPUT_BARE")', { inputs })
    const job = await run([
      { name: 'a', uses, with: { 'two words': 'given' } },
      { name: 'b', uses, with: { PLAIN: 'given' } },
    ])
    expect(lines(job)).toEqual([
      ...['INPUT_PLAIN=by default', 'INPUT_TWO_WORDS=given', 'INPUT_DA-SHED=true', 'INPUT_BARE='],
      ...['INPUT_PLAIN=given', 'INPUT_TWO_WORDS=', 'INPUT_DA-SHED=true', 'INPUT_BARE='],
    ])
  })

  test.concurrent('has a small environment, its own files, and no standard input', async () => {
    const text = `
      console.log(JSON.stringify({ env: process.env, cwd: process.cwd() }))
      process.stdin.on('end', () => console.log('no input')).resume()`
    const job = await run([script(text)], { env: { OWN: '1' }, event: 'pull_request', payload: { number: 7 } })
    const { env, cwd } = JSON.parse(lines(job)[0] ?? '')
    expect(
      Object.keys(env)
        .filter((name) => !/^(GITHUB|RUNNER)_/.test(name))
        .sort(),
    ).toEqual(['CI', 'HOME', 'LANG', 'OWN', 'PATH'].sort())
    expect(env).toMatchObject({ CI: 'true', GITHUB_EVENT_NAME: 'pull_request', RUNNER_TEMP: job.temp })
    expect([cwd, env.GITHUB_WORKSPACE]).toEqual([job.workspace, job.workspace])
    expect(lines(job)[1]).toBe('no input')
  })

  test.concurrent('asks for ID tokens only in a job that may', async () => {
    const ask = `
      const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env
      console.log('the request token is ' + token)
      fetch(url + '&audience=x', { headers: { authorization: 'Bearer ' + token } })
        .then((answer) => answer.json()).then(({ value }) => console.log(value.split('.').length))`
    const issuer = await startIssuer()
    const job = await run([script(ask)], { issuer, env: { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://spoofed' } })
    expect(lines(job)).toEqual(['the request token is ***', '3'])
    expect(job.rawLog).toContain(issuer.requestToken)
    expect(issuer.requests).toMatchObject([{ audience: 'x', authorised: true }])
    await issuer.close()
    const spoofed = { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://spoofed' }
    expect(lines(await run([script('show("ACTIONS_ID_TOKEN_REQUEST_URL")')], { env: spoofed }))).toEqual([
      'ACTIONS_ID_TOKEN_REQUEST_URL=http://spoofed',
    ])
  })

  test.concurrent('may be any program, and sees what the job has so far', async () => {
    const first = script('put("OUTPUT", "id=42\\n"); put("ENV", "MADE=here\\n")', 'first')
    const job = await run([
      first,
      {
        name: 'second',
        run: ({ outputs, env }) => ({ command: '/bin/echo', args: [`${outputs.first?.id} ${env.MADE}`] }),
      },
      { name: 'third', run: () => ({ command: '/no/such/program', args: [] }) },
    ])
    expect(lines(job)).toEqual(['42 here'])
    expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0, 127])
  })

  test.concurrent('is recorded stream by stream, byte by byte, in order', async () => {
    const text = `
      const euro = Buffer.from('€')
      process.stdout.write(euro.subarray(0, 1))
      setTimeout(() => { process.stdout.write(euro.subarray(1)); process.stderr.write('wrong'); }, 20)
      setTimeout(() => process.stdout.write('\\r\\nno newline at the end'), 40)`
    const [step] = (await run([script(text)])).steps
    expect(step).toMatchObject({ stdout: '€\r\nno newline at the end', stderr: 'wrong', outcome: 'success' })
    expect(step?.printed.replace('wrong', '')).toBe(step?.stdout)
    expect(step?.durationMs).toBeGreaterThan(20)
  })

  test.concurrent('is over 5 s after its process, though another one holds its streams', async () => {
    const text = `
      const { spawn } = require('node:child_process')
      const child = spawn('/bin/sleep', ['60'], { stdio: 'inherit', detached: true })
      console.log(child.pid)
      child.unref()`
    const job = await run([script(text)], { cancelScale: 0.1 })
    process.kill(Number(lines(job)[0]))
    expect(job.steps[0]).toMatchObject({ outcome: 'success', exitCode: 0 })
    expect(job.steps[0]?.durationMs).toBeLessThan(30_000)
  })
})

describe('command files', () => {
  test.concurrent('change the environment of later steps', async () => {
    const text = `
      put('ENV', 'SIMPLE=a=b\\n\\nLONG<<--\\none\\n\\ntwo\\n--\\nGITHUB_TOKEN=free\\n')
      put('ENV', 'GITHUB_REPOSITORY=evil/evil\\nRUNNER_TEMP=/evil\\nCI=maybe\\n')
      put('PATH', '/first\\n/second\\n/first\\n')`
    const names = '"SIMPLE", "LONG", "GITHUB_TOKEN", "GITHUB_REPOSITORY", "RUNNER_TEMP", "CI", "PATH"'
    const job = await run([script(text), script(`console.log(JSON.stringify([${names}].map((n) => process.env[n])))`)])
    const [simple, long, token, repository, temp, ci, path] = JSON.parse(lines(job)[0] ?? '')
    expect([simple, long, token]).toEqual(['a=b', 'one\n\ntwo', 'free'])
    expect([repository, temp, ci]).toEqual(['acme/api', job.temp, 'maybe'])
    expect(path).toMatch(/^\/first:\/second:/)
    expect(job.steps[0]?.env).toMatchObject({ SIMPLE: 'a=b', GITHUB_REPOSITORY: 'evil/evil' })
    expect(job.steps[1]?.env).toEqual({})
  })

  test.concurrent('cannot set NODE_OPTIONS', async () => {
    const job = await run([script('put("ENV", "node_options=--x\\nNODE_OPTIONS=--x\\nOK=1\\n")')])
    expect(job.env).toEqual({ OK: '1' })
    expect(job.annotations).toHaveLength(2)
    expect(job.failed).toBe(false)
  })

  test.concurrent('that are broken fail the step; what stood before the fault counts', async () => {
    const broken = (text: string) => script(`put('ENV', ${JSON.stringify(text)}); put('OUTPUT', 'x=1\\n')`)
    const job = await run([{ ...broken('GOOD=1\nbad\nLATE=1\n'), always: true }])
    expect(job.env).toEqual({ GOOD: '1' })
    expect(job.outputs.script).toEqual({ x: '1' })
    expect(job.steps[0]).toMatchObject({ exitCode: 0, outcome: 'failure' })
    expect(lines(job)).toEqual([
      "##[error]Unable to process file command 'env' successfully.",
      "##[error]Invalid format 'bad'",
    ])
  })

  test.concurrent('may be gone, are new for each step, and stay until the job is disposed of', async () => {
    const job = await run([
      script('require("node:fs").rmSync(process.env.GITHUB_ENV); put("STEP_SUMMARY", "x")'),
      script('put("OUTPUT", "x=1")'),
    ])
    expect(job.failed).toBe(false)
    expect(readdirSync(join(job.temp, '_runner_file_commands'))).toHaveLength(9)
    job.dispose()
    expect(existsSync(job.root)).toBe(false)
  })

  test('are read as the runner reads them', () => {
    const pairs = (text: string) => [...parsePairs(text)]
    expect(pairs('\nA==abc\nB=def=ghi\n\nC=\nD=x<<y\nE=crlf\r\n=\n')).toEqual([
      ['A', '=abc'],
      ['B', 'def=ghi'],
      ['C', ''],
      ['D', 'x<<y'],
      ['E', 'crlf\r'],
      ['', ''],
    ])
    const heredocs =
      'A<<=EOF\nhello\n=EOF\nB<<<EOF\ntwo\n<EOF\nC<<EOF\n\nthree\n\nEOF\nD<<EOF\n EOF\nk=v\nEOF\nE<<EOF\nEOF'
    expect(pairs(heredocs)).toEqual([
      ['A', 'hello'],
      ['B', 'two'],
      ['C', '\nthree\n'],
      ['D', ' EOF\nk=v'],
      ['E', ''],
    ])
    expect(() => pairs('A<<EOF\nx\n')).toThrow("Matching delimiter not found 'EOF'")
    expect(() => pairs('A<<EOF\nx')).toThrow('EOF marker missing new line')
    expect(() => pairs('<<EOF\nx\nEOF\n')).toThrow('Name must not be empty')
    expect(() => pairs('A<<\nx\n\n')).toThrow('delimiter must not be empty')
  })
})

describe('state', () => {
  const post = 'show("STATE_saved", "STATE_unsaved")'

  test.concurrent('that was saved wins over the environment, and what was not can be spoofed', async () => {
    const uses = action('put("STATE", "saved=by main\\n")', { post })
    const spoof = script('put("ENV", "STATE_saved=spoofed\\nSTATE_unsaved=spoofed\\n")', 'spoof')
    const job = await run([{ name: 'a', uses }, spoof])
    expect(lines(job)).toEqual(['STATE_saved=by main', 'STATE_unsaved=spoofed'])
  })

  test.concurrent('is of one step, its names ignore case, and its file comes after its commands', async () => {
    const main = 'put("STATE", "SAVED=by file\\n"); console.log("::save-state name=saved::by command")'
    const job = await run([
      { name: 'a', uses: action(main, { post }) },
      { name: 'b', uses: action('', { post }) },
    ])
    expect(lines(job).slice(-4)).toEqual([
      ...['STATE_saved=undefined', 'STATE_unsaved=undefined'],
      ...['STATE_saved=by file', 'STATE_unsaved=undefined'],
    ])
  })

  test.concurrent('can be written by others until it is read', async () => {
    const uses = action('put("STATE", "saved=by main\\n")', { post })
    const afterMain = (_: string, file: string) => writeFileSync(file, 'saved=by another\n')
    expect(lines(await run([{ name: 'a', uses }], { afterMain }))[0]).toBe('STATE_saved=by another')
  })
})

describe('the order', () => {
  const says = (name: string, main = '', more: object = {}): Step => ({
    name,
    uses: action(`console.log('main ${name}');${main}`, { post: `console.log('post ${name}')`, ...more }),
  })

  test.concurrent('posts are run newest first, after a failure too; what has not run has no post', async () => {
    const job = await run([
      says('a'),
      says('b', 'process.exit(3)'),
      says('c'),
      { ...says('d'), always: true },
      script('console.log("always")', 'e', { always: true }),
    ])
    expect(lines(job)).toEqual(['main a', 'main b', 'main d', 'always', 'post d', 'post b', 'post a'])
    expect(job.steps.map(({ outcome }) => outcome)).toEqual([
      ...['success', 'failure', 'success', 'success'],
      ...['success', 'success', 'success'],
    ])
    expect(job.steps[1]).toMatchObject({ exitCode: 3, signal: null })
    expect([job.failed, job.cancelled, job.skipped]).toEqual([true, false, ['c']])
  })

  test.concurrent('post-if decides by what came of the job', async () => {
    const posts = ['success()', 'failure()', 'cancelled()', '!cancelled()', 'always()']
    const steps = posts.map((condition) => says(condition, '', { 'post-if': condition }))
    expect((await run(steps)).skipped).toEqual(['Post cancelled()', 'Post failure()'])
    expect((await run([...steps, script('process.exit(1)')])).skipped).toEqual(['Post cancelled()', 'Post success()'])
  })
})

describe('commands', () => {
  test.concurrent('mask every line after them, from both streams, and the summary', async () => {
    const text = `
      console.log('early hunter2!')
      console.log('::add-mask::hunter2!%0A second line%25 ')
      console.log('late hunter2!', Buffer.from('hunter2!').toString('base64'), 'second line%')
      put('STEP_SUMMARY', '# hunter2!\\nfine')`
    const other = 'console.error("##[add-mask]by stderr"); console.error("by stderr: hunter2!")'
    const job = await run([script(text), script(other), script('console.log("later: hunter2!")')])
    expect(lines(job)).toEqual(['early hunter2!', 'late *** *** ***', '***: ***', 'later: ***'])
    expect([job.summary, job.steps[0]?.summary]).toEqual(['# ***\nfine\n', '# hunter2!\nfine'])
    expect(job.rawLog).toContain('::add-mask::hunter2!')
    expect(job.masker.mask('hunter2!')).toBe('***')
  })

  test.concurrent('begin at a line, and a lone CR begins one; brackets begin anywhere', async () => {
    const text =
      'process.stdout.write("x::save-state name=a::1\\rprogress\\r::save-state name=b::2\\ny##[save-state name=c]3\\n")'
    const job = await run([script(text)])
    expect(job.steps[0]?.state).toEqual({ b: '2', c: '3' })
    expect(lines(job)).toEqual(['x::save-state name=a::1', 'progress'])
  })

  test.concurrent('annotate: messages are masked, at most ten of a kind, properties stay as they are', async () => {
    const text = `
      console.log('::add-mask::hunter2!')
      console.log('::error file=a.js,title=hunter2!::it was%0Ahunter2!')
      for (let i = 0; i < 12; i++) console.log('::warning::' + i)
      console.log('::notice::' + 'x'.repeat(5000))
      console.log('::notice::')`
    const job = await run([script(text)])
    const [error, ...rest] = job.annotations
    expect(error).toEqual({
      step: 'script',
      level: 'error',
      message: 'it was\n***',
      properties: { file: 'a.js', title: 'hunter2!' },
    })
    expect(rest.filter(({ level }) => level === 'warning')).toHaveLength(10)
    expect(rest.find(({ level }) => level === 'notice')?.message).toHaveLength(4096)
    expect(lines(job).slice(0, 3)).toEqual(['##[error]it was', '***', '##[warning]0'])
    expect(lines(job)).toHaveLength(15)
    expect(job.failed).toBe(false)
  })

  test.concurrent('stop until their token comes back, which is masked', async () => {
    const text = `
      console.log('::stop-commands::correct-horse')
      console.log('::save-state name=a::1')
      console.log('::other-token::')
      console.log('before ##[CORRECT-HORSE]')
      console.log('::save-state name=b::2')`
    const job = await run([script(text)])
    expect(job.steps[0]?.state).toEqual({ b: '2' })
    expect(lines(job)).toEqual([
      '::stop-commands::***',
      '::save-state name=a::1',
      '::other-token::',
      'before ##[CORRECT-HORSE]',
    ])
  })

  test.concurrent.each([
    ['::stop-commands::', 'You cannot use a endToken'],
    ['::stop-commands::Pause-Logging', 'You cannot use a endToken'],
    ['::stop-commands::add-mask', 'You cannot use a endToken'],
    ['::set-env name=LD_PRELOAD::x', 'The `set-env` command is disabled'],
    ['::add-path::/evil', 'The `add-path` command is disabled'],
    ['::save-state::x', "Required field 'name' is missing"],
    ['::echo::loud', 'Invalid echo command value'],
  ])('that are refused fail the step: %s', async (line, reason) => {
    const job = await run([script(`console.log(${JSON.stringify(line)}); console.log('::save-state name=a::1')`)])
    expect(job.steps[0]).toMatchObject({ exitCode: 0, outcome: 'failure', state: { a: '1' } })
    expect(job.annotations.at(-1)?.message).toContain(reason)
    expect(job.env).toEqual({})
  })

  test.concurrent('set outputs, group, echo, and leave the debug log to those who asked for it', async () => {
    const text = `
      console.log('::set-output name=old::way')
      console.log('::group::title'); console.log('::endgroup::')
      console.log('::debug::one%0Atwo')
      console.log('::add-mask::   ')
      console.log('::echo::on'); console.log('::add-mask::hunter2!'); console.log('::save-state name=a::hunter2!')
      console.log('RUNNER_DEBUG=' + process.env.RUNNER_DEBUG)`
    const job = await run([script(text)])
    expect(job.outputs.script).toEqual({ old: 'way' })
    const usual = [
      ...[
        '##[group]title',
        '##[endgroup]',
        "##[warning]Can't add secret mask for empty string in ##[add-mask] command.",
      ],
      ...['::add-mask::***', '::save-state name=a::***'],
    ]
    expect(lines(job)).toEqual([...usual, 'RUNNER_DEBUG=undefined'])
    const debugged = lines(await run([script(text)], { debug: true }))
    expect(debugged.filter((line) => !line.startsWith('##[debug]'))).toEqual([...usual, 'RUNNER_DEBUG=1'])
    expect(debugged).toEqual(expect.arrayContaining(['##[debug]one', '##[debug]two']))
    expect(debugged).toContain('##[debug]Save intra-action state a = ***')
  })

  /** @see https://github.com/actions/runner/blob/main/src/Test/L0/Worker/ActionCommandL0.cs */
  test.each([
    ['##[notice k1=v1;]msg', { k1: 'v1' }, 'msg'],
    ['##[notice]', {}, ''],
    ['##[notice k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', { k1: ';=\r=\n=]' }, ';-\r-\n-]'],
    ['##[notice k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D', { k1: '%3B=%0D=%0A=%5D' }, '%3B-%0D-%0A-%5D'],
    ['##[notice k1=;k2=;]', {}, ''],
    ['>>>   ##[notice k1=v1;]msg', { k1: 'v1' }, 'msg'],
    ['::notice k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ['::notice::', {}, ''],
    ['::notice k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', { k1: ';=,=\r=\n=]=:' }, ';-\r-\n-]-:-,'],
    ['::notice k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,', { k1: ';=%2C=%0D=%0A=]=%3A' }, ';-%0D-%0A-]-:-,'],
    ['::notice k1=,k2=,::', {}, ''],
    ['   ::notice k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ['::NOTICE K1=v1::msg', { k1: 'v1' }, 'msg'],
    ['::unknown::##[notice]msg', {}, 'msg'],
  ])('the runner’s own vector: %s', (line, properties, data) =>
    expect(parseCommand(line)).toEqual({ name: 'notice', properties, data }),
  )

  test.each(['   >>>   ::notice::msg', ': :notice::', '::notice:', '##[notice', '##[unknown]x', '::noticed::', ''])(
    'no command: %j',
    (line) => expect(parseCommand(line)).toBeUndefined(),
  )
})

describe('an end from outside', () => {
  const waits = "process.stdout.write('ready\\n'); setInterval(() => {}, 1000);"
  const ready = ({ line }: { line: string }) => line === 'ready'
  const post = 'console.log("post", process.env.STATE_saved)'

  test.concurrent('cancelling interrupts main; steps that always run and posts go on', async () => {
    const main = `
      process.on('SIGINT', () => { put('ENV', 'LATE=1\\n'); console.log('tidy'); process.exit(0) })
      put('STATE', 'saved=1\\n');${waits}`
    const job = await run(
      [
        { name: 'a', uses: action(main, { post }) },
        script('console.log("never")', 'b'),
        script('console.log("always")', 'c', { always: true }),
      ],
      { cancelAfter: ready },
    )
    expect(lines(job)).toEqual(['ready', 'tidy', 'always', 'post 1'])
    expect(job.steps[0]).toMatchObject({ outcome: 'cancelled', exitCode: 0, env: { LATE: '1' } })
    expect([job.cancelled, job.failed, job.skipped]).toEqual([true, false, ['b']])
  })

  test.concurrent.each([
    ['SIGTERM', "process.on('SIGINT', () => console.log('SIGINT'));", ['ready', 'SIGINT']],
    [
      'SIGKILL',
      "for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => console.log(name));",
      ['ready', 'SIGINT', 'SIGTERM'],
    ],
  ])('what does not heed it is ended by %s', async (signal, main, heard) => {
    const job = await run([script(main + waits)], { cancelAfter: ready })
    expect(job.steps[0]).toMatchObject({ signal, outcome: 'cancelled' })
    expect(lines(job)).toEqual(heard)
  })

  test.concurrent('a step that always runs is not interrupted', async () => {
    const step = script("console.log('ready'); setTimeout(() => console.log('done'), 50)", 'a', { always: true })
    const job = await run([step, script('', 'b')], { cancelAfter: ready })
    expect(lines(job)).toEqual(['ready', 'done'])
    expect([job.steps[0]?.outcome, job.skipped]).toEqual(['success', ['b']])
  })

  test.concurrent('killing main at a line leaves what it had written, and its post', async () => {
    const main = `put('STATE', 'saved=1\\n'); put('ENV', 'EARLY=1\\n');${waits}`
    const job = await run([{ name: 'a', uses: action(main, { post }) }], { killAfter: ready })
    expect(job.steps[0]).toMatchObject({ signal: 'SIGKILL', exitCode: null, outcome: 'failure', env: { EARLY: '1' } })
    expect(lines(job)).toEqual(['ready', 'post 1'])
  })

  test.concurrent('a post can be killed too', async () => {
    let posts = 0
    const job = await run([{ name: 'a', uses: action('', { post: waits }) }], {
      onPost: (_, step) => {
        posts++
        step.kill()
      },
    })
    expect([posts, job.steps[1]?.signal, job.failed]).toEqual([1, 'SIGKILL', true])
  })
})

test('narrated, the log has what the runner says itself, masked', async () => {
  const uses = action('', { post: '', inputs: { role: { default: 'r' }, empty: {} } })
  const steps = [
    script('console.log("::add-mask::hunter2!"); put("ENV", "KEY=hunter2!\\n")', 'first'),
    { name: 'use', uses, with: { rolle: 'x' } },
    script('process.exit(3)', 'last'),
  ]
  const job = await run(steps, { narrate: true })
  expect(lines(job)).toEqual([
    ...[`##[group]Run ${process.execPath}`, '##[endgroup]'],
    "##[warning]Unexpected input(s) 'rolle', valid inputs are ['role', 'empty']",
    ...[`##[group]Run ${uses}`, 'with:', '  rolle: x', '  role: r', 'env:', '  KEY: ***', '##[endgroup]'],
    ...[`##[group]Run ${process.execPath}`, 'env:', '  KEY: ***', '##[endgroup]'],
    ...['##[error]Process completed with exit code 3.', 'Post job cleanup.'],
  ])
})

test('only node actions are run', async () => {
  const folder = action('')
  writeFileSync(join(folder, 'action.yml'), stringify({ runs: { using: 'composite', steps: [] } }))
  await expect(run([{ name: 'a', uses: folder }])).rejects.toThrow("'using: composite' is not a node action")
})
