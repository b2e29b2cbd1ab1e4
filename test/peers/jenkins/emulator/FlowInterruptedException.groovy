/** How a step ends when somebody aborts the build, as org.jenkinsci.plugins.workflow.steps.FlowInterruptedException. */
class FlowInterruptedException extends InterruptedException {
}
