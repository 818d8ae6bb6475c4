/**
 * Rules as values: what a segment's JSON says, read, checked for form and written again. Nothing
 * here knows which fields there are, so a rule survives the plugin that brought its field.
 */
package org.rapportcrm.app.segment.rule;
