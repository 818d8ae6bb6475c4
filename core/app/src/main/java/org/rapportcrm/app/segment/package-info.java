/**
 * Segments: stored rules that say which contacts belong, always current. A rule is read ({@code
 * rule}), checked against the fields of the core and of the active plugins ({@code criterion}) and
 * compiled to one SQL query ({@code compile}); nobody keeps a list of members.
 */
package org.rapportcrm.app.segment;
