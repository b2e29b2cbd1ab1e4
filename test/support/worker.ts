// This runs a job, given as JSON in $JOB, in its own process, as the runner's worker does. A test can kill it.
import { runJob } from './runner.ts'

await runJob({
  ...JSON.parse(process.env.JOB ?? '{}'),
  onStep: (name, { temp, trackingId }) => console.log(JSON.stringify({ name, temp, trackingId })),
})
