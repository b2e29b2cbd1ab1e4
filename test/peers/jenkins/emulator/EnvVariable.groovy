/** The variable `env` of pipelines: its properties are the variables of the innermost block. */
class EnvVariable implements Serializable {
  Object getProperty(String name) {
    return Engine.current.environment()[name]
  }
}
