package org.rapportcrm.launcher.check.code;

import org.objectweb.asm.Type;

/**
 * A field or method without its class.
 *
 * @param descriptor as in class files; that of a method begins with a parenthesis
 */
public record Member(String name, String descriptor) {

  public boolean isMethod() {
    return descriptor.startsWith("(");
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }

  /** As a programmer writes it: {@code find(long, String)}. */
  public String words() {
    if (!isMethod()) {
      return name;
    }
    StringBuilder words = new StringBuilder(isConstructor() ? "new" : name).append('(');
    Type[] arguments = Type.getArgumentTypes(descriptor);
    for (int i = 0; i < arguments.length; i++) {
      String type = arguments[i].getClassName();
      words.append(i == 0 ? "" : ", ").append(type.substring(type.lastIndexOf('.') + 1));
    }
    return words.append(')').toString();
  }
}
