/** Further mail addresses, telephone numbers and postal addresses in imports. */
package org.rapportcrm.app.imports.ways;
