package org.rapportcrm.launcher.check.code;

/**
 * A place in a class's code that names a field or method of some class.
 *
 * @param owner with slashes
 */
public record MemberRef(String owner, Member member) {}
