/**
 * Tags: free words that people hang on contacts. They mean what their writers mean by them: nothing
 * in Rapport is decided by a tag unless somebody writes it into a rule.
 */
package org.rapportcrm.app.tag;
