import com.cloudbees.groovy.cps.Continuable
import com.cloudbees.groovy.cps.Continuation
import com.cloudbees.groovy.cps.CpsTransformer
import com.cloudbees.groovy.cps.Env
import com.cloudbees.groovy.cps.Envs
import com.cloudbees.groovy.cps.ObjectInputStreamWithLoader
import com.cloudbees.groovy.cps.Outcome
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation
import com.cloudbees.groovy.cps.impl.SourceLocation
import com.cloudbees.groovy.cps.sandbox.SandboxInvoker
import org.codehaus.groovy.control.CompilerConfiguration

/**
 * Runs a pipeline as Jenkins does: transformed to continuation passing style, suspended at every step, and here also
 * written to disk and read back at every step, as by a restart of the controller.
 */
class CpsEngine extends Engine {
  private final Sandbox sandbox
  private int suspensions = 0
  private Map here

  CpsEngine(Map config, boolean sandboxed) {
    super(config, compiler(sandboxed))
    CpsCallableInvocation.registerMismatchHandler(CpsEngine.&refuseMismatch as CpsCallableInvocation.MismatchHandler)
    sandbox = sandboxed ? new Sandbox(shell.classLoader, new File(config.whitelist as String)) : null
  }

  private static CompilerConfiguration compiler(boolean sandboxed) {
    CompilerConfiguration compiler = new CompilerConfiguration()
    compiler.addCompilationCustomizers(sandboxed ? new SandboxedTransformer() : new CpsTransformer())
    return compiler
  }

  /** Throws if untransformed code calls transformed code, which then never runs. Jenkins only warns. Variables are called by `call`. */
  private static void refuseMismatch(Object expected, String expectedName, Object actual, String actualName) {
    boolean variable = actualName == 'call' && actual instanceof PipelineScript
    if (actualName != expectedName && !variable) {
      throw new IllegalStateException("expected to call $expectedName, but wound up catching $actualName")
    }
  }

  /** One line of execution: blocks within blocks, the innermost last. */
  private static class Branch implements Serializable {
    List<Frame> frames = []
    Outcome next = new Outcome(null, null)
    /** The branches of the parallel step that this one waits for, by name. */
    Map<String, Branch> children
    Outcome end
  }

  private static class Frame implements Serializable {
    Continuable code
    Map environment
  }

  @Override
  void run(File jenkinsfile) {
    Branch main = new Branch()
    Script script = shell.parse(jenkinsfile)
    start(main, config.env as Map) { script.run() }
    while (main.end == null) {
      main = restored(main)
      advance(main)
    }
    main.end.replay()
    Agent.log("suspended and restored $suspensions times")
  }

  @Override
  Object step(StepCall call) {
    return Continuable.suspend(call.name, call)
  }

  @Override
  Map environment() {
    return here
  }

  /** Begins to run a piece of transformed code in a branch; what is not transformed has already run. */
  private void start(Branch branch, Map environment, Closure invoke) {
    try {
      here = environment
      Object value = guarded(invoke)
      leave(branch, new Outcome(value, null))
    } catch (CpsCallableInvocation invocation) {
      Env env = sandbox == null ? Envs.empty() : Envs.empty(new SandboxInvoker())
      Continuable code = new Continuable(invocation.invoke(env, SourceLocation.UNKNOWN, Continuation.HALT))
      branch.frames.add(new Frame(code: code, environment: environment))
      branch.next = new Outcome(null, null)
    }
  }

  private Object guarded(Closure work) {
    return sandbox == null ? work.call() : sandbox.within(work)
  }

  private void leave(Branch branch, Outcome outcome) {
    if (branch.frames.isEmpty()) {
      branch.end = outcome
    } else {
      branch.next = outcome
    }
  }

  /** Runs a branch, or one that it waits for, up to its next step, and does that step. */
  private void advance(Branch branch) {
    if (branch.children != null) {
      branch.children.values().findAll { it.end == null }.each { advance(it) }
      if (branch.children.values().every { it.end != null }) {
        Throwable failure = branch.children.values().findResult { it.end.abnormal }
        Map results = branch.children.collectEntries { name, child -> [name, child.end.normal] }
        branch.children = null
        branch.next = new Outcome(failure == null ? results : null, failure)
      }
      return
    }
    Frame frame = branch.frames.last()
    here = frame.environment
    Outcome reached = guarded { frame.code.run0(branch.next) } as Outcome
    if (!frame.code.isResumable()) {
      branch.frames.pop()
      leave(branch, reached)
      return
    }
    take(branch, frame, reached.replay() as StepCall)
  }

  private void take(Branch branch, Frame frame, StepCall call) {
    Agent.record(call)
    if (call.name == 'parallel') {
      branch.children = call.arguments.collectEntries { name, block ->
        Branch child = new Branch()
        start(child, frame.environment) { (block as Closure).call() }
        [name, child]
      }
      return
    }
    try {
      if (call.block == null) {
        branch.next = new Outcome(Agent.perform(call, frame.environment), null)
        return
      }
      Map inside = Agent.inside(call, frame.environment)
      if (inside == null) {
        throw new MissingMethodException(call.name, CpsEngine, [] as Object[])
      }
      start(branch, inside) { call.block.call() }
    } catch (Throwable e) {
      branch.next = new Outcome(null, e)
    }
  }

  /** The whole program, written and read back; what was written stays for the search. */
  private Branch restored(Branch branch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream()
    new ObjectOutputStream(bytes).withCloseable { it.writeObject(branch) }
    suspensions++
    new File("${config.states}/$suspensions").bytes = bytes.toByteArray()
    InputStream input = new ByteArrayInputStream(bytes.toByteArray())
    return new ObjectInputStreamWithLoader(input, shell.classLoader).readObject() as Branch
  }
}
