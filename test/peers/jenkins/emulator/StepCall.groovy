/** One step as a pipeline asks for it: named arguments or one nameless, and a block. */
class StepCall implements Serializable {
  static final String SOLE = ''

  String name
  Map arguments
  Closure block

  static StepCall of(String name, List given) {
    Closure block = given && given.last() instanceof Closure ? given.last() as Closure : null
    List rest = block == null ? given : given.init()
    Map arguments = rest.isEmpty() ? [:] : rest[0] instanceof Map ? rest[0] as Map : [(SOLE): rest[0]]
    return new StepCall(name: name, arguments: plain(arguments) as Map, block: block)
  }

  /** The argument, by its name or as the only one. */
  Object get(String key) {
    return arguments.containsKey(key) ? arguments[key] : arguments[SOLE]
  }

  /** Texts and collections of them, as Jenkins stores and passes them. */
  private static Object plain(Object value) {
    if (value instanceof Map) {
      return (value as Map).collectEntries { k, v -> [k.toString(), v instanceof Closure ? v : plain(v)] }
    }
    if (value instanceof List) {
      return value.collect { plain(it) }
    }
    return value instanceof CharSequence ? value.toString() : value
  }
}
