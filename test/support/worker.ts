// Runs a job, told as JSON in $JOB, as the runner's worker does: a process of its own, which a test may kill.
import { runJob } from './runner.ts'

await runJob({
  ...JSON.parse(process.env.JOB ?? '{}'),
  onStep: (name, { temp, trackingId }) => console.log(JSON.stringify({ name, temp, trackingId })),
})
