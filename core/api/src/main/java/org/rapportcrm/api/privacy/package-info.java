/** Export and erasure of personal data. */
package org.rapportcrm.api.privacy;
