import com.cloudbees.groovy.cps.SerializableScript

/** The base of Jenkinsfiles and of a library's vars: what is no method of theirs is a global variable or a step. */
abstract class PipelineScript extends SerializableScript {
  @Override
  Object getProperty(String name) {
    return name == 'env' ? new EnvVariable() : super.getProperty(name)
  }

  @Override
  Object invokeMethod(String name, Object arguments) {
    List given = (arguments as Object[]) as List
    Object variable = Engine.current.globalVariable(this, name)
    if (variable != null) {
      return variable.metaClass.invokeMethod(variable, 'call', given as Object[])
    }
    return Engine.current.step(StepCall.of(name, given))
  }
}
