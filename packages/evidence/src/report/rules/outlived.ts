import { seconds } from '../seconds.ts'
import { countedIn, hitOf, type Rule } from './rule.ts'

export const outlived: Rule = {
  title: 'It stayed valid after its job',
  advice: 'Ask for a shorter lifetime, or use a system whose credentials can be revoked.',
  *find(fleet, limits) {
    const { credentials } = fleet
    for (const index of countedIn(fleet)) {
      const past = credentials.outlived(index)
      if (past > limits.outlived) yield hitOf(fleet, index, `valid for ${seconds(past)} after the end of its job`)
    }
  },
}
