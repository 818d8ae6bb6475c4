/**
 * Which records a person sees: their own, those of their teams, or all, for each kind of record.
 * Every query whose result a person sees asks {@link
 * org.rapportcrm.app.security.visibility.Visible}; docs/security.md lists the decisions.
 */
package org.rapportcrm.app.security.visibility;
