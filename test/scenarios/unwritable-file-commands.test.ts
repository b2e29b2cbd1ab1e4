import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'

const files = ['STATE', 'ENV', 'OUTPUT', 'STEP_SUMMARY'] as const

test.each(files)('GITHUB_%s that cannot be written is named before anything is asked for', (file) =>
  inWorld({}, async (world) => {
    const onStep = (_: string, { stateFile }: { stateFile: string }) => {
      const path = stateFile.replace('state_', `${file.toLowerCase()}_`)
      rmSync(path)
      mkdirSync(path)
    }
    const job = await world.run([{ name: 'aws', uses: awsAction, with: world.inputs }], { onStep })
    expect(job.log).toContain('This step cannot write to a file of its runner (ERR_DELIVERY_FAILED)')
    expect(job.log).toMatch(new RegExp(`GITHUB_${file} +/.*/${file.toLowerCase()}_[\\w-]+ \\(EISDIR, owner \\d+\\)`))
    expect(job.log).toMatch(/user of this step +\d+/)
    expect(world.issuer.requests).toEqual([])
  }),
)

test.each(files)('a pipe in the place of GITHUB_%s is refused: opening it would wait for a reader', (file) =>
  inWorld({}, async (world) => {
    const inputs = Object.entries(world.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    const swapped = `real=$GITHUB_${file}; mv "$real" "$real.real"; mkfifo "$real"; "$@"; code=$?; rm "$real"; mv "$real.real" "$real"; exit $code`
    const args = ['-c', swapped, 'sh', process.execPath, `${awsAction}/main.js`]
    const step = { name: 'aws', run: () => ({ command: 'sh', args, env: Object.fromEntries(inputs) }) }
    const job = await world.run([step])
    expect(job.log).toMatch(
      new RegExp(`GITHUB_${file} +/.*/${file.toLowerCase()}_[\\w-]+ \\(not a regular file, owner`),
    )
    expect(world.issuer.requests).toEqual([])
  }),
)

test.skipIf(process.getuid?.() !== 0)(
  'a container whose user is not the one of the runner gets an error that says so',
  () =>
    inWorld({}, async (world) => {
      const wrapped = {
        name: 'aws',
        run: (job: { root: string }) => {
          for (const folder of [job.root, `${job.root}/temp`, `${job.root}/temp/_runner_file_commands`])
            chmodSync(folder, 0o755)
          const inputs = Object.entries(world.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
          return {
            command: 'setpriv',
            args: ['--reuid=65534', '--clear-groups', process.execPath, `${awsAction}/main.js`],
            env: Object.fromEntries(inputs),
          }
        },
      }
      const job = await world.run([wrapped])
      expect(job.log).toMatch(/GITHUB_STATE +\/.*\(EACCES, owner 0\)/)
      expect(job.log).toMatch(/user of this step +65534/)
      expect(job.log).toContain('options: --user')
      expect(world.issuer.requests).toEqual([])
    }),
)
