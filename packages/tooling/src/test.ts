import { execFile, spawn } from 'node:child_process'

/** Runs a script of package.json; prints its output if it fails. */
function passes(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('npm', ['run', script], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      console.log(error ? `${stdout}${stderr}\nnpm run ${script}: failed` : `npm run ${script}: passed`)
      resolve(error === null)
    })
  })
}

/** Tier 1: the checks that only read the checkout run beside the tests, which often wait. */
const tests = new Promise<boolean>((resolve) => {
  spawn('vitest', ['run', ...process.argv.slice(2)], { stdio: 'inherit' }).once('close', (code) => resolve(code === 0))
})
const passed = await Promise.all([tests, passes('check'), passes('check:dist')])
if (passed.includes(false)) process.exitCode = 1
