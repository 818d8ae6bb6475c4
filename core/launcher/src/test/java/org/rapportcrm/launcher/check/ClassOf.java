package org.rapportcrm.launcher.check;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a class file of which a test needs only some part. Names are with slashes. */
final class ClassOf {
  private final ClassWriter writer = new ClassWriter(0);
  private final String name;
  private int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
  private String superName = "java/lang/Object";
  private String[] interfaces = {};
  private boolean begun;

  private ClassOf(String name) {
    this.name = name;
  }

  static ClassOf named(String name) {
    return new ClassOf(name);
  }

  /** One that can be made: with a public constructor. */
  static ClassOf bean(String name, String... interfaces) {
    return named(name).implementing(interfaces).method(Opcodes.ACC_PUBLIC, "<init>", "()V");
  }

  ClassOf isInterface() {
    access = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    return this;
  }

  ClassOf access(int flags) {
    access = flags;
    return this;
  }

  ClassOf extending(String type) {
    superName = type;
    return this;
  }

  ClassOf implementing(String... types) {
    interfaces = types;
    return this;
  }

  ClassOf method(int flags, String method, String descriptor) {
    begin().visitMethod(flags, method, descriptor, null, null).visitEnd();
    return this;
  }

  ClassOf field(String field, String descriptor) {
    begin().visitField(Opcodes.ACC_PUBLIC, field, descriptor, null, null).visitEnd();
    return this;
  }

  /** A method whose code names this one. */
  ClassOf calling(String owner, String method, String descriptor) {
    return withCode(
        code -> code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, method, descriptor, false));
  }

  ClassOf reading(String owner, String field, String descriptor) {
    return withCode(code -> code.visitFieldInsn(Opcodes.GETSTATIC, owner, field, descriptor));
  }

  ClassOf naming(String type) {
    return withCode(code -> code.visitTypeInsn(Opcodes.NEW, type));
  }

  /** A method that makes a public page with this prefix. */
  ClassOf publicPage(String prefix) {
    return withCode(
        code -> {
          code.visitLdcInsn(prefix);
          code.visitMethodInsn(
              Opcodes.INVOKESPECIAL,
              "org/rapportcrm/api/web/PublicPage",
              "<init>",
              "(Ljava/lang/String;Ljava/lang/Class;)V",
              false);
        });
  }

  /** An annotation with texts: name, text, name, text. */
  ClassOf marked(String type, String... values) {
    AnnotationVisitor annotation = begin().visitAnnotation("L" + type + ";", true);
    for (int i = 0; i < values.length; i += 2) {
      annotation.visit(values[i], values[i + 1]);
    }
    annotation.visitEnd();
    return this;
  }

  byte[] bytes() {
    begin().visitEnd();
    return writer.toByteArray();
  }

  private interface Code {
    void write(MethodVisitor code);
  }

  private ClassOf withCode(Code code) {
    MethodVisitor method = begin().visitMethod(Opcodes.ACC_PUBLIC, "code", "()V", null, null);
    method.visitCode();
    code.write(method);
    method.visitMaxs(0, 0);
    method.visitEnd();
    return this;
  }

  private ClassWriter begin() {
    if (!begun) {
      begun = true;
      writer.visit(Opcodes.V17, access, name, null, superName, interfaces);
    }
    return writer;
  }
}
