/** How a step fails, as hudson.AbortException. */
class AbortException extends IOException {
  AbortException(String message) {
    super(message)
  }
}
