/**
 * How a step ends when somebody aborts the build or a timeout does, as
 * org.jenkinsci.plugins.workflow.steps.FlowInterruptedException; its message is the cause's.
 */
class FlowInterruptedException extends InterruptedException {
  FlowInterruptedException(String message) {
    super(message)
  }
}
