package org.rapportcrm.launcher.check.code;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The classes of a plugin, of rapport-api and of Java as one family, in which members are looked
 * for as the virtual machine does: in the class, then in what it extends and implements.
 *
 * @param plugin by name with slashes
 * @param api the classes of rapport-api
 */
public record Hierarchy(Map<String, ClassFacts> plugin, Map<String, ClassFacts> api) {
  private static final int SEEN_OUTSIDE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  /** Whether a member is there. */
  public enum Answer {
    FOUND,
    MISSING,
    /** The search led to classes that are not at hand, such as those of Jakarta EE. */
    UNKNOWN
  }

  /** Looks in the class and in all above it. */
  public Answer find(String type, Member member) {
    ClassFacts own = plugin.get(type);
    ClassFacts facts = own == null ? api.get(type) : own;
    if (facts == null) {
      return type.startsWith("java/") ? inJava(type, member) : Answer.UNKNOWN;
    }
    if (facts.isUnread()) {
      return Answer.UNKNOWN;
    }
    Integer access = facts.members().get(member);
    if (access != null && (own != null || (access & SEEN_OUTSIDE) != 0)) {
      return Answer.FOUND;
    }
    if (member.isConstructor()) {
      return Answer.MISSING;
    }
    Answer answer = Answer.MISSING;
    for (String parent : parents(facts)) {
      Answer above = find(parent, member);
      if (above == Answer.FOUND) {
        return above;
      }
      answer = above == Answer.UNKNOWN ? above : answer;
    }
    return answer;
  }

  /** Whether the class extends or implements the other one, directly or not. */
  public boolean isA(String type, String other) {
    return type.equals(other) || ancestors(type).contains(other);
  }

  /** All that a class extends and implements, as far as it is known. */
  public Set<String> ancestors(String type) {
    Set<String> all = new LinkedHashSet<>();
    collect(type, all);
    return all;
  }

  private void collect(String type, Set<String> all) {
    ClassFacts facts = plugin.containsKey(type) ? plugin.get(type) : api.get(type);
    if (facts != null) {
      for (String parent : parents(facts)) {
        if (all.add(parent)) {
          collect(parent, all);
        }
      }
    }
  }

  private static List<String> parents(ClassFacts facts) {
    List<String> parents = new ArrayList<>();
    if (!facts.superName().isEmpty()) {
      parents.add(facts.superName());
    }
    parents.addAll(facts.interfaces());
    return parents;
  }

  private static Answer inJava(String type, Member member) {
    try {
      Class<?> found =
          Class.forName(type.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      return inJava(found, member) ? Answer.FOUND : Answer.MISSING;
    } catch (ClassNotFoundException | LinkageError e) {
      return Answer.UNKNOWN;
    }
  }

  private static boolean inJava(Class<?> type, Member member) {
    if (type == null) {
      return false;
    }
    if (member.isConstructor()) {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (Type.getConstructorDescriptor(constructor).equals(member.descriptor())) {
          return true;
        }
      }
      return false;
    }
    if (!member.isMethod()) {
      return hasField(type, member.name());
    }
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(member.name())
          && Type.getMethodDescriptor(method).equals(member.descriptor())) {
        return true;
      }
    }
    for (Class<?> parent : type.getInterfaces()) {
      if (inJava(parent, member)) {
        return true;
      }
    }
    return inJava(type.getSuperclass(), member);
  }

  private static boolean hasField(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (var field : at.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
