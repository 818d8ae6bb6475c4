/** Tags: free words that people hang on contacts. */
package org.rapportcrm.app.tag;
